import type { RegisterQuery, RegisterRow } from '#shared/ipc/vaultCalls.ts';

export type SortKey = Exclude<RegisterQuery['sort'], 'relevance'>;
type Compare = (a: RegisterRow, b: RegisterRow) => number;

/** Numbers inside a text count as numbers, so 26/9 stands before 26/10. */
const collator = new Intl.Collator('und', { numeric: true, sensitivity: 'base' });
const urgency: Readonly<Record<string, number>> = { emergency: 0, urgent: 1, normal: 2, '': 3 };

/** Ties fall to the newest, then to the id, so that pages never overlap. */
function comparing(key: SortKey): Compare {
  const first: Compare =
    key === 'updatedAt'
      ? (a, b) => a.updatedAt - b.updatedAt
      : key === 'priority'
        ? (a, b) => (urgency[a.priority] ?? 3) - (urgency[b.priority] ?? 3)
        : (a, b) => Number(a[key] === '') - Number(b[key] === '') || collator.compare(a[key], b[key]);
  return (a, b) => first(a, b) || b.updatedAt - a.updatedAt || (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0);
}

/** [G2] One order of all rows, sorted when it is first asked for and kept sorted row by row from then on: sorting
 *  50,000 names anew for every change would cost a second each. */
export class SortedRows {
  readonly #compare: Compare;
  #rows: RegisterRow[];

  constructor(key: SortKey, rows: Iterable<RegisterRow>) {
    this.#compare = comparing(key);
    this.#rows = [...rows].sort(this.#compare);
  }

  get rows(): readonly RegisterRow[] {
    return this.#rows;
  }

  /** `before` or `after` is undefined for a row that is new or gone. */
  replace(before: RegisterRow | undefined, after: RegisterRow | undefined): void {
    if (before !== undefined) {
      const at = this.#placeOf(before);
      if (this.#rows[at] === before) this.#rows.splice(at, 1);
    }
    if (after !== undefined) this.#rows.splice(this.#placeOf(after), 0, after);
  }

  /** The first place that is not before `row`. */
  #placeOf(row: RegisterRow): number {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#rows[middle];
      if (other !== undefined && this.#compare(other, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
