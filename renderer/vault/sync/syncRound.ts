/** One round: check the server, then send and fetch side by side until neither side has anything for the other. */
import type { RevisionName } from '#shared/envelope/revisionName.ts';
import type { Clock, RandomBytes } from '#shared/kernel/ports.ts';
import { makePace } from '#shared/sync/pace.ts';
import { isRefusal } from '#shared/sync/trouble.ts';
import type { Answer, Failed } from './ask.ts';
import { carefulLine } from './carefulLine.ts';
import { checkOffice } from './checkOffice.ts';
import type { CircleLine } from './circleLine.ts';
import { fetchChanges } from './fetchChanges.ts';
import { knowHome } from './knowHome.ts';
import { rewindIfBehind } from './listChanges.ts';
import { sendOutbox } from './sendOutbox.ts';
import { makeSettling, type Settling } from './settling.ts';

export interface RoundOptions extends CircleLine {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly refused: Set<string>;
  /** Called after every step, for the state that a person reads. */
  readonly onStep: () => void;
}

export interface SyncRound {
  run(signal: AbortSignal): Promise<Answer<null>>;
  /** The line was lost: whoever answers next is looked at first. */
  doubt(): void;
  /** Y27: the next round asks for everything once more, and sends what the server does not list. */
  startOver(): void;
}

/** Remembers from round to round how much the line can carry, and whether the server was checked. */
export function makeSyncRound(given: RoundOptions): SyncRound {
  const careful = carefulLine(given.line);
  const options: RoundOptions = { ...given, line: careful.line };
  const { port, clock } = options;
  const settling = makeSettling(options, options.random);
  const pace = makePace(clock);
  const paces = { list: makePace(clock), fetch: makePace(clock) };
  const doubtful = new Map<string, RevisionName>();
  let isChecked = false;
  let isDoubted = false;

  const exchange = async (signal: AbortSignal): Promise<Answer<null>> => {
    for (;;) {
      if (signal.aborted) return { ok: false, trouble: 'cancelled' };
      // Y20: what a server has that we know nothing of is looked at before anything is sent to it.
      const isKnown = port.sessionMark()?.compared === true;
      // One way that fails does not hold up the other: what a server sends must not keep our work from leaving.
      const [fetched, sent] = await Promise.all([
        fetchChanges({ ...options, paces, settling, signal }),
        isKnown ? sendOutbox({ ...options, pace, settling, doubtful, signal }) : null,
      ]);
      const failed = worst([sent, fetched]);
      if (failed !== null && !isWorthNoting(failed)) return failed;
      const settled = await settling.settle(signal);
      if (failed !== null || !settled.ok) return failed ?? settled;
      if (sent?.ok === true && sent.value.sent === 0) return { ok: true, value: null };
    }
  };
  const run = async (signal: AbortSignal): Promise<Answer<null>> => {
    careful.begin();
    if (!isChecked) {
      const met = await meet(options, settling, isDoubted, signal);
      if (!met.ok) return met;
      isChecked = true;
      isDoubted = false;
    }
    const before = await settling.settle(signal); // What the last round could not note.
    return before.ok ? await exchange(signal) : before;
  };
  return {
    async run(signal) {
      const answer = await run(signal);
      if (!answer.ok) isChecked = false;
      return answer;
    },
    doubt: () => {
      isChecked = false;
    },
    startOver: () => {
      isChecked = false;
      isDoubted = true;
    },
  };
}

async function meet(
  options: RoundOptions,
  settling: Settling,
  isDoubted: boolean,
  signal: AbortSignal,
): Promise<Answer<null>> {
  const { port, line, circleDatabase } = options;
  const checked = await checkOffice(line, circleDatabase, signal);
  if (!checked.ok) return checked;
  await knowHome(port, circleDatabase);
  const met = await settling.meet(signal, isDoubted);
  return met.ok ? await rewindIfBehind(options, signal) : met;
}

/** What a person must act on comes first. */
function worst(answers: readonly (Answer<unknown> | null)[]): Failed | null {
  const failed = answers.filter((answer) => answer?.ok === false);
  return (
    failed.find(({ trouble }) => isRefusal(trouble)) ??
    failed.find(({ trouble }) => trouble !== 'cancelled') ??
    failed[0] ??
    null
  );
}

/** The server still answers. */
function isWorthNoting({ trouble }: Failed): boolean {
  return trouble === 'nonsense' || trouble === 'server-error' || trouble === 'too-large';
}
