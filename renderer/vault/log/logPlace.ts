import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { LogKey } from '#shared/log/frame.ts';
import { parseSegmentName, type SegmentHeader } from '#shared/log/segmentHeader.ts';
import type { Client } from '#shared/rpc/rpc.ts';

/** One vault's log, in the folder that `files` writes to. */
export interface LogPlace extends LogKey {
  readonly files: Client<FileCalls>;
  readonly vaultId: Uint8Array;
  /** Names of segments that are known to be compacted: their header says so, which every frame in them is bound to. */
  readonly compacted: Set<string>;
}

/** null for a name that no segment of the log has. */
export function headerOf(place: LogPlace, name: string): SegmentHeader | null {
  const parsed = parseSegmentName(name);
  if (parsed === null) return null;
  return { kind: place.compacted.has(name) ? 'compacted' : 'log', vaultId: place.vaultId, ...parsed };
}
