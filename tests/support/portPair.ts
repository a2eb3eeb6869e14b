import type { Port } from '#shared/rpc/rpc.ts';

/** Two ends of a wire that copies what is sent, as message ports do. */
export function portPair(): [Port, Port] {
  const ends = [new Set<(message: unknown) => void>(), new Set<(message: unknown) => void>()] as const;
  const end = (mine: Set<(message: unknown) => void>, theirs: Set<(message: unknown) => void>): Port => ({
    post: (message) => {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => {
        for (const listener of theirs) listener(copy);
      });
    },
    listen: (listener) => {
      mine.add(listener);
      return () => mine.delete(listener);
    },
  });
  return [end(ends[0], ends[1]), end(ends[1], ends[0])];
}
