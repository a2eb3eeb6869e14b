import type { Clock } from '#shared/kernel/ports.ts';
import { batchAfter, batchAfterFailure, FIRST_BATCH, LARGEST_BATCH, QUICK_MS, SLOW_MS } from './batchSize.ts';

const MOST_IN_FLIGHT = 4;

/** How much the line carries one way, learnt from what went over it. */
export interface Pace {
  /** For the next request. */
  size(): number;
  /** How many requests may be on their way at the same time: one, unless the line is fast. */
  inFlight(): number;
  begin(): Asked;
}
export interface Asked {
  readonly size: number;
  /** It carried so many. */
  answered(count: number): void;
  /** It died, or was too large. */
  failed(): void;
}

/** Y14. Only a full request says that more would have been quick as well. */
export function makePace(clock: Clock): Pace {
  let size = FIRST_BATCH;
  let inFlight = 1;
  return {
    size: () => size,
    inFlight: () => inFlight,
    begin() {
      const startedAt = clock();
      const asked = size;
      return {
        size: asked,
        answered(count) {
          const took = clock() - startedAt;
          if (took > SLOW_MS) inFlight = 1;
          // Those that left together are one piece of news.
          if (asked !== size || (count < asked && took <= SLOW_MS)) return;
          if (asked === LARGEST_BATCH && took < QUICK_MS) inFlight = Math.min(MOST_IN_FLIGHT, inFlight + 1);
          size = batchAfter(asked, took);
        },
        failed() {
          inFlight = 1;
          if (asked === size) size = batchAfterFailure(asked);
        },
      };
    },
  };
}
