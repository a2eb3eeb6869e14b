/** What a book holds, as counts and as one number that tells two books apart: a backup is good when the book that it
 *  gives is the book that it was made from. */
import { inSlices } from '#renderer/vault/slices.ts';
import type { RecordBook } from '#renderer/vault/store/recordBook.ts';

export interface Census {
  readonly records: number;
  readonly unsent: number;
  readonly drafts: number;
  /** Over the names of all revisions that are held, what waits, and every word that is being typed. */
  readonly digest: string;
}
/** Taken in one moment, of what must not have changed in between; `count` takes its time. */
export interface Standing {
  /** Something is not in the log yet. */
  readonly isUnderWay: boolean;
  count(): Promise<Census>;
}

type Name = readonly [kind: string, id: string, rev: string];

export function standingOf(book: RecordBook): Standing {
  const names: Name[] = [];
  let drafts = 0;
  let isUnderWay = false;
  for (const { id, leaves, draft } of book.records.values()) {
    for (const { rev, place } of leaves) {
      names.push(['leaf', id, rev]);
      isUnderWay ||= place === null;
    }
    if (draft === null || draft.size === 0) continue;
    drafts += 1;
    for (const [path, { value, time }] of draft) names.push(['draft', id, JSON.stringify([path, value, time])]);
  }
  for (const key of book.others.keys()) {
    // A tombstone that came before its record is kept in either way.
    if (!book.records.has(key.slice(0, key.indexOf(' ')))) names.push(['other', key, '']);
  }
  for (const key of book.parked.keys()) names.push(['parked', key, '']);
  const waiting = book.outbox.standing();
  isUnderWay ||= waiting.some(({ place }) => place === null);
  for (const { key } of waiting) names.push(['waiting', key, '']);
  const counts = { records: book.records.size, unsent: waiting.length, drafts };
  return { isUnderWay, count: async () => ({ ...counts, digest: await digestOf(names) }) };
}

/** Order does not matter: two sums of hashes. Against change the frames are sealed; this is against our own mistakes. */
async function digestOf(names: readonly Name[]): Promise<string> {
  const slices = inSlices();
  const sums = [0, 0];
  for (const [index, [kind, id, rev]] of names.entries()) {
    const name = `${kind} ${id} ${rev}`;
    sums[0] = ((sums[0] ?? 0) + hash(name, 0x811c9dc5)) >>> 0;
    sums[1] = ((sums[1] ?? 0) + hash(name, 0x9e3779b1)) >>> 0;
    if (index % 1000 === 999) await slices.turn();
  }
  return [names.length, ...sums].map((sum) => sum.toString(16)).join('-');
}

/** FNV-1a, with a last stir. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
