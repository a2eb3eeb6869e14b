/** Where something is written in one go: a file that nobody reads before it is whole. */
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Client } from '#shared/rpc/rpc.ts';

/** Failures carry the system's name of what went wrong (ENOSPC …) as their detail, where there is one. */
export interface ArchiveSink {
  create(): Promise<Result<unknown>>;
  /** On disk when it answers. `at` is how much was appended before. */
  append(at: number, bytes: Uint8Array<ArrayBuffer>): Promise<Result<unknown>>;
  /** Of what was appended, before and after publishing; shorter at its end. */
  read(offset: number, length: number): Promise<Result<Uint8Array>>;
  /** It has its name, on disk, when this answers. */
  publish(): Promise<Result<unknown>>;
  /** Takes the unfinished file away, if there is one. */
  discard(): Promise<Result<unknown>>;
}

/** A file in the folder of the log; `name` is the one that it has in the end. */
export function segmentSink(files: Client<FileCalls>, name: string): ArchiveSink {
  const part = `${name}.part`;
  return {
    create: () => files.createSegment({ name: part }),
    append: (at, bytes) => files.append({ name: part, at, bytes }),
    read: (offset, length) => files.readSegment({ name: part, offset, length }),
    publish: () => files.publishSegment({ name: part }),
    discard: () => files.removeSegments({ names: [part] }),
  };
}
