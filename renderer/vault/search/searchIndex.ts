/** Which records hold a word, in typed arrays that are kept between sessions and loaded without parsing; what changed
 *  since stands beside them. Rules and layout: ./SPEC.md */
import { FreshPart } from './freshPart.ts';
import { grownTo } from './growing.ts';
import { IdTable, roomFor } from './idTable.ts';
import { marks, matchTerms, slipsIn, type Mark, type Wanted } from './matchTerms.ts';
import { mergeParts } from './mergeParts.ts';
import { LONGEST } from './dictionary.ts';
import { readPostings, type Part } from './part.ts';

/** Words of a record by kind; sounds without the mark that the names' rules give them. */
export interface RecordWords {
  readonly sounds: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
}
export type RecordKind = 'case' | 'person' | 'other';
const kinds = ['other', 'case', 'person'] as const;

/** How shared/names marks a phonetic key: it is met whole or not at all. */
const KEY_MARK = '~';
/** Beside the kind: the record has words in the index. */
const HELD = 4;
/** Of no case. */
export const NO_CASE = 0xffffffff;
/** `#holders` of a record whose words are nowhere, and of those that changed last. */
const NOWHERE = 0;
const FRESH = 1;
const FIRST_PART = 2;
const MOST_PARTS = 12;
/** A holder is one byte. */
const HOLDERS = 200;
/** Fresh words beyond these become a part. Sorting them and searching them must not be felt. */
const MOST_FRESH_RECORDS = 512;
const MOST_FRESH_TERMS = 6000;

interface HeldPart {
  readonly part: Part;
  readonly holder: number;
  /** How many records it was made of. */
  readonly records: number;
}

export class SearchIndex {
  readonly ids: IdTable;
  #cases: Uint32Array;
  #kinds: Uint8Array;
  /** Which part holds the present words of a record; those that other parts still have of it do not count. */
  #holders: Uint8Array;
  #parts: readonly HeldPart[];
  #fresh = new FreshPart();
  /** Used again for every question. */
  #weights = new Uint16Array(0);
  #termWeights = new Uint16Array(0);
  #postings = new Uint32Array(0);
  #dirty = false;

  constructor(kept: KeptIndex | null = null) {
    this.ids = kept?.ids ?? new IdTable();
    this.#cases = kept?.cases ?? new Uint32Array(0);
    this.#kinds = new Uint8Array(this.ids.length);
    this.#holders = new Uint8Array(this.ids.length);
    this.#parts = [];
    if (kept === null) return;
    this.#parts = [{ part: kept.part, holder: FIRST_PART, records: this.ids.length }];
    for (let record = 0; record < this.ids.length; record += 1) {
      const flags = kept.flags[record] ?? 0;
      this.#kinds[record] = flags & 3;
      this.#holders[record] = (flags & HELD) === 0 ? NOWHERE : FIRST_PART;
    }
  }

  /** How many records have a number; `word` and `number` answer as many weights. */
  get length(): number {
    return this.ids.length;
  }

  /** The number of the case a record belongs to, as it was put, or `NO_CASE`. */
  caseOf(record: number): number {
    return this.#cases[record] ?? NO_CASE;
  }

