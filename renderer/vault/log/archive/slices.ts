/** Long work in slices, so that whoever types gets a turn. */
const SLICE_MS = 8;

export interface Slices {
  /** Waits for a turn when the slice is used up; null when it is not. */
  turn(): Promise<void> | null;
}

export function inSlices(now: () => number = () => performance.now()): Slices {
  let began = now();
  return {
    turn: () => {
      if (now() - began < SLICE_MS) return null;
      return new Promise((resolve) => {
        setTimeout(() => {
          began = now();
          resolve();
        }, 0);
      });
    },
  };
}
