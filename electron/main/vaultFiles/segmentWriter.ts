/** Appends to one segment of the sealed log. Appends that wait while the disk syncs share the next write and sync:
 *  the blocking call cannot group, and costs three times as much. */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { errorName, type OpenFile } from './fileSystem.ts';
import { writeAll } from './writeWhole.ts';

export type AppendFailure = 'files/not-at-end' | 'files/write-failed' | 'files/closed';
type Appended = Result<null, AppendFailure>;
interface Waiting {
  readonly bytes: Uint8Array;
  readonly answer: (result: Appended) => void;
}
export interface SegmentWriter {
  /** Answers when the bytes are on the medium. After `files/write-failed` this segment takes no more, ever: what a
   *  failed sync left behind is unknown, and asking again would be answered "fine" for data that is gone. */
  append(at: number, bytes: Uint8Array): Promise<Appended>;
  /** Nothing that was written to it failed. */
  isSound(): boolean;
  /** What waits is written and synced first. */
  close(): Promise<void>;
}

export async function segmentWriter(handle: OpenFile): Promise<SegmentWriter> {
  let expected = await handle.size(); // with everything that waits
  let onDisk = expected;
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;
  let failure: string | null = null;
  let closed = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const result = failure === null ? await writeGroup(group) : fail('files/write-failed', failure);
      for (const { answer } of group) answer(result);
    }
    running = null;
  }
  async function writeGroup(group: readonly Waiting[]): Promise<Appended> {
    const bytes =
      group.length === 1 && group[0] !== undefined ? group[0].bytes : Buffer.concat(group.map((one) => one.bytes));
    try {
      await writeAll(handle, bytes, onDisk);
      await handle.syncData();
      onDisk += bytes.length;
      return ok(null);
    } catch (error) {
      failure = errorName(error);
      return fail('files/write-failed', failure);
    }
  }
  return {
    append: (at, bytes) => {
      if (closed) return Promise.resolve(fail('files/closed'));
      if (failure !== null) return Promise.resolve(fail('files/write-failed', failure));
      if (at !== expected) return Promise.resolve(fail('files/not-at-end'));
      expected += bytes.length;
      return new Promise((answer) => {
        waiting.push({ bytes, answer });
        running ??= drain();
      });
    },
    isSound: () => failure === null,
    close: async () => {
      closed = true;
      await running;
      await handle.close();
    },
  };
}
