/** One round: check the server, then send and fetch by turns until neither side has anything for the other. */
import type { Clock } from '#shared/kernel/ports.ts';
import { batchAfter, batchAfterFailure, FIRST_BATCH } from '#shared/sync/batchSize.ts';
import type { Answer } from './ask.ts';
import { checkOffice } from './checkOffice.ts';
import { knowHome } from './knowHome.ts';
import { pullPage, rewindIfBehind } from './pullChanges.ts';
import { pushBatch } from './pushOutbox.ts';
import type { OfficeLine, SyncPort } from './syncPort.ts';

export interface RoundOptions {
  readonly port: SyncPort;
  readonly line: OfficeLine;
  readonly circleDatabase: string;
  readonly clock: Clock;
  readonly refused: Set<string>;
  /** Called after every step, for the state that a person reads. */
  readonly onStep: () => void;
}

/** Remembers from round to round how much the line can carry, and whether the server was checked. */
export function makeSyncRound(options: RoundOptions): (signal: AbortSignal) => Promise<Answer<null>> {
  const { port, line, circleDatabase, clock, refused, onStep } = options;
  const sizes = { push: FIRST_BATCH, pull: FIRST_BATCH };
  let isChecked = false;

  const step = async <Value>(
    way: 'push' | 'pull',
    run: (size: number) => Promise<Answer<Value>>,
  ): Promise<Answer<Value>> => {
    const size = sizes[way];
    const startedAt = clock();
    const answer = await run(size);
    if (answer.ok) sizes[way] = batchAfter(size, clock() - startedAt);
    else if (answer.trouble === 'unreachable' || answer.trouble === 'too-large') sizes[way] = batchAfterFailure(size);
    onStep();
    if (answer.ok || answer.trouble !== 'too-large') return answer;
    return size > 1 ? await step(way, run) : { ok: false, trouble: 'nonsense' };
  };

  const run = async (signal: AbortSignal): Promise<Answer<null>> => {
    if (!isChecked) {
      const checked = await checkOffice(line, circleDatabase, signal);
      if (!checked.ok) return checked;
      await knowHome(port, circleDatabase);
      const rewound = await rewindIfBehind({ port, line, circleDatabase, signal });
      if (!rewound.ok) return rewound;
      isChecked = true;
    }
    for (;;) {
      if (signal.aborted) return { ok: false, trouble: 'cancelled' };
      const pushed = await step('push', (size) => pushBatch({ port, line, circleDatabase, size, refused, signal }));
      if (!pushed.ok) return pushed;
      const pulled = await step('pull', (size) => pullPage({ port, line, circleDatabase, size, signal }));
      if (!pulled.ok) return pulled;
      if (pushed.value.sent === 0 && !pulled.value.more) return { ok: true, value: null };
    }
  };
  return async (signal) => {
    const answer = await run(signal);
    if (!answer.ok) isChecked = false;
    return answer;
  };
}
