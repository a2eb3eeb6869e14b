import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { chainStart } from '#shared/log/frame.ts';
import { segmentName } from '#shared/log/segmentHeader.ts';
import type { ArchiveItem } from './archive/archiveItems.ts';
import { segmentSink } from './archive/archiveSink.ts';
import type { EntryReader } from './archive/entryReader.ts';
import { writeArchive, type Archived, type ArchiveFailure, type ArchiveTarget } from './archive/writeArchive.ts';
import type { EntryPlace } from './entryPlace.ts';
import type { LogPlace } from './logPlace.ts';
import type { Boundary } from './logWriter.ts';
import { surveyLog } from './surveyLog.ts';

export type CompactFailure = ArchiveFailure | 'log/newer' | 'log/busy';
export interface CompactOptions {
  readonly madeAt?: number;
  readonly about?: Record<string, unknown>;
  readonly onProgress?: (done: number) => void;
}
export interface LogReads extends EntryReader {
  /** Resolves when everything that was being read just now has been. */
  quiet(): Promise<void>;
}

/** [W16] Everything that counts, in one segment that stands for all up to the boundary. `onMoved` is called between the
 *  moment when the new segment has its name and the moment when the old ones go; by then both can be read. */
export async function compactLog(
  place: LogPlace,
  reads: LogReads,
  items: Iterable<ArchiveItem>,
  boundary: Boundary,
  onMoved: (places: readonly EntryPlace[]) => void,
  { madeAt = 0, about, onProgress }: CompactOptions,
): Promise<Result<Archived, ArchiveFailure>> {
  const { upTo: number, link } = boundary;
  const header = { kind: 'compacted', vaultId: place.vaultId, number, id: toHex(place.crypto.random(8)) } as const;
  const name = segmentName(header);
  const sink = segmentSink(place.files, name);
  const more = about === undefined ? {} : { about };
  const target: ArchiveTarget = { sink, header, key: place, supersedes: number, link, madeAt, ...more };
  const archived = await writeArchive(reads, target, items, onProgress);
  if (!archived.ok) return archived;
  place.compacted.add(name);
  onMoved(archived.value.places.filter((one) => one !== null));
  await reads.quiet();
  // What cannot be removed now is superseded all the same; the next unlock removes it.
  const survey = await surveyLog(place);
  if (survey.ok) await removeAll(place, survey.value.superseded);
  return archived;
}

export async function removeAll(
  { files }: Pick<LogPlace, 'files'>,
  listed: readonly { readonly name: string }[],
): Promise<Result<null>> {
  if (listed.length === 0) return ok(null);
  const removed = await files.removeSegments({ names: listed.map(({ name }) => name) });
  return removed.ok ? ok(null) : fail(removed.code, removed.detail);
}

/** [W17] For writing the same vault anew under another key, into the same folder: other ids and other frames. */
export function targetFor(
  { files, crypto }: LogPlace,
  vaultId: Uint8Array,
  vaultKey: Uint8Array,
  number: number,
): Omit<ArchiveTarget, 'madeAt'> {
  const header = { kind: 'compacted', vaultId, number, id: toHex(crypto.random(8)) } as const;
  return {
    ...{ sink: segmentSink(files, segmentName(header)), header, supersedes: number, link: chainStart },
    key: { crypto, key: keyFor(crypto, vaultKey, 'log') },
  };
}
