/** `merge`: two opened records of 60 fields of which both sides changed some, into one that a screen can show; against
 *  Automerge merging the same. No cryptography, no disk: in this very process. */
import * as automerge from '@automerge/automerge';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import type { LeafChange, LeafPath, RecordState, Sibling } from '#shared/merge/recordState.ts';
import { viewOf } from '#shared/merge/viewOf.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';
import { median, say, type Line } from '../figures.ts';
import type { Wanted } from '../wanted.ts';

const FIELDS = 60;
/** Each side changes so many; the last of one are the first of the other, so a few are contested. */
const CHANGED = 15;
const SHARED = 5;

interface Pair {
  readonly mine: RecordState;
  readonly theirs: RecordState;
}
/** Values that are replaced as a whole, as ours are: Automerge's plain strings merge letter by letter, and take longer. */
type Document = Record<string, Record<string, automerge.ImmutableString>>;
type DocumentPair = readonly [automerge.Doc<Document>, automerge.Doc<Document>];

export async function merging({ records, rounds = 5 }: Wanted): Promise<Line> {
  const ours: number[] = [];
  const baseline: number[] = [];
  const limit: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pairs = Array.from({ length: records }, (_, index) => aPair(index));
    const documents = Array.from({ length: records }, (_, index) => theSameIn(index));
    const times = {
      ours: perRecord(pairs, mergeOurs),
      baseline: perRecord(documents, mergeTheirs),
      limit: perRecord(pairs, loopOnly),
    };
    for (const document of documents) document.forEach((one) => automerge.free(one));
    if (round === 0) continue; // Compiled by now.
    ours.push(times.ours);
    baseline.push(times.baseline);
    limit.push(times.limit);
    say(`  round ${String(round)}: ours ${times.ours.toFixed(1)}, Automerge ${times.baseline.toFixed(1)} µs a record`);
    await Promise.resolve();
  }
  const [own, other] = [median(ours), median(baseline)];
  return {
    bench: 'merge',
    n: records,
    unit: 'µs',
    ours: own,
    baseline: other,
    ratio: own / other,
    limit: median(limit),
  };
}

/** Microseconds that one of them takes; what was made is looked at, so that none of it is left out. */
function perRecord<One>(all: readonly One[], work: (one: One) => number): number {
  const times = all.map((one) => {
    const began = performance.now();
    const seen = work(one);
    const took = performance.now() - began;
    if (seen === 0) throw new Error('nothing was merged');
    return took * 1_000;
  });
  return median(times);
}

function fieldAt(index: number): readonly [group: string, field: string] {
  return [`group${String(index % 6)}`, `field${String(index)}`];
}

function changesOf(from: number, count: number, words: string): LeafChange[] {
  return Array.from({ length: count }, (_, at) => ({
    path: fieldAt(from + at).join('/'),
    value: `${words} ${String(from + at)}`,
  }));
}

function aPair(index: number): Pair {
  const writer = (actor: string, counter: number) => ({
    actor,
    time: 1_790_000_000_000 + counter,
    nextCounter: () => counter,
  });
  const common = writeLeaves(emptyState, changesOf(0, FIELDS, `before ${String(index)}`), writer('anna', 1));
  return {
    mine: writeLeaves(common, changesOf(0, CHANGED, 'hers'), writer('anna', 2)),
    theirs: writeLeaves(common, changesOf(CHANGED - SHARED, CHANGED, 'his'), writer('boris', 1)),
  };
}

function theSameIn(index: number): DocumentPair {
  const write =
    (changes: readonly LeafChange[]) =>
    (document: Document): void => {
      for (const { path, value } of changes) {
        const [group = '', field = ''] = path.split('/');
        (document[group] ??= {})[field] = new automerge.ImmutableString(String(value));
      }
    };
  const common = automerge.change(automerge.init<Document>(), write(changesOf(0, FIELDS, `before ${String(index)}`)));
  return [
    automerge.change(automerge.clone(common), write(changesOf(0, CHANGED, 'hers'))),
    automerge.change(automerge.clone(common), write(changesOf(CHANGED - SHARED, CHANGED, 'his'))),
  ];
}

function mergeOurs({ mine, theirs }: Pair): number {
  return viewOf(mergeStates(mine, theirs)).contested.length;
}

function mergeTheirs([mine, theirs]: DocumentPair): number {
  return Object.keys(automerge.merge(mine, theirs)).length;
}

/** What no merge can do without: each leaf of both sides is looked at, and stands in a new map. */
function loopOnly({ mine, theirs }: Pair): number {
  const leaves: Record<LeafPath, readonly Sibling[]> = {};
  for (const path in mine.leaves) leaves[path] = mine.leaves[path] ?? [];
  for (const path in theirs.leaves) if (leaves[path] === undefined) leaves[path] = theirs.leaves[path] ?? [];
  return Object.keys(leaves).length;
}
