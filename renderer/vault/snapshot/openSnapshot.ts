import { fromHex } from '#shared/kernel/textCodes.ts';
import { parseSegmentName } from '#shared/log/segmentHeader.ts';
import { listAsides, readAside, type Aside } from '#renderer/vault/log/asides.ts';
import type { LogPlace } from '#renderer/vault/log/logPlace.ts';
import type { Covered } from '#renderer/vault/log/openLog.ts';
import type { RecordBook } from '#renderer/vault/store/recordBook.ts';
import { openPartsHere, type OpenedPart, type OpeningTask, type PartOpener } from './partOpener.ts';
import { takeHeads } from './headColumns.ts';
import { BookRestorer } from './restoreBook.ts';
import { partKinds, SNAPSHOT_VERSION, type BookPart, type HeadsPart, type SnapshotHead } from './snapshotParts.ts';

const PIECE = 4_194_304;
/** Rows of some thousand cases. */
const SMALL_PIECE = 1_048_576;

/** [SN3] A snapshot that is being read, part by part. Everything that it hands out was sealed; what cannot be read any more
 *  throws, and then nothing more of it is asked for. */
export class OpenSnapshot {
  readonly name: string;
  readonly head: SnapshotHead;
  readonly rows: readonly Uint8Array[];
  readonly #parts: AsyncIterator<OpenedPart, void>;
  #next: OpenedPart | null = null;

  constructor(name: string, head: SnapshotHead, rows: readonly Uint8Array[], parts: AsyncIterator<OpenedPart, void>) {
    this.name = name;
    this.head = head;
    this.rows = rows;
    this.#parts = parts;
  }

  /** What of the log it was made from. */
  covered(): Covered {
    const { upTo, link, segments, keyring, connection, paused } = this.head;
    const tag = fromHex(link.tag);
    if (tag === null) throw new RangeError('snapshot/damaged');
    return {
      ...{ upTo, segments, link: { sequence: link.sequence, tag } },
      head: [keyring, { v: 1, t: 'office', connection, paused }],
    };
  }

  /** The book, with the bodies of its leaves still in their blocks. */
  async book(): Promise<RecordBook> {
    const restorer = new BookRestorer();
    for (;;) {
      const { done, value } = await this.#parts.next();
      if (done === true) break;
      if (value.kind === partKinds.book) restorer.take(JSON.parse(value.text) as BookPart);
      else if (value.kind === partKinds.states) restorer.takeStates(value.bytes);
      else {
        this.#next = value;
        break;
      }
    }
    const book = restorer.end();
    if (book.records.size !== this.head.records) throw new RangeError('snapshot/damaged');
    return book;
  }

  /** What is known of them without opening them; of the others when somebody asks. */
  async heads(book: RecordBook): Promise<void> {
    const records = [...book.records.values()]; // What was written since stands behind those that were restored.
    for (let part = this.#next; part !== null;) {
      takeHeads(records, JSON.parse(part.text) as HeadsPart);
      const { done, value } = await this.#parts.next();
      part = done === true ? null : value;
    }
  }

  /** Nothing more of it is wanted. */
  async close(): Promise<void> {
    await this.#parts.return?.();
  }
}

/** The newest first. Those that do not open, or were written by a newer program, are passed over. */
export async function* openSnapshots(place: LogPlace, opener: PartOpener): AsyncGenerator<OpenSnapshot> {
  for (const aside of await listAsides(place)) {
    if (aside.kind !== 'snap') continue;
    const opened = await openSnapshot(place, aside, opener).catch(() => null);
    if (opened !== null) yield opened;
  }
}

/** What lists need is opened in this thread, which has all that it takes; everything else by whoever opens the rest, who
 *  may have to be started first. */
async function openSnapshot(place: LogPlace, aside: Aside, opener: PartOpener): Promise<OpenSnapshot | null> {
  const named = parseSegmentName(aside.name, 'snap');
  if (named === null) return null;
  const header = { kind: 'snapshot', vaultId: place.vaultId, ...named } as const;
  const task: OpeningTask = { key: place.key, header, size: aside.size };
  const near = openPartsHere(place.crypto, 0)(task, piecesOf(place, aside, SMALL_PIECE))[Symbol.asyncIterator]();
  try {
    const first = await next(near);
    const head = first.kind === partKinds.head ? (JSON.parse(first.text) as SnapshotHead) : null;
    if (head?.v !== SNAPSHOT_VERSION) return null;
    const rows: Uint8Array[] = [];
    while (rows.length < head.frames.rows) rows.push((await next(near)).bytes);
    return new OpenSnapshot(
      aside.name,
      head,
      rows,
      behind(1 + rows.length, opener(task, piecesOf(place, aside, PIECE))),
    );
  } finally {
    await near.return?.();
  }
}

async function* behind(count: number, parts: AsyncIterable<OpenedPart, void>): AsyncGenerator<OpenedPart, void> {
  let left = count;
  for await (const one of parts) {
    if (left > 0) left -= 1;
    else yield one;
  }
}

async function next(parts: AsyncIterator<OpenedPart, void>): Promise<OpenedPart> {
  const { done, value } = await parts.next();
  if (done === true) throw new RangeError('snapshot/damaged');
  return value;
}

async function* piecesOf({ files }: LogPlace, { name, size }: Aside, most: number): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < size; offset += most) {
    const piece = await files.readSegment({ name, offset, length: Math.min(most, size - offset) });
    if (!piece.ok) throw new RangeError('snapshot/damaged');
    yield piece.value;
  }
}

/** The search index that was written together with this snapshot; null where it is not, or not whole. */
export async function readIndex(place: LogPlace, upTo: number): Promise<readonly Uint8Array[] | null> {
  const asides = await listAsides(place);
  const aside = asides.find(({ kind, number }) => kind === 'index' && number === upTo);
  if (aside === undefined) return null;
  const pieces: Uint8Array[] = [];
  const read = await readAside(place, aside.name, aside.size, (payload) => {
    pieces.push(payload);
  });
  return read.ok ? pieces : null;
}
