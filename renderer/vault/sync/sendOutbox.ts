import { keyOf, nameOf, type RevisionName } from '#shared/envelope/revisionName.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { fitting } from '#shared/sync/batchSize.ts';
import type { Pace } from '#shared/sync/pace.ts';
import type { Answer, Failed } from './ask.ts';
import type { CircleLine } from './circleLine.ts';
import { arrivedOf, sendBatch } from './sendBatch.ts';
import type { Settling } from './settling.ts';

export interface SendOptions extends CircleLine {
  readonly pace: Pace;
  readonly settling: Settling;
  /** `id rev` that the server refused since a person last asked: kept in the outbox, passed over. */
  readonly refused: Set<string>;
  /** Sent once without an answer: perhaps at the server (Y21). */
  readonly doubtful: Map<string, RevisionName>;
  readonly onStep: () => void;
  readonly signal: AbortSignal;
}

/** Sends what is in the outbox, as much at once as the line carries; ends when nothing is left or something went wrong. */
export async function sendOutbox(options: SendOptions): Promise<Answer<{ readonly sent: number }>> {
  const { pace, signal } = options;
  const flying = new Set<Promise<void>>();
  const ids = new Set<string>();
  const state: { sent: number; failure: Failed | null } = { sent: 0, failure: await askAboutDoubtful(options) };
  const fly = (batch: readonly SealedDocument[]): void => {
    for (const { _id } of batch) ids.add(_id);
    const flight = send(options, batch)
      .then((answer) => {
        if (answer.ok) state.sent += answer.value;
        else state.failure ??= answer;
      })
      .finally(() => {
        for (const { _id } of batch) ids.delete(_id);
        flying.delete(flight);
        options.onStep();
      });
    flying.add(flight);
  };
  try {
    while (state.failure === null && !signal.aborted) {
      const batch = flying.size < pace.inFlight() ? await nextBatch(options, ids) : [];
      if (batch.length > 0) fly(batch);
      else if (flying.size > 0) await Promise.race(flying);
      else break;
    }
  } finally {
    await Promise.allSettled(flying);
  }
  return state.failure ?? { ok: true, value: { sent: state.sent } };
}

/** Answers how many went out of the way. */
async function send(options: SendOptions, batch: readonly SealedDocument[]): Promise<Answer<number>> {
  const { pace, settling, refused, doubtful, signal } = options;
  const asked = pace.begin();
  const answer = await sendBatch(options, batch, signal);
  if (!answer.ok) {
    if (answer.trouble === 'unreachable' || answer.trouble === 'cancelled') {
      for (const document of batch) doubtful.set(keyOf(document), nameOf(document));
    }
    if (answer.trouble === 'unreachable' || answer.trouble === 'too-large') asked.failed();
    return answer.trouble === 'too-large' ? { ok: true, value: 0 } : answer;
  }
  asked.answered(batch.length);
  for (const { id, rev } of answer.value.refused) refused.add(`${id} ${rev}`);
  if (answer.value.taken.length > 0) {
    settling.add({ acknowledged: answer.value.taken });
    // While it is noted the next batch is on its way already; what goes wrong with it is told at the end of the round.
    settling.settle(signal).catch(() => undefined);
  }
  return answer.value.isPassing ? { ok: false, trouble: 'server-error' } : { ok: true, value: batch.length };
}

/** Two revisions of one document never travel at the same time: a child that came first would leave its parent's body
 *  outside. */
async function nextBatch(
  { port, pace, refused, settling }: SendOptions,
  flying: ReadonlySet<string>,
): Promise<readonly SealedDocument[]> {
  const isPassedOver = (key: string): boolean =>
    refused.has(key) || settling.isConfirmed(key) || flying.has(key.slice(0, key.indexOf(' ')));
  return fitting(await port.outbox(pace.size(), isPassedOver), bytesOf);
}

async function askAboutDoubtful(options: SendOptions): Promise<Failed | null> {
  const { doubtful, settling, signal } = options;
  if (doubtful.size === 0) return null;
  const arrived = await arrivedOf(options, [...doubtful.values()], signal);
  if (!arrived.ok) return arrived;
  doubtful.clear();
  if (arrived.value.length > 0) settling.add({ acknowledged: arrived.value });
  return null;
}

function bytesOf(document: SealedDocument): number {
  const ancestry = document._revisions.ids.length * 35;
  return ('c' in document ? document.c.length : 0) + ancestry + 300;
}
