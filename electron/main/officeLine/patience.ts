/** No honest line is slower: 16 kbit/s, in bytes a millisecond. */
const SLOWEST = 2;
/** An answer that is larger is not worth having: the sync loops ask for less at once. */
export const LARGEST_ANSWER = 16_777_216;

export interface Patience {
  /** So many bytes more came. */
  moved(bytes: number): void;
  end(): void;
}

/** Calls `over` after `timeoutMs`, and later by as much as `bytes` that go, and what comes, take on the slowest line: a
 *  large record gets through at night, and a server that drips has no more time than one that is silent. */
export function patience(timeoutMs: number, bytes: number, over: () => void): Patience {
  let until = performance.now() + timeoutMs + bytes / SLOWEST;
  const look = (): void => {
    const left = until - performance.now();
    if (left <= 0) over();
    else timer = setTimeout(look, left);
  };
  let timer = setTimeout(look, until - performance.now());
  return {
    moved: (more) => {
      until += more / SLOWEST;
    },
    end: () => {
      clearTimeout(timer);
    },
  };
}
