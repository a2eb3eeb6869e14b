import type { RecordBook } from '#renderer/vault/store/recordBook.ts';
import type { HeldRecord, Leaf } from '#renderer/vault/store/heldRecord.ts';
import type { RecordType } from '#shared/records/recordTypes.ts';
import { placeColumns, SegmentNames } from './placeColumns.ts';
import type { BookPart } from './snapshotParts.ts';

export interface CopiedRecord {
  readonly id: string;
  readonly type: RecordType;
  readonly leaves: readonly Leaf[];
  /** null while somebody types: then what is shown is made anew. */
  readonly record: HeldRecord | null;
}
/** A book at one instant. Leaves do not change, so they are shared; everything else is copied. */
export interface CopiedBook {
  readonly records: readonly CopiedRecord[];
  /** All but the records, already in its parts. */
  readonly parts: readonly BookPart[];
  readonly names: SegmentNames;
}
const AT_ONCE = 20_000;
/** Of JSON in one part: once gzipped it fits into a frame, also when a single one is larger. */
const MOST_LETTERS = 1_000_000;

/** At once. Lines of history must have been sorted before. */
export function copyBook(book: RecordBook): CopiedBook {
  const names = new SegmentNames();
  const records = [...book.records.values()].map((record): CopiedRecord => {
    const { id, type, leaves, draft } = record;
    return { id, type, leaves, record: draft === null ? record : null };
  });
  const keys = [...book.others.keys()];
  const parts: BookPart[] = [];
  const others = [...book.others];
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const some = others.slice(at, at + AT_ONCE);
    const places = placeColumns(
      some.map(([, place]) => place),
      names,
    );
    parts.push({ p: 'others', keys: some.map(([key]) => key), places });
  }
  const numbers = new Map(keys.map((key, index) => [key, index]));
  const cases = [...book.histories.cases()].map(
    ([caseId, lines]) => [caseId, lines.map((key) => numbers.get(key) ?? -1)] as const,
  );
  parts.push({ p: 'histories', cases });
  const waiting = book.outbox.standing();
  for (let at = 0; at < waiting.length; at += AT_ONCE) {
    const some = waiting.slice(at, at + AT_ONCE);
    parts.push({
      p: 'outbox',
      keys: some.map(({ key }) => key),
      flags: some.map(({ urgent, travelling }) => (urgent ? 1 : 0) + (travelling ? 2 : 0)),
      places: placeColumns(
        some.map(({ place }) => place),
        names,
      ),
    });
  }
  parts.push(...wordsOf(book), restOf(book, names));
  return { records, parts, names };
}

/** What may be large, some at a time. */
function wordsOf(book: RecordBook): BookPart[] {
  const records = [...book.records.values()];
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

function restOf(book: RecordBook, names: SegmentNames): BookPart {
  const quarantined = [...book.quarantined];
  return {
    p: 'rest',
    memberships: [...book.memberships],
    quarantined: quarantined.map(([key, { reason }]) => [key, reason]),
    quarantinedAt: placeColumns(
      quarantined.map(([, { place }]) => place),
      names,
    ),
    since: [...book.since],
    homes: [...book.homes],
  };
}
