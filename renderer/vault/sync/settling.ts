/** What counts as at the office, and how far its changes were read, is noted only behind a mark that the server holds
 *  (Y20): so a server that was restored from a backup is known by a mark that is older or missing. */
import type { RevisionName } from '#shared/envelope/revisionName.ts';
import type { RandomBytes } from '#shared/kernel/ports.ts';
import { writeCheckpoint } from './checkpoint.ts';
import type { Answer } from './ask.ts';
import type { CircleLine } from './circleLine.ts';
import { keepMark } from './sessionMark.ts';

interface Settled {
  readonly acknowledged?: readonly RevisionName[];
  /** The server's position that was read to. */
  readonly since?: string;
  /** Reading reached the end. */
  readonly compared?: boolean;
}
export interface Settling {
  /** Y20: a server that is not as we left it is entered anew, and one that is `doubted`. */
  meet(signal: AbortSignal, doubted: boolean): Promise<Answer<null>>;
  /** To be noted with the next mark; a later `since` stands for the earlier ones. */
  add(what: Settled): void;
  /** The server has this `id rev`; it only was not noted yet. */
  isConfirmed(key: string): boolean;
  /** Ends when all that was added is in the log. What could not be noted waits for the next time. */
  settle(signal: AbortSignal): Promise<Answer<null>>;
}

export function makeSettling(circle: CircleLine, random: RandomBytes): Settling {
  const { port, circleDatabase } = circle;
  const mark = keepMark(circle, random);
  const confirmed = new Set<string>();
  let waiting: Settled = {};
  let running: Promise<Answer<null>> | null = null;

  const note = async (taken: Settled, signal: AbortSignal): Promise<Answer<null>> => {
    const next = await mark.advance(signal);
    if (!next.ok) return next;
    const { acknowledged = [], since, compared = false } = taken;
    const before = port.sessionMark()?.compared ?? false;
    // In this order in the log: whatever a crash leaves of it is behind its mark.
    await Promise.all([
      port.saveSessionMark({ ...next.value, compared: before || compared }),
      acknowledged.length === 0 ? null : port.acknowledged(acknowledged),
      since === undefined ? null : port.saveCheckpoint({ since: writeCheckpoint(since, circleDatabase) }),
    ]);
    for (const { id, rev } of acknowledged) confirmed.delete(`${id} ${rev}`);
    return { ok: true, value: null };
  };
  const work = async (signal: AbortSignal): Promise<Answer<null>> => {
    while (Object.keys(waiting).length > 0) {
      const taken = waiting;
      waiting = {};
      let isNoted = false;
      try {
        const noted = await note(taken, signal);
        if (!noted.ok) return noted;
        isNoted = true;
      } finally {
        if (!isNoted) waiting = both(taken, waiting);
      }
    }
    return { ok: true, value: null };
  };
  return {
    async meet(signal, doubted) {
      const same = await mark.isAsLeft(signal);
      if (!same.ok) return same;
      if (!same.value || doubted) {
        waiting = {};
        confirmed.clear();
        await port.enterHome(circleDatabase, true);
      }
      return { ok: true, value: null };
    },
    add(what) {
      waiting = both(waiting, what);
      for (const { id, rev } of what.acknowledged ?? []) confirmed.add(`${id} ${rev}`);
    },
    isConfirmed: (key) => confirmed.has(key),
    settle: (signal) =>
      (running ??= work(signal).finally(() => {
        running = null;
      })),
  };
}

function both(earlier: Settled, later: Settled): Settled {
  const acknowledged = [...(earlier.acknowledged ?? []), ...(later.acknowledged ?? [])];
  return { ...earlier, ...later, ...(acknowledged.length === 0 ? {} : { acknowledged }) };
}
