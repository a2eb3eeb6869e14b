/** A ring that came while nobody waited is heard by the next who waits. */
export interface Bell {
  ring(): void;
  /** Forgets a ring that nobody heard. */
  hush(): void;
  /** Ends at the next ring, or when `signal` aborts. */
  heard(signal: AbortSignal): Promise<void>;
}

export function makeBell(): Bell {
  let isRung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      isRung = true;
      wake?.();
    },
    hush: () => {
      isRung = false;
    },
    heard: (signal) =>
      new Promise((resolve) => {
        const done = (): void => {
          signal.removeEventListener('abort', done);
          wake = null;
          if (!signal.aborted) isRung = false;
          resolve();
        };
        if (isRung || signal.aborted) {
          done();
          return;
        }
        wake = done;
        signal.addEventListener('abort', done, { once: true });
      }),
  };
}

/** Ends after `ms`, or when `signal` aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal.aborted) done();
    else signal.addEventListener('abort', done, { once: true });
  });
}

/** Runs several waits and ends all of them as soon as one is over, or `signal` aborts. */
export async function firstOf<Value>(
  signal: AbortSignal,
  waits: readonly ((signal: AbortSignal) => Promise<Value>)[],
): Promise<Value> {
  const own = new AbortController();
  const cancel = (): void => own.abort();
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  const running = waits.map((wait) => wait(own.signal));
  try {
    return await Promise.race(running);
  } finally {
    cancel();
    signal.removeEventListener('abort', cancel);
    await Promise.allSettled(running);
  }
}
