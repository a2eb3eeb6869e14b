import { isDocumentId, parseSealedDocument } from '#shared/envelope/parseDocument.ts';
import { openEnvelope, type OpenedEnvelope } from '#shared/envelope/openEnvelope.ts';
import type { SealedDocument, Tombstone } from '#shared/envelope/sealedDocument.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import type { Saying } from '#shared/merge/forkedLeaves.ts';
import type { EnvelopeEntry, LogEntry } from '#shared/records/logEntries.ts';
import type { Received } from '#renderer/vault/sync/syncPort.ts';
import { nextTurn } from '#renderer/vault/slices.ts';
import { appendEntries } from './appendEntries.ts';
import { addPast, descentOf, isInAncestry } from './heldRecord.ts';
import { hearOfOurselves, sayAgainIn } from './hearOfOurselves.ts';
import { hasSeen } from './placeLeaf.ts';
import { holdsRevision, keepOpened } from './keepOpened.ts';
import { mergeRecord } from './mergeRecord.ts';
import { pruneDue } from './prune.ts';
import type { ChangedRecord, RecordBook, StoreContext } from './recordBook.ts';
import { reviveRecord } from './reviveRecord.ts';

/** Beyond this a document that does not open is not kept: nobody could want a server to fill our disk with junk. */
const LARGEST_QUARANTINED = 262_144;

/** Between so many whoever types gets a turn: opening and checking one takes a tenth of a millisecond. */
const AT_ONCE = 100;

interface Batch {
  readonly entries: LogEntry[];
  readonly changed: Map<string, ChangedRecord>;
  /** What is to be said again, by record. */
  readonly again: Map<string, readonly Saying[]>;
  applied: number;
  quarantined: number;
}

/** [S10–S13] One batch from the server: opened, verified, merged, logged. Nothing of it is trusted. */
export async function receive(book: RecordBook, context: StoreContext, raws: readonly unknown[]): Promise<Received> {
  // What explains a tombstone may stand behind it in the same batch.
  const inOrder = [...raws.filter((raw) => !isDeleted(raw)), ...raws.filter(isDeleted)];
  const parts: Promise<Received>[] = [];
  for (let at = 0; at < inOrder.length; at += AT_ONCE) {
    if (at > 0) await nextTurn();
    // While the disk takes these, the next ones are opened.
    parts.push(receiveSome(book, context, inOrder.slice(at, at + AT_ONCE)));
    void parts.at(-1)?.catch(() => undefined); // Told below.
  }
  const received = await Promise.all(parts);
  return {
    applied: received.reduce((sum, { applied }) => sum + applied, 0),
    quarantined: received.reduce((sum, { quarantined }) => sum + quarantined, 0),
  };
}

async function receiveSome(book: RecordBook, context: StoreContext, raws: readonly unknown[]): Promise<Received> {
  const batch: Batch = { entries: [], changed: new Map(), again: new Map(), applied: 0, quarantined: 0 };
  for (const raw of raws) receiveOne(book, context, raw, batch);
  retryParked(book, context, batch);
  for (const { id } of batch.changed.values()) {
    const record = book.records.get(id);
    if (record === undefined) continue;
    batch.entries.push(...mergeRecord(book, context, record));
    batch.entries.push(...sayAgainIn(book, context, record, batch.again.get(id) ?? []));
  }
  batch.entries.push(...pruneDue(book, context));
  book.tell([...batch.changed.values()]);
  // A cut between what came and what it made us say again would leave nobody who knows that it must be said.
  await appendEntries(book, context, batch.entries, { together: batch.again.size > 0 });
  return { applied: batch.applied, quarantined: batch.quarantined };
}

function isDeleted(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && '_deleted' in raw;
}

function receiveOne(book: RecordBook, context: StoreContext, raw: unknown, batch: Batch): void {
  const parsed = parseSealedDocument(raw);
  if (!parsed.ok) {
    quarantine(book, context, raw, parsed.code, batch);
    return;
  }
  const document = parsed.value;
  if (holdsRevision(book, document._id, document._rev)) return;
  if ('_deleted' in document) receiveTombstone(book, context, document, batch);
  else receiveEnvelope(book, context, document, batch);
}

