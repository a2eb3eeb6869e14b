import type { DocWithIndexString } from 'rxdb/plugins/storage-memory';
import type { Pace } from './pace.ts';

type Row<Document> = DocWithIndexString<Document>;
/** Sorting so many takes a few milliseconds. */
const RUN = 1_024;
/** So many steps take about a millisecond. */
const STEPS = 8_192;

/** The rows of an index, sorted as RxDB's memory keeps them, without holding the thread. */
export async function sortedIndex<Document>(
  documents: Iterable<readonly [string, Row<Document>[1]]>,
  indexString: (document: Row<Document>[1]) => string,
  pace: Pace,
): Promise<Row<Document>[]> {
  let runs: Row<Document>[][] = [];
  let run: Row<Document>[] = [];
  for (const [id, document] of documents) {
    run.push([indexString(document), document, id]);
    if (run.length < RUN) continue;
    runs.push(run.sort(byIndexString));
    run = [];
    if (pace.isOver()) await pace.rest();
  }
  runs.push(run.sort(byIndexString));
  while (runs.length > 1) {
    const merged: Row<Document>[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await mergeTwo(runs[at] as Row<Document>[], runs[at + 1] ?? [], pace));
    }
    runs = merged;
  }
  return runs[0] as Row<Document>[];
}

function byIndexString(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  return a[0] < b[0] ? -1 : 1; // No two are the same: the id is part of each.
}

async function mergeTwo<Document>(a: Row<Document>[], b: Row<Document>[], pace: Pace): Promise<Row<Document>[]> {
  const merged: Row<Document>[] = [];
  let [fromA, fromB] = [0, 0];
  for (let oneOfA = a[0], oneOfB = b[0]; oneOfA !== undefined || oneOfB !== undefined;) {
    if (oneOfB === undefined || (oneOfA !== undefined && oneOfA[0] < oneOfB[0])) {
      merged.push(oneOfA as Row<Document>);
      oneOfA = a[(fromA += 1)];
    } else {
      merged.push(oneOfB);
      oneOfB = b[(fromB += 1)];
    }
    if (merged.length % STEPS === 0 && pace.isOver()) await pace.rest();
  }
  return merged;
}
