import { opens } from '#shared/chunks/chunk.ts';
import type { FileWork } from './caseFiles.ts';
import type { StoreFailure } from './chunkStore.ts';
import type { FileFacts } from './fileRecord.ts';
import { parsePackedChunk, type PackedChunk } from './packedChunk.ts';

/** [FL18] Keeps the chunks of a backup or a carry file. `anew`: none of them counts as being at this vault's office. The
 *  records stand before them in the file, and are here by then. */
export class BringingFiles {
  /** Chunks that did not open, or were none. */
  damaged = 0;
  /** What kept the rest from being kept: it is to be brought in again. */
  refused: StoreFailure | null = null;
  readonly #work: FileWork;
  readonly #anew: boolean;
  readonly #touched = new Map<string, FileFacts>();
  #naming: Map<string, FileFacts[]> | null = null;
  #gathered: PackedChunk[] = [];

  constructor(work: FileWork, anew: boolean) {
    this.#work = work;
    this.#anew = anew;
  }

  gather(payload: Uint8Array): void {
    const packed = this.refused === null ? parsePackedChunk(payload) : null;
    if (packed !== null) this.#gathered.push(packed);
    else if (this.refused === null) this.damaged += 1;
  }

  /** What was gathered, to disk. */
  async take(): Promise<void> {
    const gathered = this.#gathered;
    this.#gathered = [];
    for (const packed of gathered) await this.#keep(packed);
  }

  /** Tells the screens. */
  async finish(): Promise<void> {
    await this.take();
    for (const { caseId } of this.#touched.values()) this.#work.context.changed(caseId);
  }

  async #keep({ chunk, waits }: PackedChunk): Promise<void> {
    const { chunks } = this.#work.context;
    if (!opens(chunks.keys, chunk)) {
      this.damaged += 1;
      return;
    }
    for (const file of this.#filesOf(chunk.name)) {
      // Before the bytes: a crash in between leaves them to be brought in again, never here and unsent.
      if ((waits || this.#anew) && !this.#touched.has(file.id)) await this.#work.outbox.set(file.id, true);
      this.#touched.set(file.id, file);
    }
    const kept = await chunks.keep(chunk);
    if (!kept.ok) this.refused ??= kept.code;
  }

  #filesOf(name: string): readonly FileFacts[] {
    this.#naming ??= naming(this.#work);
    return this.#naming.get(name) ?? [];
  }
}

function naming(work: FileWork): Map<string, FileFacts[]> {
  const files = new Map<string, FileFacts[]>();
  for (const file of work.facts()) {
    for (const name of new Set(file.chunks)) files.set(name, [...(files.get(name) ?? []), file]);
  }
  return files;
}
