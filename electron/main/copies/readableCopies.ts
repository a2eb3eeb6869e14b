/** Copies of files that a person takes out of the vault: being written beside their name, and named when they are whole. */
import { randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

interface Copy {
  readonly file: string;
  readonly handle: FileHandle;
}
type Done = Promise<Result<null, 'file/none' | 'file/write-failed'>>;

const asideOf = (file: string): string => `${file}.part`;

export class ReadableCopies {
  readonly #copies = new Map<string, Copy>();

  async begin(file: string): Promise<Result<{ token: string }, 'file/write-failed'>> {
    try {
      const handle = await open(asideOf(file), 'w', 0o600); // Only its owner can read it.
      const token = randomBytes(16).toString('hex');
      this.#copies.set(token, { file, handle });
      return ok({ token });
    } catch {
      return fail('file/write-failed');
    }
  }

  async add(token: string, bytes: Uint8Array): Done {
    const copy = this.#copies.get(token);
    if (copy === undefined) return fail('file/none');
    try {
      await copy.handle.writeFile(bytes);
      return ok(null);
    } catch {
      return fail('file/write-failed');
    }
  }

  async end(token: string, whole: boolean): Done {
    const copy = this.#copies.get(token);
    if (copy === undefined) return fail('file/none');
    this.#copies.delete(token);
    const { file, handle } = copy;
    try {
      if (whole) await handle.sync();
      await handle.close();
      if (whole) await rename(asideOf(file), file);
      else await rm(asideOf(file), { force: true });
      return ok(null);
    } catch {
      await rm(asideOf(file), { force: true }).catch(() => undefined);
      return fail('file/write-failed');
    }
  }

  /** Its window is gone: nothing half-written stays behind. */
  async dropAll(): Promise<void> {
    await Promise.all([...this.#copies.keys()].map((token) => this.end(token, false)));
  }
}
