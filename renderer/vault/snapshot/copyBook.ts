import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { HeldRecord, Leaf } from '#renderer/vault/store/heldRecord.ts';
import type { Standing } from '#renderer/vault/store/outbox.ts';
import type { RecordBook } from '#renderer/vault/store/recordBook.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { placeColumns, type SegmentNames } from './placeColumns.ts';
import type { BookPart } from './snapshotParts.ts';

/** A book at one instant. What does not change is shared, only the lists are copied: whoever types waits for this. */
export interface CopiedBook {
  readonly records: readonly HeldRecord[];
  /** Of each of them, as they were. */
  readonly leaves: readonly (readonly Leaf[])[];
  /** Records that somebody was typing in: what is shown of them is made anew. */
  readonly drafted: ReadonlySet<HeldRecord>;
  readonly others: readonly (readonly [string, EntryPlace | null])[];
  readonly waiting: readonly Standing[];
  /** Lines that come later are not among `others`. */
  readonly cases: readonly (readonly [string, readonly string[]])[];
  readonly words: readonly BookPart[];
  readonly rest: Omit<BookPart & { readonly p: 'rest' }, 'quarantinedAt'>;
  readonly quarantinedAt: readonly (EntryPlace | null)[];
}
const AT_ONCE = 4_096;
/** Of JSON in one part: once gzipped it fits into a frame, also when a single one is larger. */
const MOST_LETTERS = 1_000_000;

/** Lines of history must have been sorted before. */
export function copyBook(book: RecordBook): CopiedBook {
  const records = [...book.records.values()];
  const quarantined = [...book.quarantined];
  return {
    records,
    leaves: records.map(({ leaves }) => leaves),
    drafted: new Set(records.filter(({ draft }) => draft !== null)),
    others: [...book.others],
    waiting: book.outbox.standing(),
    cases: [...book.histories.cases()],
    words: wordsOf(book, records),
    rest: {
      p: 'rest',
      memberships: [...book.memberships],
      quarantined: quarantined.map(([key, { reason }]) => [key, reason]),
      since: [...book.since],
      homes: [...book.homes],
      marks: [...book.sessionMarks],
      heads: [...book.heads],
    },
    quarantinedAt: quarantined.map(([, { place }]) => place),
  };
}

/** What may be large, some at a time. */
function wordsOf(book: RecordBook, records: readonly HeldRecord[]): BookPart[] {
  const drafts = records.flatMap(({ id, draft }) => (draft === null ? [] : [[id, [...draft]] as const]));
  const past = records.flatMap(({ id, past: revs }) => (revs === null ? [] : [[id, [...revs]] as const]));
  return [
    ...chunks(drafts).map((some): BookPart => ({ p: 'drafts', drafts: some })),
    ...chunks(past).map((some): BookPart => ({ p: 'past', past: some })),
    ...chunks([...book.prunings]).map((some): BookPart => ({ p: 'prunings', prunings: some })),
    ...chunks([...book.parked]).map((some): BookPart => ({ p: 'parked', parked: some })),
  ];
}

function chunks<One>(all: readonly One[]): One[][] {
  const made: One[][] = [];
  let letters = MOST_LETTERS;
  for (const one of all) {
    const length = JSON.stringify(one).length;
    if (letters + length > MOST_LETTERS) {
      made.push([]);
      letters = 0;
    }
    made.at(-1)?.push(one);
    letters += length;
  }
  return made;
}

/** Everything but bodies and views, piece by piece. `names` is complete when all of it was taken. */
export function* bookParts(copied: CopiedBook, names: SegmentNames): Generator<BookPart> {
  for (let at = 0; at < copied.records.length; at += AT_ONCE) yield recordsPart(copied, at, names);
  for (let at = 0; at < copied.others.length; at += AT_ONCE) {
    const some = copied.others.slice(at, at + AT_ONCE);
    const places = placeColumns(
      some.map(([, place]) => place),
      names,
    );
    yield { p: 'others', keys: some.map(([key]) => key), places };
  }
  const numbers = new Map(copied.others.map(([key], index) => [key, index]));
  const numbered = (keys: readonly string[]): number[] => keys.flatMap((key) => numbers.get(key) ?? []);
  yield { p: 'histories', cases: copied.cases.map(([caseId, lines]) => [caseId, numbered(lines)] as const) };
  for (let at = 0; at < copied.waiting.length; at += AT_ONCE) {
    const some = copied.waiting.slice(at, at + AT_ONCE);
    const places = placeColumns(
      some.map(({ place }) => place),
      names,
    );
    const flags = some.map(({ urgent, travelling }) => (urgent ? 1 : 0) + (travelling ? 2 : 0));
    yield { p: 'outbox', keys: some.map(({ key }) => key), flags, places };
  }
  yield* copied.words;
  yield { ...copied.rest, quarantinedAt: placeColumns(copied.quarantinedAt, names) };
}

function recordsPart(copied: CopiedBook, at: number, names: SegmentNames): BookPart {
  const records = copied.records.slice(at, at + AT_ONCE);
  const each = copied.leaves.slice(at, at + AT_ONCE);
  const leaves = each.flat();
  return {
    p: 'records',
    ids: records.map(({ id }) => id),
    types: records.map(({ type }) => recordTypes.indexOf(type)),
    counts: each.map(({ length }) => length),
    revs: leaves.map(({ rev }) => rev),
    places: placeColumns(
      leaves.map(({ place }) => place),
      names,
    ),
  };
}
