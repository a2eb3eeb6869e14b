import { fail, type Result } from '#shared/kernel/result.ts';
import { inSlices, type Slices } from '#renderer/vault/slices.ts';
import type { SealedLog } from '#renderer/vault/log/openLog.ts';
import { newHeldRecord, type HeldRecord, type Leaf } from '#renderer/vault/store/heldRecord.ts';
import { recordHead } from '#renderer/vault/store/recordView.ts';
import type { RecordHead } from '#shared/records/recordTypes.ts';
import type { OpenedBlocks } from '#renderer/vault/store/stateBlock.ts';
import { bookParts, type CopiedBook } from './copyBook.ts';
import { gzipText } from './gzip.ts';
import { headColumns } from './headColumns.ts';
import { SegmentNames } from './placeColumns.ts';
import {
  part,
  partKinds,
  PARTS_CODEC,
  SNAPSHOT_VERSION,
  type BookPart,
  type HeadsPart,
  type SnapshotHead,
} from './snapshotParts.ts';
import { stateParts } from './stateParts.ts';

/** All that a snapshot is made of, taken at the instant of a boundary of the log. */
export interface Copied {
  readonly head: Omit<SnapshotHead, 'frames' | 'records' | 'v'>;
  /** The register's own. */
  readonly rows: readonly Uint8Array[];
  readonly book: CopiedBook;
  readonly opened: OpenedBlocks;
  /** Who writes: drafts are shown under this name. */
  readonly actor: string;
}
const HEADS_AT_ONCE = 4_096;

/** [SN1, SN5] In slices; nothing is there under its name before all of it is proven. */
export async function writeSnapshot(
  log: Pick<SealedLog, 'writeAside'>,
  copied: Copied,
): Promise<Result<{ readonly name: string; readonly bytes: number }>> {
  try {
    return await log.writeAside('snap', copied.head.upTo, partsOf(copied), PARTS_CODEC);
  } catch (problem) {
    return fail('snapshot/not-written', problem instanceof Error ? problem.name : undefined);
  }
}

async function* partsOf(copied: Copied): AsyncGenerator<Uint8Array> {
  const slices = inSlices();
  const { book, rows } = copied;
  const head: SnapshotHead = {
    v: SNAPSHOT_VERSION,
    ...copied.head,
    frames: { rows: rows.length },
    records: book.records.length,
  };
  yield part(partKinds.head, await gzipText(JSON.stringify(head)));
  for (const piece of rows) yield part(partKinds.rows, piece);
  // Names of segments stand first, and are known when everything that lies somewhere was looked at.
  const names = new SegmentNames();
  const parts: BookPart[] = [];
  for (const one of bookParts(book, names)) {
    parts.push(one);
    await slices.turn();
  }
  for (const one of [{ p: 'segments', names: names.all() } as const, ...parts]) {
    yield part(partKinds.book, await gzipText(JSON.stringify(one satisfies BookPart)));
    await slices.turn();
  }
  for await (const bytes of stateParts(book.leaves.flat(), copied.opened, slices)) yield part(partKinds.states, bytes);
  for await (const some of headsOf(book, copied.actor, slices)) {
    yield part(partKinds.heads, await gzipText(JSON.stringify(some)));
  }
}

/** Of records that somebody types in, or that have several leaves, nothing: they are opened anew. */
async function* headsOf(book: CopiedBook, actor: string, slices: Slices): AsyncGenerator<HeadsPart> {
  let heads: (readonly [number, RecordHead])[] = [];
  for (const [index, record] of book.records.entries()) {
    const head = book.drafted.has(record) ? null : headOf(record, book.leaves[index] ?? [], actor);
    await slices.turn();
    if (head !== null) heads.push([index, head]);
    if (heads.length < HEADS_AT_ONCE) continue;
    yield headColumns(heads);
    heads = [];
  }
  if (heads.length > 0) yield headColumns(heads);
}

function headOf(record: HeldRecord, leaves: readonly Leaf[], actor: string): RecordHead | null {
  const isAsItWas = record.leaves === leaves && record.draft === null;
  if (leaves.length !== 1) return null;
  return recordHead(isAsItWas ? record : { ...newHeldRecord(record.id, record.type), leaves }, actor);
}
