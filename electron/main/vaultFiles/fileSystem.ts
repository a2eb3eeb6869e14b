/** What the vault's files need of a disk. A port, so that tests can inject the failures that real disks have. */
export interface OpenFile {
  /** Answers how many bytes were taken, which may be fewer than were given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** The data and the size are on the medium when it answers. */
  syncData(): Promise<void>;
  /** Up to `length` bytes; fewer at the end of the file. */
  read(length: number, position: number): Promise<Uint8Array<ArrayBuffer>>;
  size(): Promise<number>;
  close(): Promise<void>;
}
export interface FileSystem {
  /** `create` fails with EEXIST when there is such a file; `update` and `read` with ENOENT when there is none. */
  open(file: string, mode: 'create' | 'update' | 'read'): Promise<OpenFile>;
  /** null when there is no such file. */
  readWhole(file: string): Promise<Uint8Array<ArrayBuffer> | null>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** A new or renamed name is not on the medium before its folder is synced. */
  syncFolder(folder: string): Promise<void>;
  list(folder: string): Promise<readonly { readonly name: string; readonly size: number }[]>;
  /** With those above it that are missing; one that is there is no failure. */
  makeFolder(folder: string): Promise<void>;
  /** With all that is in it; one that is not there is no failure. */
  removeFolder(folder: string): Promise<void>;
  /** The folders in it; none when there is no such folder. */
  foldersIn(folder: string): Promise<readonly string[]>;
  freeBytes(folder: string): Promise<number>;
  totalBytes(folder: string): Promise<number>;
}

/** The system's name of what went wrong (ENOSPC, EIO …), for a developer; never a path. */
export function errorName(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
}

/** An error as the system would raise it: something here does not allow it. */
export function refusal(code: string): Error {
  return Object.assign(new Error('refused'), { code });
}
