import { fail, type Result } from '#shared/kernel/result.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { inSlices, type Slices } from '#renderer/vault/log/archive/slices.ts';
import type { SealedLog } from '#renderer/vault/log/openLog.ts';
import { newHeldRecord } from '#renderer/vault/store/heldRecord.ts';
import { recordView } from '#renderer/vault/store/recordView.ts';
import type { OpenedBlocks } from '#renderer/vault/store/stateBlock.ts';
import type { CopiedBook, CopiedRecord } from './copyBook.ts';
import { gzipText } from './gzip.ts';
import { placeColumns } from './placeColumns.ts';
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
const RECORDS = 8_192;
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
  const recordParts = columnsOf(book);
  // Names of segments first: they were numbered while the columns were made.
  for (const one of [{ p: 'segments', names: book.names.all() } as const, ...recordParts, ...book.parts]) {
    yield part(partKinds.book, await gzipText(JSON.stringify(one satisfies BookPart)));
    await slices.turn();
  }
  const leaves = book.records.flatMap((record) => record.leaves);
  for await (const bytes of stateParts(leaves, copied.opened, slices)) yield part(partKinds.states, bytes);
  for await (const text of viewTexts(book.records, copied.actor, slices)) {
    yield part(partKinds.views, await gzipText(text));
  }
}

function columnsOf({ records, names }: CopiedBook): BookPart[] {
  const parts: BookPart[] = [];
  for (let at = 0; at < records.length; at += RECORDS) {
    const some = records.slice(at, at + RECORDS);
    const leaves = some.flatMap((record) => record.leaves);
    parts.push({
      p: 'records',
      ids: some.map(({ id }) => id),
      types: some.map(({ type }) => recordTypes.indexOf(type)),
      counts: some.map((record) => record.leaves.length),
      revs: leaves.map(({ rev }) => rev),
      places: placeColumns(
        leaves.map(({ place }) => place),
        names,
      ),
    });
  }
  return parts;
}

/** Lists of views. Records that somebody types in, or that have several leaves, are shown anew. */
async function* viewTexts(records: readonly CopiedRecord[], actor: string, slices: Slices): AsyncGenerator<string> {
  let texts: string[] = [];
  let letters = 0;
  for (const one of records) {
    const text = viewText(one, actor);
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

function viewText({ id, type, leaves, record }: CopiedRecord, actor: string): string | null {
  const [only] = leaves;
  if (record === null || only === undefined || leaves.length > 1) return null;
  const isAsItWas = record.leaves === leaves && record.draft === null;
  const shown = isAsItWas ? record : { ...newHeldRecord(id, type), leaves };
  const view = recordView(shown, actor);
  return view === null ? null : JSON.stringify(view);
}
