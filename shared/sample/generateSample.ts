/** Case files of people who do not exist: the same for the same seed, to the byte. Rules: ./SPEC.md */
import { leavesOf } from './leaves.ts';
import { chanceOf } from './random.ts';
import { inventCase, type SampleRecord } from './sampleCase.ts';
import { inventReception } from './sampleReception.ts';
import { sampleOffice } from './sampleOffice.ts';

export interface SampleOptions {
  readonly seed: number;
  readonly cases: number;
  /** Milliseconds since 1970: nothing is dated later. */
  readonly now: number;
  /** Ids of members who work on the cases. */
  readonly members?: readonly string[];
}
const YEARS = 6;
const YEAR_MS = 365 * 86_400_000;

/** Case after case from the oldest, the office last; holds one case at a time. */
export function* generateSample({
  seed,
  cases,
  now,
  members = [],
}: SampleOptions): Generator<SampleRecord, void, undefined> {
  const office = chanceOf(seed, 0);
  let letters = 0;
  const nextLetter = () => (letters += 1);
  const officeId = office.id();
  const start = now - YEARS * YEAR_MS;
  const stride = (YEARS * YEAR_MS) / Math.max(cases, 1);
  for (let index = 0; index < cases; index += 1) {
    const chance = chanceOf(seed, index + 1);
    const at = Math.floor(start + (index + chance.next()) * stride);
    yield* inventCase(chance, { number: index + 1, at, now, members, nextLetter });
  }
  yield* inventReception(chanceOf(seed, -1), { now, members });
  // Last, when the next free numbers are known.
  const counters = { nextLetterNumber: letters + 1, nextCaseNumber: cases + 1 };
  yield { id: officeId, type: 'office', caseId: '', changes: leavesOf('', { ...sampleOffice, ...counters }), at: now };
}
