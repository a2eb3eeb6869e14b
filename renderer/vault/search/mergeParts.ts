import { sizeOf, termAt } from './dictionary.ts';
import { grownTo } from './growing.ts';
import { readPostings, type Part } from './part.ts';
import { PartWriter } from './partWriter.ts';

/** How many terms between two moments at which others may have their turn. */
const TERMS_A_STEP = 32;

/** [Z4] One part of several, a few terms a step. `holds(record, at)`: whether the words of that record are still those
 *  in `parts[at]`; what it answers may change meanwhile. */
export function* mergeParts(
  parts: readonly Part[],
  holds: (record: number, at: number) => boolean,
): Generator<void, Part> {
  const writer = new PartWriter();
  const heads = parts.map((part) => new Head(part));
  let merged = new Uint32Array(1024);
  let read = new Uint32Array(1024);
  for (let step = 1; ; step += 1) {
    const term = least(heads);
    if (term === null) return writer.part();
    let count = 0;
    let sources = 0;
    for (const [at, head] of heads.entries()) {
      if (head.term !== term) continue;
      read = grownTo(read, head.postingBytes());
      const held = readPostings(head.part, head.at, read);
      merged = grownTo(merged, count + held);
      const before = count;
      for (let index = 0; index < held; index += 1) {
        const record = read[index] ?? 0;
        if (holds(record, at)) merged[count++] = record;
      }
      if (count > before) sources += 1;
      head.next();
    }
    if (sources > 1) merged.subarray(0, count).sort();
    if (count > 0) writer.add(term, merged, count);
    if (step % TERMS_A_STEP === 0) yield;
  }
}

class Head {
  readonly part: Part;
  at = 0;
  term: string | null;

  constructor(part: Part) {
    this.part = part;
    this.term = sizeOf(part.dictionary) === 0 ? null : termAt(part.dictionary, 0);
  }

  /** No fewer than there are records. */
  postingBytes(): number {
    const { postingStarts } = this.part;
    return (postingStarts[this.at + 1] ?? 0) - (postingStarts[this.at] ?? 0);
  }

  next(): void {
    this.at += 1;
    this.term = this.at < sizeOf(this.part.dictionary) ? termAt(this.part.dictionary, this.at) : null;
  }
}

function least(heads: readonly Head[]): string | null {
  let first: string | null = null;
  for (const { term } of heads) if (term !== null && (first === null || term < first)) first = term;
  return first;
}
