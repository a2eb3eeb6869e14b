import type { Dictionary } from './dictionary.ts';

/** Some of the records' words, never changed once it is made. */
export interface Part {
  readonly dictionary: Dictionary;
  /** Where each term's records begin; one more than there are terms. */
  readonly postingStarts: Uint32Array;
  /** Per term the numbers of the records that hold it, ascending, as steps from the one before (the first from -1), each
   *  of them 7 bits a byte, the lowest first, the top bit set where more follow. */
  readonly postings: Uint8Array;
}

/** The records of a term, into `numbers`; answers how many. Bytes that make no sense give numbers that no record has. */
export function readPostings({ postingStarts, postings }: Part, term: number, numbers: Uint32Array): number {
  const end = postingStarts[term + 1] ?? 0;
  let at = postingStarts[term] ?? 0;
  let count = 0;
  let number = -1;
  while (at < end) {
    let byte = postings[at++] ?? 0;
    let step = byte & 0x7f;
    for (let shift = 7; byte > 0x7f && at < end; shift += 7) {
      byte = postings[at++] ?? 0;
      step |= (byte & 0x7f) << shift;
    }
    number += step;
    numbers[count++] = number;
  }
  return count;
}
