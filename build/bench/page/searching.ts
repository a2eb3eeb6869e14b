/** The same queries to the vault's register and to MiniSearch with its defaults, over the same records. */
import MiniSearch from 'minisearch';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { readRecords, readRows } from './blocks.ts';
import { everything, openedVault, orThrow } from './ours.ts';
import type { Kind } from './searchKinds.ts';

export type Queries = Readonly<Record<Kind, readonly string[]>>;

let baseline: MiniSearch | null = null;
let postings: Uint32Array[] = [];

/** Builds the baseline and answers what to look for: `many` of each kind. */
export async function prepareSearch(many: number): Promise<Queries> {
  const index = new MiniSearch({ fields: ['text'] });
  const found = new Map<string, number[]>();
  let ordinal = 0;
  for await (const records of readRecords()) {
    for (const record of records) {
      const text = textOf(record.data).join(' ');
      index.add({ id: record.id, text });
      for (const word of new Set(text.toLowerCase().split(/[^\p{L}]+/u))) {
        if (word.length < 4) continue;
        const those = found.get(word);
        if (those === undefined) found.set(word, [ordinal]);
        else those.push(ordinal);
      }
      ordinal += 1;
    }
  }
  baseline = index;
  const most = [...found].sort(([, a], [, b]) => b.length - a.length).slice(0, 20);
  postings = most.map(([, those]) => Uint32Array.from(those));
  const { typo, otherScript } = await names(many);
  return { typo, otherScript, common: Array.from({ length: many }, (_, at) => most[at % most.length]?.[0] ?? '') };
}

function textOf(data: RecordData, texts: string[] = []): string[] {
  for (const value of Object.values(data)) {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) textOf(value, texts);
  }
  return texts;
}

async function names(many: number): Promise<Pick<Queries, 'typo' | 'otherScript'>> {
  const rows = await readRows();
  const latin = rows.map(({ name }) => name).filter((name) => /^[a-z' -]{8,}$/i.test(name));
  const others = rows.filter(
    ({ name, transcription }) => /[^\p{Script=Latin}\s'-]/u.test(name) && transcription !== '',
  );
  const spread = <Item>(items: readonly Item[]): Item[] =>
    Array.from({ length: many }, (_, at) => items[Math.floor((at * items.length) / many)] as Item);
  return {
    typo: spread(latin).map(withTypo),
    otherScript: spread(others).map(({ transcription }) => transcription),
  };
}

/** Two neighbours of the longest word change places. */
function withTypo(name: string): string {
  const longest = name.split(/[\s-]+/).sort((a, b) => b.length - a.length)[0] ?? name;
  const at = Math.floor(longest.length / 2);
  return longest.slice(0, at) + (longest[at + 1] ?? '') + (longest[at] ?? '') + longest.slice(at + 2);
}

export interface Answers {
  readonly ms: readonly number[];
  /** Queries that found something. */
  readonly found: number;
}

export async function searchOurs(queries: readonly string[]): Promise<Answers> {
  const vault = await openedVault();
  const ms: number[] = [];
  let found = 0;
  for (const text of queries) {
    const began = performance.now();
    const answer = orThrow(await vault.register({ ...everything, text, sort: 'relevance' }));
    ms.push(performance.now() - began);
    if (answer.rows.length > 0) found += 1;
  }
  return { ms, found };
}

/** The common word exactly with the defaults. Names with the search options that its documentation gives for them, since
 *  the defaults find nothing but the very word. */
export function searchTheirs(kind: Kind, queries: readonly string[]): Answers {
  const ms: number[] = [];
  let found = 0;
  for (const text of queries) {
    const began = performance.now();
    const answer = baseline?.search(text, kind === 'common' ? {} : { prefix: true, fuzzy: 0.2 }) ?? [];
    ms.push(performance.now() - began);
    if (answer.length > 0) found += 1;
  }
  return { ms, found };
}

/** The bound: one call there and back, and one walk over the common word's places that keeps the best hundred. */
export async function walkOnly(): Promise<readonly number[]> {
  const vault = await openedVault();
  const ms: number[] = [];
  for (const places of postings) {
    const began = performance.now();
    await vault.opened(null);
    const scores = new Float32Array((places.at(-1) ?? 0) + 1);
    for (const place of places) scores[place] = (scores[place] ?? 0) + 1 / (1 + (place & 1023));
    let least = 0;
    for (let kept = 0; kept < 100; kept += 1) least = Math.max(least, scores[places[kept % places.length] ?? 0] ?? 0);
    ms.push(performance.now() - began + least * 0);
  }
  return ms;
}
