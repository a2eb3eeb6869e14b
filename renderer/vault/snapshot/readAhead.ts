import { ok, type Result } from '#shared/kernel/result.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Client } from '#shared/rpc/rpc.ts';

const PIECE = 4_194_304;
/** Of one file. A larger one goes on being read when it is asked for. */
const MOST_PIECES = 16;

export interface ReadAhead {
  /** As the files that it was made of; what was read ahead comes from memory, once. */
  readonly files: Client<FileCalls>;
  /** Forgets what nobody asked for. */
  end(): void;
}

/** [SN6] While the key is still being derived, the sealed bytes of the newest snapshot and search index are read: nobody
 *  need know yet whether they are any use. `onSnapshot`: there is one. */
export function readAhead(files: Client<FileCalls>, onSnapshot: () => void = () => undefined): ReadAhead {
  let isEnded = false;
  const held = new Map<string, Promise<Result<Uint8Array>>>();
  const keyOf = (name: string, offset: number): string => `${name}@${String(offset)}`;
  const begin = async (): Promise<void> => {
    const listed = await files.listSegments(null);
    if (!listed.ok) return;
    for (const kind of ['.snap', '.index']) {
      const newest = listed.value
        .filter(({ name }) => name.endsWith(kind))
        .sort((a, b) => (a.name < b.name ? 1 : -1))[0];
      if (newest === undefined) continue;
      if (kind === '.snap') onSnapshot();
      for (let count = 0; count < MOST_PIECES && count * PIECE < newest.size && !isEnded; count += 1) {
        const offset = count * PIECE;
        const key = keyOf(newest.name, offset);
        const length = Math.min(PIECE, newest.size - offset);
        const piece = files.readSegment({ name: newest.name, offset, length });
        held.set(key, piece);
        await piece.catch(() => undefined); // One after the other: main has other things to do, too.
      }
    }
  };
  void begin().catch(() => undefined);
  return {
    files: {
      ...files,
      async readSegment(asked) {
        const start = asked.offset - (asked.offset % PIECE);
        const piece = await held.get(keyOf(asked.name, start));
        const from = asked.offset - start;
        if (piece?.ok !== true || from + asked.length > piece.value.length) return files.readSegment(asked);
        if (asked.length === piece.value.length) held.delete(keyOf(asked.name, start));
        return ok(piece.value.subarray(from, from + asked.length) as Uint8Array<ArrayBuffer>);
      },
    },
    end() {
      isEnded = true;
      held.clear();
    },
  };
}
