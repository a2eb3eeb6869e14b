/** This laptop's sealed chunks of one circle. Rules FL1–FL3: ./SPEC.md */
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import { isDiskFull } from '#shared/kernel/diskFull.ts';
import { letGo } from '#shared/kernel/letGo.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import { openChunk, opens, sealChunk, type SealedChunk } from '#shared/chunks/chunk.ts';
import { encodeChunkFile, parseChunkFile } from '#shared/chunks/chunkFile.ts';
import type { ChunkKeys } from '#shared/chunks/chunkKeys.ts';
import { SpaceGuard, type SpaceOptions } from '#renderer/vault/log/spaceGuard.ts';

export type StoreFailure = 'vault/disk-full' | 'vault/low-space' | 'vault/write-failed';
export interface ChunkStore {
  readonly keys: ChunkKeys;
  readonly shelf: string;
  readonly files: Client<FileCalls>;
  /** Resolves once it is known what lies here. */
  ready(): Promise<void>;
  /** After `ready`. */
  has(name: string): boolean;
  names(): Iterable<string>;
  /** [FL1] Sealed and on disk when it answers its name. */
  put(content: Uint8Array): Promise<Result<string, StoreFailure>>;
  /** The same for what came sealed, and was opened before. */
  keep(chunk: SealedChunk): Promise<Result<null, StoreFailure>>;
  /** As it lies here, the caller's alone; null where there is none that opens. */
  sealed(name: string): Promise<SealedChunk | null>;
  /** What is in it. [FL3] One that is broken is forgotten, so that it is fetched again. */
  read(name: string): Promise<Result<Uint8Array, 'file/not-here' | 'file/damaged'>>;
  remove(names: readonly string[]): Promise<void>;
  /** [FL2] Whether so many bytes may be written now. */
  room(bytes: number): Promise<Result<null, StoreFailure>>;
}

export function chunkStore(
  files: Client<FileCalls>,
  shelf: string,
  keys: ChunkKeys,
  space: SpaceOptions = {},
): ChunkStore {
  return new Store(files, shelf, keys, space);
}

/** What may be written besides. */
const BESIDE = 1_048_576;
/** Files stop so much earlier than records: what somebody types must still find room. */
const BEFORE_RECORDS = 4;

class Store implements ChunkStore {
  readonly files: Client<FileCalls>;
  readonly shelf: string;
  readonly keys: ChunkKeys;
  readonly #guard: SpaceGuard;
  readonly #held = new Set<string>();
  /** Two who write one name take turns. */
  readonly #writing = new Map<string, Promise<unknown>>();
  #listing: Promise<void> | null = null;

  constructor(files: Client<FileCalls>, shelf: string, keys: ChunkKeys, space: SpaceOptions) {
    this.files = files;
    this.shelf = shelf;
    this.keys = keys;
    this.#guard = new SpaceGuard(files, { ...space, times: BEFORE_RECORDS });
  }

  ready(): Promise<void> {
    this.#listing ??= this.#list();
    return this.#listing;
  }

  async #list(): Promise<void> {
    for (let first = 0; first < 256; first += 1) {
      const start = first.toString(16).padStart(2, '0');
      const listed = await this.files.listChunks({ shelf: this.shelf, start });
      if (listed.ok) for (const { name } of listed.value) this.#held.add(name);
    }
  }

  has(name: string): boolean {
    return this.#held.has(name);
  }

  names(): Iterable<string> {
    return this.#held;
  }

  async put(content: Uint8Array): Promise<Result<string, StoreFailure>> {
    const chunk = sealChunk(this.keys, content);
    const kept = await this.keep(chunk);
    letGo(chunk.box);
    return kept.ok ? ok(chunk.name) : kept;
  }

  async keep(chunk: SealedChunk): Promise<Result<null, StoreFailure>> {
    const { name } = chunk;
    await this.ready();
    await this.#writing.get(name);
    // [CH4] The same picture twice lies here once; but nobody is told that it is safe for one that does not open.
    const here = this.#held.has(name) ? await this.sealed(name) : null;
    if (here !== null) {
      letGo(here.box);
      return ok(null);
    }
    const writing = this.#write(chunk);
    this.#writing.set(name, writing);
    try {
      return await writing;
    } finally {
      this.#writing.delete(name);
    }
  }

  async #write(chunk: SealedChunk): Promise<Result<null, StoreFailure>> {
    const bytes = encodeChunkFile(chunk);
    const room = await this.room(bytes.length);
    if (!room.ok) return room;
    const written = await this.files.writeChunk({ shelf: this.shelf, name: chunk.name, bytes });
    letGo(bytes);
    if (!written.ok) return this.#failed(written.detail);
    this.#held.add(chunk.name);
    return ok(null);
  }

  async room(bytes: number): Promise<Result<null, StoreFailure>> {
    const room = await this.#guard.room(bytes + BESIDE);
    return room === 'none' ? ok(null) : fail(`vault/${room}`);
  }

  #failed(detail: string | undefined): Result<never, StoreFailure> {
    this.#guard.doubt();
    return fail(isDiskFull(detail) ? 'vault/disk-full' : 'vault/write-failed');
  }

  async sealed(name: string): Promise<SealedChunk | null> {
    const read = await this.files.readChunk({ shelf: this.shelf, name });
    const chunk = read.ok && read.value !== null ? parseChunkFile(name, read.value) : null;
    if (chunk === null || !opens(this.keys, chunk)) {
      if (read.ok) this.#held.delete(name);
      return null;
    }
    return chunk;
  }

  async read(name: string): Promise<Result<Uint8Array, 'file/not-here' | 'file/damaged'>> {
    await this.ready();
    if (!this.#held.has(name)) return fail('file/not-here');
    const read = await this.files.readChunk({ shelf: this.shelf, name });
    if (!read.ok) return fail('file/damaged');
    const chunk = read.value === null ? null : parseChunkFile(name, read.value);
    const content = chunk === null ? null : openChunk(this.keys, chunk);
    if (read.value !== null) letGo(read.value);
    if (content?.ok === true) return content;
    this.#held.delete(name);
    return fail(read.value === null ? 'file/not-here' : 'file/damaged');
  }

  async remove(names: readonly string[]): Promise<void> {
    for (const name of names) this.#held.delete(name);
    if (names.length > 0) await this.files.removeChunks({ shelf: this.shelf, names: [...names] });
  }
}
