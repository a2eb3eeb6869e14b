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
      return nextTurn().then(() => {
        began = now();
      });
    },
  };
}

/** A message: browsers hold back timers, in a window that nobody looks at by a whole second each. */
async function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      resolve();
    };
    port2.postMessage(null);
  });
  port1.close();
}
