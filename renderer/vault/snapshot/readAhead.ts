import { concatBytes } from '#shared/kernel/bytes.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Client } from '#shared/rpc/rpc.ts';

/** Small, since whoever asks main for something else meanwhile waits for one of them. */
const PIECE = 1_048_576;
/** Of one file. A larger one goes on being read when it is asked for. */
const MOST_PIECES = 64;

export interface ReadAhead {
  /** As the files that it was made of; what was read ahead comes from memory, once. */
  readonly files: Client<FileCalls>;
  /** Forgets what nobody asked for. */
  end(): void;
}

/** [SN6] While somebody types and the key is being derived, the sealed bytes of the newest snapshot and search index are
 *  read: nobody need know yet whether they are any use. `onSnapshot`: there is one. */
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
  const inMemory = async (asked: Asked): Promise<Uint8Array<ArrayBuffer> | null> => {
    const starts = piecesUnder(asked).map((start) => ({ start, key: keyOf(asked.name, start) }));
    const pieces: Uint8Array[] = [];
    for (const { start, key } of starts) {
      const piece = await held.get(key);
      if (piece?.ok !== true) return null;
      pieces.push(piece.value.subarray(Math.max(0, asked.offset - start), asked.offset + asked.length - start));
      if (asked.offset <= start && start + piece.value.length <= asked.offset + asked.length) held.delete(key);
    }
    const [only, ...others] = pieces;
    const bytes = others.length === 0 && only !== undefined ? only : concatBytes(pieces);
    return bytes.length === asked.length ? (bytes as Uint8Array<ArrayBuffer>) : null;
  };
  return {
    files: {
      ...files,
      async readSegment(asked) {
        const bytes = await inMemory(asked);
        return bytes === null ? files.readSegment(asked) : ok(bytes);
      },
    },
    end() {
      isEnded = true;
      held.clear();
    },
  };
}

type Asked = Parameters<Client<FileCalls>['readSegment']>[0];

function piecesUnder({ offset, length }: Asked): readonly number[] {
  const first = offset - (offset % PIECE);
  return Array.from({ length: Math.ceil((offset + length - first) / PIECE) }, (_, index) => first + index * PIECE);
}
