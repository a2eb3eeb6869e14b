/** So long nobody else in this worker has a turn. */
const SLICE_MS = 8;

/** Takes small steps until they are done; null when `isStopped` says so before. */
export async function inSlices<Value>(steps: Generator<void, Value>, isStopped: () => boolean): Promise<Value | null> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await pause();
    if (isStopped()) return null;
  }
}

/** Others have their turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