function receiveEnvelope(book: RecordBook, context: StoreContext, document: SealedDocument, batch: Batch): void {
  const opened = openEnvelope(document, context.opening());
  if (opened.ok) {
    keep(book, context, opened.value, document, batch);
  } else if (opened.code === 'envelope/unknown-author') {
    book.parked.set(`${document._id} ${document._rev}`, document);
    batch.entries.push({ v: 1, t: 'envelope', circle: context.circle, from: 'office', document, state: 'parked' });
  } else quarantine(book, context, document, opened.code, batch);
}

function keep(
  book: RecordBook,
  context: StoreContext,
  opened: OpenedEnvelope,
  document: SealedDocument,
  batch: Batch,
): void {
  batch.applied += 1;
  batch.entries.push({ v: 1, t: 'envelope', circle: context.circle, from: 'office', document, state: 'verified' });
  const { type, parents, bytes } = opened;
  const again = hearOfOurselves(context, book.records.get(document._id), opened, document);
  const changed = keepOpened(book, context, { document, type, parents, packed: bytes, squashes: [], place: null });
  if (changed === null) return;
  batch.changed.set(changed.id, changed);
  if (again.length > 0) batch.again.set(changed.id, [...(batch.again.get(changed.id) ?? []), ...again]);
}

/** [S12] Until a pass makes nobody known any more: a membership statement may make the author of the next one known. */
function retryParked(book: RecordBook, context: StoreContext, batch: Batch): void {
  while (book.learned) {
    book.learned = false;
    for (const [key, raw] of book.parked) {
      const opened = openEnvelope(raw, context.opening());
      if (!opened.ok && opened.code === 'envelope/unknown-author') continue;
      book.parked.delete(key);
      if (opened.ok) keep(book, context, opened.value, raw as SealedDocument, batch);
      else quarantine(book, context, raw, opened.code, batch);
    }
  }
}

/** [S11] A tombstone may prune what something we hold has replaced. Anything else is an attack or an accident: then a
 *  child is written above it, so that the record lives on everywhere. One that hangs nowhere below our leaf, e.g. because
 *  its generation is made up, buries nothing. */
function receiveTombstone(
  book: RecordBook,
  context: StoreContext,
  document: SealedDocument & Tombstone,
  batch: Batch,
): void {
  const { _id: id, _rev: rev } = document;
  batch.entries.push({ v: 1, t: 'envelope', circle: context.circle, from: 'office', document, state: 'verified' });
  const record = book.records.get(id);
  if (record === undefined) {
    book.knowOther(id, rev);
    return;
  }
  addPast(record, rev);
  const buried = descentOf(document);
  const target = record.leaves.find((leaf) => isInAncestry(buried, leaf.rev));
  if (target === undefined) return;
  const successor = record.leaves.find((leaf) => leaf !== target && hasSeen(leaf, target));
  if (successor === undefined) batch.entries.push(...reviveRecord(book, context, record, target, document));
  // Else mergeRecord finds the two equal or merges them; that its tombstone is there already it sees by `past`.
  batch.changed.set(id, { type: record.type, id });
}

/** [S10] Kept aside and counted; never shown, never deleting anything. */
function quarantine(book: RecordBook, context: StoreContext, raw: unknown, reason: string, batch: Batch): void {
  const text = (JSON.stringify(raw) as string | undefined) ?? 'undefined';
  const key = quarantineKey(context, raw, text);
  if (book.quarantined.has(key)) return;
  book.quarantined.set(key, { reason, place: null });
  batch.quarantined += 1;
  batch.entries.push({
    v: 1,
    t: 'quarantined',
    key,
    reason,
    raw: text.length <= LARGEST_QUARANTINED ? text : '',
  });
}

function quarantineKey(context: StoreContext, raw: unknown, text: string): string {
  const { _id, _rev } = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<EnvelopeEntry['document']>;
  const named = isDocumentId(_id) && typeof _rev === 'string' && _rev.length <= 64;
  return named ? `${_id} ${_rev}` : toHex(context.crypto.hash(utf8(text), { length: 16 }));
}
