/** Longer than this nobody else on the thread is kept waiting. */
const LONGEST_MS = 12;

/** Takes turns with everybody else on the thread: to be asked between small pieces of a long work. */
export class Pace {
  #began = performance.now();

  /** Whether it is somebody else's turn. */
  isOver(): boolean {
    return performance.now() - this.#began > LONGEST_MS;
  }

  async rest(): Promise<void> {
    await nextTurn();
    this.#began = performance.now();
  }
}

/** A message, since browsers hold back timers that follow each other by 4 ms. */
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
