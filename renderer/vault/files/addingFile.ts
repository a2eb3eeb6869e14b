/** A file that is being added, piece by piece. Rules FL4–FL6: ./SPEC.md */
import { CHUNK_BYTES } from '#shared/chunks/chunk.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { isDiskFull } from '#shared/kernel/diskFull.ts';
import { letGo } from '#shared/kernel/letGo.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { ChunkStore, StoreFailure } from './chunkStore.ts';
import { journalName } from './journalName.ts';
import { journalWriter, LARGEST_JOURNAL, type FileHead, type JournalWriter, type Unfinished } from './journal.ts';

export class AddingFile {
  readonly id: string;
  readonly head: FileHead;
  readonly #store: ChunkStore;
  readonly #writer: JournalWriter;
  #names: readonly string[];
  #tail: Uint8Array;
  /** Bytes of the journal; null: what lies there is not known, so it is written anew. */
  #journal: number | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: ChunkStore, id: string, { head, names, tail }: Unfinished) {
    this.id = id;
    this.head = head;
    this.#store = store;
    this.#names = names;
    this.#tail = tail;
    this.#writer = journalWriter(store.keys, id);
  }

  get size(): number {
    return this.#names.length * CHUNK_BYTES + this.#tail.length;
  }

  /** On disk, as it was begun. */
  begin(): Promise<Result<null, StoreFailure>> {
    return this.#inTurn(() => this.#rewrite(this.#names, this.#tail));
  }

  /** [FL4] On disk when it answers; after a failure it is as it was. */
  add(bytes: Uint8Array): Promise<Result<null, StoreFailure>> {
    return this.#inTurn(() => this.#add(bytes));
  }

  /** Its chunks, the last one too. It can still be added to, and read again after a crash. */
  finish(): Promise<Result<readonly string[], StoreFailure>> {
    return this.#inTurn(async () => {
      if (this.#tail.length === 0) return ok(this.#names);
      const last = await this.#store.put(this.#tail);
      return last.ok ? ok([...this.#names, last.value]) : last;
    });
  }

  /** [FL6] Nothing of it is left but chunks that nobody names. */
  async forget(): Promise<void> {
    await this.#inTurn(() => {
      const { files, shelf } = this.#store;
      return files.removeUnfinished({ shelf, name: journalName(this.id) });
    });
  }

  async #add(bytes: Uint8Array): Promise<Result<null, StoreFailure>> {
    const before = this.#tail;
    const whole = before.length === 0 ? bytes : concatBytes([before, bytes]);
    const names: string[] = [];
    let at = 0;
    for (; whole.length - at >= CHUNK_BYTES; at += CHUNK_BYTES) {
      const put = await this.#store.put(whole.subarray(at, at + CHUNK_BYTES));
      if (!put.ok) return put;
      names.push(put.value);
    }
    const all = [...this.#names, ...names];
    const tail = whole.slice(at);
    const noted = await this.#note(names, names.length === 0 ? bytes : tail, { all, tail });
    if (whole !== bytes) letGo(whole);
    if (!noted.ok) return noted;
    this.#names = all;
    this.#tail = tail;
    letGo(before);
    return noted;
  }

  async #note(
    names: readonly string[],
    piece: Uint8Array,
    after: { readonly all: readonly string[]; readonly tail: Uint8Array },
  ): Promise<Result<null, StoreFailure>> {
    if (this.#journal === null || this.#journal > LARGEST_JOURNAL / 2) return this.#rewrite(after.all, after.tail);
    const entries: Uint8Array[] = [];
    if (names.length > 0) entries.push(this.#writer.names(names));
    if (piece.length > 0) entries.push(this.#writer.piece(piece));
    const bytes = concatBytes(entries);
    const { length } = bytes;
    if (length === 0) return ok(null);
    const room = await this.#store.room(length);
    const { files, shelf } = this.#store;
    const at = this.#journal;
    this.#journal = null; // Until it is known.
    if (!room.ok) return room;
    const written = await files.appendUnfinished({ shelf, name: journalName(this.id), at, bytes });
    letGo(bytes);
    if (!written.ok) return failed(written.detail);
    this.#journal = at + length;
    return ok(null);
  }

  async #rewrite(names: readonly string[], tail: Uint8Array): Promise<Result<null, StoreFailure>> {
    const parts = [this.#writer.begin(), this.#writer.head(this.head)];
    if (names.length > 0) parts.push(this.#writer.names(names));
    if (tail.length > 0) parts.push(this.#writer.piece(tail));
    const bytes = concatBytes(parts);
    this.#journal = null;
    const room = await this.#store.room(bytes.length);
    if (!room.ok) return room;
    const { files, shelf } = this.#store;
    const written = await files.replaceUnfinished({ shelf, name: journalName(this.id), bytes });
    if (!written.ok) return failed(written.detail);
    this.#journal = bytes.length;
    return ok(null);
  }

  #inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

function failed(detail: string | undefined): Result<never, StoreFailure> {
  return fail(isDiskFull(detail) ? 'vault/disk-full' : 'vault/write-failed');
}
