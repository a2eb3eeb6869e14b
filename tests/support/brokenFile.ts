/** A file whose disk misbehaves on demand; what it took can be looked at. */
import type { OpenFile } from '#electron/main/vaultFiles/fileSystem.ts';

export interface BrokenFile extends OpenFile {
  /** Error code that the next calls of that kind throw; null: they work. */
  failWrite: string | null;
  failSync: string | null;
  /** At most so many bytes are taken per write. */
  mouthful: number;
  /** A sync that waits until `release` is called. */
  holdSync(): { release(): void };
  readonly content: () => Uint8Array;
  readonly syncs: () => number;
}

export function brokenFile(): BrokenFile {
  let content = new Uint8Array();
  let syncs = 0;
  let held: Promise<void> = Promise.resolve();
  const error = (code: string): Error => Object.assign(new Error('injected'), { code });
  const file: BrokenFile = {
    failWrite: null,
    failSync: null,
    mouthful: Infinity,
    content: () => content,
    syncs: () => syncs,
    holdSync: () => {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return { release };
    },
    write: (bytes, position) => {
      if (file.failWrite !== null) return Promise.reject(error(file.failWrite));
      const taken = bytes.subarray(0, Math.min(bytes.length, file.mouthful));
      const next = new Uint8Array(Math.max(content.length, position + taken.length));
      next.set(content);
      next.set(taken, position);
      content = next;
      return Promise.resolve(taken.length);
    },
    syncData: async () => {
      await held;
      if (file.failSync !== null) throw error(file.failSync);
      syncs += 1;
    },
    read: (length, position) => Promise.resolve(content.slice(position, position + length)),
    size: () => Promise.resolve(content.length),
    close: () => Promise.resolve(),
  };
  return file;
}
