import { chunks } from '#shared/kernel/chunks.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { SessionMark } from '#renderer/vault/sync/syncPort.ts';
import { draftEntries } from './draftEntries.ts';
import { draftGroups } from './draftState.ts';
import type { Descent, DraftLeaf, HeldRecord, Leaf } from './heldRecord.ts';
import type { RecordBook } from './recordBook.ts';
import { nameOfKey } from '#shared/envelope/revisionName.ts';

/** Revisions in one entry: what a frame takes, many times over. */
const AT_ONCE = 5_000;
const PRUNINGS_AT_ONCE = 500;

/** [S16] Everything of the book that counts, as it is at this moment: replayed, it gives the same book. What is asked of
 *  the book is asked before this answers; the items are made when they are taken. Nothing may be on its way to the log. */
export function liveContent(book: RecordBook, circle: string): Iterable<ArchiveItem> {
  const records = [...book.records.values()];
  return itemsOf({
    circle,
    homes: [...book.homes],
    since: [...book.since],
    marks: [...book.sessionMarks],
    quarantined: [...book.quarantined],
    parked: [...book.parked],
    others: [...book.others],
    records,
    leaves: records.map(({ leaves }) => leaves),
    drafts: records.flatMap(({ id, draft }) => (draft === null ? [] : [[id, new Map(draft)] as const])),
    past: records.flatMap(({ id, past }) => (past === null ? [] : [[id, [...past]] as const])),
    waiting: book.outbox.standing(),
    prunings: [...book.prunings],
  });
}

type Pairs<Value> = readonly (readonly [string, Value])[];
interface Taken {
  readonly circle: string;
  readonly homes: Pairs<string>;
  readonly since: Pairs<string>;
  readonly marks: Pairs<SessionMark>;
  readonly quarantined: Pairs<{ readonly place: EntryPlace | null }>;
  readonly parked: Pairs<unknown>;
  readonly others: Pairs<EntryPlace | null>;
  readonly records: readonly HeldRecord[];
  /** Of each of them. */
  readonly leaves: readonly (readonly Leaf[])[];
  readonly drafts: Pairs<ReadonlyMap<string, DraftLeaf>>;
  readonly past: Pairs<readonly string[]>;
  readonly waiting: ReturnType<RecordBook['outbox']['standing']>;
  readonly prunings: Pairs<readonly Descent[]>;
}

function* itemsOf(taken: Taken): Generator<ArchiveItem> {
  const { circle } = taken;
  const inOutbox = new Set(taken.waiting.map(({ key }) => key));
  for (const [of, home] of taken.homes) yield { entry: { v: 1, t: 'home', circle: of, home, anew: false } };
  for (const [of, since] of taken.since) yield { entry: { v: 1, t: 'checkpoint', circle: of, since } };
  for (const [of, mark] of taken.marks) yield { entry: { v: 1, t: 'mark', circle: of, ...mark } };
  for (const [key, { place }] of taken.quarantined) {
    if (place !== null && !inOutbox.has(key)) yield { place, from: 'office' };
  }
  for (const [, raw] of taken.parked) {
    const document = raw as SealedDocument; // It was parsed when it came.
    yield { entry: { v: 1, t: 'envelope', circle, from: 'office', document, state: 'parked' } };
  }
  for (const [key, place] of taken.others) if (place !== null && !inOutbox.has(key)) yield { place, from: 'office' };
  for (const [index, { id }] of taken.records.entries()) {
    for (const { rev, place } of taken.leaves[index] ?? []) {
      if (place !== null && !inOutbox.has(`${id} ${rev}`)) yield { place, from: 'office' };
    }
  }
  // In the order in which they are to travel.
  for (const { place } of taken.waiting) if (place !== null) yield { place, from: 'here' };
  yield* restOf(taken);
}

/** What stands behind the envelopes that it is about. */
function* restOf({ circle, drafts, others, past, waiting, prunings }: Taken): Generator<ArchiveItem> {
  for (const [recordId, draft] of drafts) {
    for (const { base, time, changes } of draftGroups(draft)) {
      for (const entry of draftEntries(recordId, base, changes, time) ?? []) yield { entry };
    }
  }
  const replaced = past.flatMap(([id, revs]) => revs.map((rev) => `${id} ${rev}`));
  const known = [...replaced, ...others.flatMap(([key, place]) => (place === null ? [key] : []))];
  for (const some of chunks(known, AT_ONCE)) {
    yield { entry: { v: 1, t: 'known', circle, revisions: some.map(pairOf) } };
  }
  const travelling = waiting.flatMap((one) => (one.travelling ? [one.key] : []));
  for (const some of chunks(travelling, AT_ONCE)) {
    yield { entry: { v: 1, t: 'pending', circle, travelling: some.map(pairOf), prunings: [] } };
  }
  const due = prunings.flatMap(([key, leaves]) => {
    const { id, rev: successor } = nameOfKey(key);
    return leaves.map(({ rev, hashes }) => ({ id, successor, rev, hashes }));
  });
  for (const some of chunks(due, PRUNINGS_AT_ONCE)) {
    yield { entry: { v: 1, t: 'pending', circle, travelling: [], prunings: [...some] } };
  }
}

/** As entries of the log name a revision. */
function pairOf(key: string): [string, string] {
  const { id, rev } = nameOfKey(key);
  return [id, rev];
}
