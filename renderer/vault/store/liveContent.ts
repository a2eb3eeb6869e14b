import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { draftEntries } from './draftEntries.ts';
import { draftGroups } from './draftState.ts';
import type { DraftLeaf, Leaf } from './heldRecord.ts';
import type { RecordBook } from './recordBook.ts';

/** Revisions in one entry: what a frame takes, many times over. */
const AT_ONCE = 5_000;
const PRUNINGS_AT_ONCE = 500;

/** [S16] Everything of the book that counts, as it is at this moment: replayed, it gives the same book. What is asked of
 *  the book is asked before this answers; the items are made when they are taken. Nothing may be on its way to the log. */
export function liveContent(book: RecordBook, circle: string): Iterable<ArchiveItem> {
  const waiting = book.outbox.standing();
  const inOutbox = new Set(waiting.map(({ key }) => key));
  const records = [...book.records.values()];
  const taken: Taken = {
    circle,
    homes: [...book.homes],
    since: [...book.since],
    quarantined: [...book.quarantined].filter(([key]) => !inOutbox.has(key)),
    parked: [...book.parked],
    others: [...book.others].filter(([key]) => !inOutbox.has(key)),
    leaves: records.flatMap(({ id, leaves }) => leaves.filter(({ rev }) => !inOutbox.has(`${id} ${rev}`))),
    drafts: records.flatMap(({ id, draft }) => (draft === null ? [] : [[id, new Map(draft)] as const])),
    past: records.flatMap(({ id, past }) => (past === null ? [] : [...past].map((rev) => `${id} ${rev}`))),
    waiting,
    prunings: [...book.prunings],
  };
  return itemsOf(taken);
}

interface Taken {
  readonly circle: string;
  readonly homes: readonly (readonly [string, string])[];
  readonly since: readonly (readonly [string, string])[];
  readonly quarantined: readonly (readonly [string, { readonly place: EntryPlace | null }])[];
  readonly parked: readonly (readonly [string, unknown])[];
  readonly others: readonly (readonly [string, EntryPlace | null])[];
  readonly leaves: readonly Leaf[];
  readonly drafts: readonly (readonly [string, ReadonlyMap<string, DraftLeaf>])[];
  readonly past: readonly string[];
  readonly waiting: ReturnType<RecordBook['outbox']['standing']>;
  readonly prunings: readonly (readonly [string, readonly { readonly rev: string; readonly hashes: string }[]])[];
}

function* itemsOf(taken: Taken): Generator<ArchiveItem> {
  const { circle } = taken;
  for (const [of, home] of taken.homes) yield { entry: { v: 1, t: 'home', circle: of, home, anew: false } };
  for (const [of, since] of taken.since) yield { entry: { v: 1, t: 'checkpoint', circle: of, since } };
  for (const [, { place }] of taken.quarantined) if (place !== null) yield { place, from: 'office' };
  for (const [, raw] of taken.parked) {
    const document = raw as SealedDocument; // It was parsed when it came.
    yield { entry: { v: 1, t: 'envelope', circle, from: 'office', document, state: 'parked' } };
  }
  for (const [, place] of taken.others) if (place !== null) yield { place, from: 'office' };
  for (const { place } of taken.leaves) if (place !== null) yield { place, from: 'office' };
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
  const known = [...past, ...others.flatMap(([key, place]) => (place === null ? [key] : []))];
  for (const some of chunks(known, AT_ONCE)) {
    yield { entry: { v: 1, t: 'known', circle, revisions: some.map(nameOf) } };
  }
  const travelling = waiting.flatMap((one) => (one.travelling ? [one.key] : []));
  for (const some of chunks(travelling, AT_ONCE)) {
    yield { entry: { v: 1, t: 'pending', circle, travelling: some.map(nameOf), prunings: [] } };
  }
  const due = prunings.flatMap(([key, leaves]) => {
    const [id, successor] = nameOf(key);
    return leaves.map(({ rev, hashes }) => ({ id, successor, rev, hashes }));
  });
  for (const some of chunks(due, PRUNINGS_AT_ONCE)) {
    yield { entry: { v: 1, t: 'pending', circle, travelling: [], prunings: [...some] } };
  }
}

function* chunks<One>(all: readonly One[], size: number): Generator<readonly One[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

function nameOf(key: string): [string, string] {
  const [id = '', rev = ''] = key.split(' ');
  return [id, rev];
}
