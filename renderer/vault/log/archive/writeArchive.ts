import { letGo } from '#shared/kernel/letGo.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { MAX_PAYLOAD, type FrameLink, type LogKey } from '#shared/log/frame.ts';
import { segmentName, type SegmentHeader } from '#shared/log/segmentHeader.ts';
import type { CompactedEntry, LogEntry } from '#shared/records/logEntries.ts';
import { CHUNK_CODEC, encodeEntry, JSON_CODEC } from '../entryCodec.ts';
import type { EntryPlace } from '../entryPlace.ts';
import type { ArchiveSink } from './archiveSink.ts';
import { batchesOf, type ArchiveItem } from './archiveItems.ts';
import type { EntryReader } from './entryReader.ts';
import { FrameStream, type FrameSpan, type WriteFailure } from './frameStream.ts';
import { proveFrames } from './proveFrames.ts';

export interface ArchiveTarget {
  readonly sink: ArchiveSink;
  readonly header: SegmentHeader;
  readonly key: LogKey;
  /** Stands before the segment: the key slots of a backup. */
  readonly prefix?: Uint8Array;
  /** It stands for all segments of its vault up to this number; null when it stands alone. */
  readonly supersedes: number | null;
  /** What the next segment's first frame follows; `chainStart` when none does. */
  readonly link: FrameLink;
  readonly madeAt: number;
  readonly about?: Record<string, unknown>;
  /** An item that lies nowhere any more. `fail`, unless told: nothing is published. `skip`: it is counted and left out. */
  readonly missing?: 'fail' | 'skip';
  /** Chunks of files: they stand behind all items, are asked for one by one, and are this one's when they are given. */
  readonly chunks?: AsyncIterable<Uint8Array>;
}
export interface Archived {
  /** Where each item that was given by its place lies now, in the order of the items; null for one that was skipped. */
  readonly places: readonly (EntryPlace | null)[];
  readonly frames: number;
  readonly bytes: number;
  readonly missing: number;
}
export type ArchiveFailure = WriteFailure | 'archive/not-proven' | 'archive/missing-item' | 'archive/too-large';
/** [LA1] Writes a whole segment, reads it back, proves it and only then gives it its name. After any failure there is
 *  nothing new on disk. */
export async function writeArchive(
  log: EntryReader,
  target: ArchiveTarget,
  items: Iterable<ArchiveItem>,
  onProgress: (done: number) => void = () => undefined,
): Promise<Result<Archived, ArchiveFailure>> {
  const archived = await writeAndProve(log, target, items, onProgress);
  if (archived.ok) {
    const published = await target.sink.publish();
    if (published.ok) return archived;
    await target.sink.discard();
    return fail('archive/write-failed', published.detail ?? published.code);
  }
  await target.sink.discard();
  return archived;
}

async function writeAndProve(
  log: EntryReader,
  target: ArchiveTarget,
  items: Iterable<ArchiveItem>,
  onProgress: (done: number) => void,
): Promise<Result<Archived, ArchiveFailure>> {
  const created = await target.sink.create();
  if (!created.ok) return fail('archive/write-failed', created.detail ?? created.code);
  const stream = new FrameStream(target, target.prefix);
  const head = await addEntry(stream, headOf(target));
  if (!head.ok) return head;
  const written = await writeItems(log, target, items, stream, onProgress);
  if (!written.ok) return written;
  const added = await addChunks(stream, target.chunks, (chunks) => {
    onProgress(written.value.done + chunks);
  });
  if (!added.ok) return added;
  const frames = stream.link().sequence;
  const trailer = await addEntry(stream, { v: 1, t: 'trailer', frames, link: linkOf(target) });
  if (!trailer.ok) return trailer;
  const flushed = await stream.flush();
  if (!flushed.ok) return flushed;
  const { prefix = new Uint8Array(0) } = target;
  const proven = await proveFrames(target, { prefix, bytes: stream.bytes(), last: stream.link() });
  if (!proven.ok) return proven;
  const { places, missing } = written.value;
  return ok({ places, missing, frames: stream.link().sequence, bytes: stream.bytes() });
}

async function writeItems(
  log: EntryReader,
  target: ArchiveTarget,
  items: Iterable<ArchiveItem>,
  stream: FrameStream,
  onProgress: (done: number) => void,
): Promise<Result<Pick<Archived, 'places' | 'missing'> & { readonly done: number }, ArchiveFailure>> {
  const segment = segmentName(target.header);
  const repeated = new Map<LogEntry['t'], LogEntry>();
  const places: (EntryPlace | null)[] = [];
  let missing = 0;
  let done = 0;
  for await (const batch of batchesOf(log, items)) {
    for (const { entry, byPlace } of batch) {
      if (entry === null && target.missing !== 'skip') return fail('archive/missing-item');
      if (entry === null) missing += 1;
      const span = entry === null ? ok(null) : await addEntry(stream, entry);
      if (!span.ok) return span;
      if (byPlace) places.push(span.value === null ? null : { segment, ...span.value });
      if (entry?.t === 'keyring' || entry?.t === 'office') repeated.set(entry.t, entry);
    }
    done += batch.length;
    onProgress(done);
  }
  // Twice, so that damage to one frame never makes the whole of it unreadable.
  for (const entry of repeated.values()) {
    const span = await addEntry(stream, entry);
    if (!span.ok) return span;
  }
  return ok({ places, missing, done });
}

async function addChunks(
  stream: FrameStream,
  chunks: ArchiveTarget['chunks'],
  onProgress: (done: number) => void,
): Promise<Result<null, WriteFailure>> {
  let done = 0;
  for await (const chunk of chunks ?? []) {
    const added = await stream.add(chunk, CHUNK_CODEC);
    letGo(chunk);
    if (!added.ok) return added;
    done += 1;
    onProgress(done);
  }
  return ok(null);
}

async function addEntry(
  stream: FrameStream,
  entry: LogEntry,
): Promise<Result<FrameSpan, WriteFailure | 'archive/too-large'>> {
  const payload = encodeEntry(entry);
  return payload.length > MAX_PAYLOAD ? fail('archive/too-large') : stream.add(payload, JSON_CODEC);
}

function headOf(target: ArchiveTarget): CompactedEntry {
  const { supersedes, madeAt, about } = target;
  const head = { v: 1, t: 'compacted', upTo: supersedes ?? 0, link: linkOf(target), madeAt } as const;
  return about === undefined ? head : { ...head, about };
}

function linkOf({ link }: Pick<ArchiveTarget, 'link'>): CompactedEntry['link'] {
  return { sequence: link.sequence, tag: toHex(link.tag) };
}
