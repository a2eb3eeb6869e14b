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

/** Takes small steps until they are done; null when `isStopped` says so in between. */
export async function stepsInSlices<Value>(
  steps: Generator<void, Value>,
  isStopped: () => boolean,
): Promise<Value | null> {
  const slices = inSlices();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const turn = slices.turn();
    if (turn === null) continue;
    await turn;
    if (isStopped()) return null;
  }
}

/** Others have their turn. A message: browsers hold back timers, in a window that nobody looks at by a whole second each. */
export async function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      resolve();
    };
    port2.postMessage(null);
  });
  port1.close();
}
