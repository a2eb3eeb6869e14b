/** How long sync will still take, as honestly as it can be said: from the pace of the last minute, in steps that a person
 *  thinks in, and not at all while nobody knows. */
import type { Clock } from '#shared/kernel/ports.ts';

const MINUTE = 60_000;
/** Less than this was not measured long enough to say anything. */
const LEAST_MS = 15_000;
/** The pace of the newer half differs more than so many times from the whole: it jumps, and any figure would be a guess.
 *  Below 2, which is what the half makes when the other one stood still. */
const STEADY = 1.5;

export interface Pace {
  /** So many records went or came just now. */
  moved(records: number): void;
  /** Milliseconds for `left` records, rounded to whole steps (see `humanStep`); null while nobody knows. */
  leftMs(left: number): number | null;
  /** Measures from here on: there was a pause, or a trouble. */
  restart(): void;
}

export function measurePace(clock: Clock): Pace {
  let begun: number | null = null;
  let moves: { readonly at: number; readonly records: number }[] = [];
  const perMs = (from: number, now: number): number =>
    moves.reduce((sum, { at, records }) => (at > from ? sum + records : sum), 0) / (now - from);
  return {
    moved: (records) => {
      const now = clock();
      // The first one only starts the watch: how long it took is not known.
      if (begun === null) begun = now;
      else if (records > 0) moves = [...moves.filter(({ at }) => at > now - MINUTE), { at: now, records }];
    },
    leftMs: (left) => {
      const now = clock();
      if (begun === null || now - begun < LEAST_MS) return null;
      const from = Math.max(begun, now - MINUTE);
      const whole = perMs(from, now);
      const newer = perMs((from + now) / 2, now);
      if (whole === 0 || newer > whole * STEADY || newer < whole / STEADY) return null;
      return humanStep(left / whole);
    },
    restart: () => {
      begun = null;
      moves = [];
    },
  };
}

/** Whole minutes up to ten, then five at a time, then half hours; never less than one minute. In milliseconds. */
export function humanStep(milliseconds: number): number {
  const minutes = milliseconds / MINUTE;
  const step = minutes <= 10 ? 1 : minutes <= 60 ? 5 : 30;
  return Math.max(1, Math.ceil(minutes / step) * step) * MINUTE;
}