  kindOf(record: number): RecordKind {
    return kinds[this.#kinds[record] ?? 0] ?? 'other';
  }

  put(id: string, kind: RecordKind, caseNumber: number, words: RecordWords): void {
    const record = this.ids.add(id);
    this.#cases = roomFor(this.ids, this.#cases);
    this.#kinds = roomFor(this.ids, this.#kinds);
    this.#holders = roomFor(this.ids, this.#holders);
    this.#cases[record] = caseNumber;
    this.#kinds[record] = kinds.indexOf(kind);
    this.#holders[record] = FRESH;
    this.#fresh.put(record, termsOf(words));
    const isMuch = this.#fresh.records.size >= MOST_FRESH_RECORDS || this.#fresh.termCount >= MOST_FRESH_TERMS;
    if (isMuch && this.#parts.length < HOLDERS) this.#freeze();
  }

  drop(id: string): void {
    const record = this.ids.find(id);
    if (record === -1) return;
    this.#holders[record] = NOWHERE;
    this.#fresh.drop(record);
  }

  /** What each record is worth for one word in all its forms: its start, all of it with a slip, or its sound; 0 for most.
   *  Holds until the next question. */
  word(forms: readonly string[]): Uint16Array {
    this.#begin();
    for (const form of forms) {
      if (form.startsWith(KEY_MARK)) this.#seek({ word: form.slice(1), marks: ['k'], slips: 0, whole: true });
      else this.#seek({ word: form, marks: ['n', 't', 'u'], slips: slipsIn(form), whole: false });
    }
    return this.#weights;
  }

  /** The same for a number without its dashes, or the start of one. */
  number(key: string): Uint16Array {
    this.#begin();
    this.#seek({ word: key, marks: ['u'], slips: 0, whole: false });
    return this.#weights;
  }

  #begin(): void {
    this.#weights = grownTo(this.#weights, this.length);
    if (this.#dirty) this.#weights.fill(0);
    this.#dirty = true;
  }

  #seek(wanted: Wanted): void {
    for (const held of this.#parts) {
      matchTerms(held.part.dictionary, wanted, (term, weight) => {
        this.#weigh(held, term, weight);
      });
    }
    this.#seekFresh(wanted);
  }

  #weigh({ part, holder }: HeldPart, term: number, weight: number): void {
    const bytes = (part.postingStarts[term + 1] ?? 0) - (part.postingStarts[term] ?? 0);
    this.#postings = grownTo(this.#postings, bytes);
    const [postings, weights, holders] = [this.#postings, this.#weights, this.#holders];
    const count = readPostings(part, term, postings);
    for (let at = 0; at < count; at += 1) {
      const record = postings[at] ?? 0;
      if (holders[record] === holder && (weights[record] ?? 0) < weight) weights[record] = weight;
    }
  }

  #seekFresh(wanted: Wanted): void {
    if (this.#fresh.records.size === 0) return;
    const { dictionary, terms } = this.#fresh.sorted();
    const termWeights = grownTo(this.#termWeights, terms.length).fill(0);
    this.#termWeights = termWeights;
    let met = 0;
    matchTerms(dictionary, wanted, (place, weight) => {
      met += 1;
      const term = terms[place] ?? 0;
      if ((termWeights[term] ?? 0) < weight) termWeights[term] = weight;
    });
    if (met === 0) return;
    for (const [record, held] of this.#fresh.records) {
      let most = this.#weights[record] ?? 0;
      for (const term of held) most = Math.max(most, termWeights[term] ?? 0);
      this.#weights[record] = most;
    }
  }

  /** Fresh words become a part that never changes. A few milliseconds. */
  #freeze(): void {
    const records = this.#fresh.records.size;
    if (records === 0) return;
    const holder = this.#freeHolder();
    const part = this.#fresh.frozen();
    for (const record of this.#fresh.records.keys()) this.#holders[record] = holder;
    this.#parts = [...this.#parts, { part, holder, records }];
    this.#fresh = new FreshPart();
  }

  #freeHolder(): number {
    const taken = new Set(this.#parts.map(({ holder }) => holder));
    for (let holder = FIRST_PART; ; holder += 1) if (!taken.has(holder)) return holder;
  }

  /** There are more parts than searching likes. */
  get isUntidy(): boolean {
    return this.#parts.length > MOST_PARTS;
  }

  /** [Z4] Puts the newest parts together, small steps at a time; searching and putting go on in between. */
  *tidy(): Generator<void, void> {
    const parts = newest(this.#parts);
    const numbers = parts.map(({ holder }) => holder);
    const made = yield* mergeParts(
      parts.map(({ part }) => part),
      (record, at) => this.#holders[record] === numbers[at],
    );
    const holder = this.#freeHolder();
    const gone = new Set(numbers);
    let records = 0;
    for (let record = 0; record < this.length; record += 1) {
      if (!gone.has(this.#holders[record] ?? NOWHERE)) continue;
      this.#holders[record] = holder;
      records += 1;
    }
    // Others may have come behind them meanwhile.
    const older = this.#parts.length === 0 ? 0 : this.#parts.findIndex((one) => gone.has(one.holder));
    const newer = this.#parts.filter((one, at) => at > older && !gone.has(one.holder));
    this.#parts = [...this.#parts.slice(0, older), { part: made, holder, records }, ...newer];
  }

  /** All of it as it is now; `merge` makes it one part in small steps, whatever happens to the index meanwhile. */
  copy(): { readonly merge: () => Generator<void, KeptIndex> } {
    this.#freeze();
    const [parts, length] = [this.#parts, this.length];
    const holders = this.#holders.slice(0, length);
    const cases = this.#cases.slice(0, length);
    const flags = this.#kinds.slice(0, length);
    for (let record = 0; record < length; record += 1) {
      if (holders[record] !== NOWHERE) flags[record] = (flags[record] ?? 0) | HELD;
    }
    const { ids } = this; // Only ever gets more.
    return {
      *merge() {
        const part = yield* mergeParts(
          parts.map((one) => one.part),
          (record, at) => holders[record] === parts[at]?.holder,
        );
        return { ids, cases, flags, part };
      },
    };
  }
}

/** An index as it is kept. */
export interface KeptIndex {
  /** As many of them as there are `cases`. */
  readonly ids: IdTable;
  /** By number of the record: the number of its case, or `NO_CASE`. */
  readonly cases: Uint32Array;
  /** By number of the record: 0 other, 1 case, 2 person; `HELD` beside it. */
  readonly flags: Uint8Array;
  readonly part: Part;
}

/** Those from the end on of which each is not much larger than all behind it together. */
function newest(parts: readonly HeldPart[]): readonly HeldPart[] {
  let from = parts.length;
  let records = 0;
  while (from > 0 && (parts.length - from < 2 || (parts[from - 1]?.records ?? 0) <= 2 * records)) {
    from -= 1;
    records += parts[from]?.records ?? 0;
  }
  return parts.slice(from);
}

function termsOf({ sounds, names, numbers, texts }: RecordWords): Set<string> {
  const terms = new Set<string>();
  const add = (mark: Mark, words: readonly string[]): void => {
    for (const word of words) if (word !== '') terms.add(mark + word.slice(0, LONGEST));
  };
  add(marks.sound, sounds);
  add(marks.name, names);
  add(marks.number, numbers);
  // The same word as a name or a number is worth more: as a text it would only lengthen the dictionary.
  const isKnown = (word: string): boolean => terms.has(marks.name + word) || terms.has(marks.number + word);
  add(
    marks.text,
    texts.filter((word) => !isKnown(word)),
  );
  return terms;
}
