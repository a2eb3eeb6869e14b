import type { DraftLeaf } from '#renderer/vault/store/heldRecord.ts';
import { unpackState } from '#renderer/vault/store/packedState.ts';
import type { RecordBook } from '#renderer/vault/store/recordBook.ts';

/** All that a book holds, as plain values that can be compared; of places only that there is one. */
export function bookAsTold(book: RecordBook): Record<string, unknown> {
  const histories = [...book.others.keys()].filter((key) => isLine(book, key));
  return {
    records: sorted(book.records, ({ type, leaves, draft, past }) => ({
      type,
      leaves: leaves.map(({ rev, hashes, parents, packed, place }) => ({
        ...{ rev, hashes, parents, lies: place !== null },
        state: unpackState(packed),
      })),
      draft: sorted(draft ?? new Map<string, DraftLeaf>(), (leaf) => leaf),
      past: [...(past ?? [])].sort(),
    })),
    others: sorted(book.others, (place) => place !== null),
    memberships: [...book.memberships].sort(),
    histories: histories.sort(),
    outbox: book.outbox.standing().map(({ place, ...waiting }) => ({ ...waiting, lies: place !== null })),
    prunings: sorted(book.prunings, (leaves) => leaves.toSorted((a, b) => (a.rev < b.rev ? -1 : 1))),
    parked: sorted(book.parked, (document) => document),
    quarantined: sorted(book.quarantined, ({ reason, place }) => ({ reason, lies: place !== null })),
    since: sorted(book.since, (since) => since),
    homes: sorted(book.homes, (home) => home),
  };
}

function isLine({ histories }: RecordBook, key: string): boolean {
  if (histories.words(key) !== null) return true;
  return [...histories.cases()].some(([, keys]) => keys.includes(key));
}

function sorted<Value, Told>(map: ReadonlyMap<string, Value>, tell: (value: Value) => Told): [string, Told][] {
  return [...map].map(([key, value]): [string, Told] => [key, tell(value)]).sort(([a], [b]) => (a < b ? -1 : 1));
}
