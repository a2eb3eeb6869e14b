import { fail, type Result } from '#shared/kernel/result.ts';
import { inSlices, type Slices } from '#renderer/vault/slices.ts';
import type { SealedLog } from '#renderer/vault/log/openLog.ts';
import { newHeldRecord, type HeldRecord, type Leaf } from '#renderer/vault/store/heldRecord.ts';
import { recordView } from '#renderer/vault/store/recordView.ts';
import type { OpenedBlocks } from '#renderer/vault/store/stateBlock.ts';
import { bookParts, type CopiedBook } from './copyBook.ts';
import { gzipText } from './gzip.ts';
import { SegmentNames } from './placeColumns.ts';
import { part, partKinds, PARTS_CODEC, type BookPart, type SnapshotHead } from './snapshotParts.ts';
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
const LETTERS = 400_000;

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
    v: 1,
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
  for await (const text of viewTexts(book, copied.actor, slices)) {
    yield part(partKinds.views, await gzipText(text));
  }
}

/** Lists of views. Records that somebody types in, or that have several leaves, are shown anew. */
async function* viewTexts(book: CopiedBook, actor: string, slices: Slices): AsyncGenerator<string> {
  let texts: string[] = [];
  let letters = 0;
  for (const [index, record] of book.records.entries()) {
    const leaves = book.leaves[index] ?? [];
    const text = book.drafted.has(record) ? null : viewText(record, leaves, actor);
    await slices.turn();
    if (text === null) continue;
    texts.push(text);
    letters += text.length;
    if (letters < LETTERS) continue;
    yield `[${texts.join(',')}]`;
    texts = [];
    letters = 0;
  }
  if (texts.length > 0) yield `[${texts.join(',')}]`;
}

function viewText(record: HeldRecord, leaves: readonly Leaf[], actor: string): string | null {
  const isAsItWas = record.leaves === leaves && record.draft === null;
  if (leaves.length !== 1) return null;
  const view = recordView(isAsItWas ? record : { ...newHeldRecord(record.id, record.type), leaves }, actor);
  return view === null ? null : JSON.stringify(view);
}
