import { LONGEST, type Dictionary } from './dictionary.ts';

const FAR = 255;

/** What is being looked for. `mark`: how many first units of every term are no part of the word. */
export interface Alike {
  readonly word: string;
  readonly mark: number;
  /** Edits: insert, drop, replace a letter, or swap two neighbours. */
  readonly most: number;
}

/** [Z5] Visits the terms from `first` to before `end` that are at most so many edits away. The table of distances is
 *  filled a row for each letter; terms that begin alike share their rows, and none is looked at that begins with what
 *  is already too far. All of them have `mark` first units in common. */
export function walkAlike(
  dictionary: Dictionary,
  [first, end]: readonly [number, number],
  { word, mark, most }: Alike,
  visit: (term: number, edits: number) => void,
): void {
  const { units, starts, shared } = dictionary;
  const rows = new Rows(word, most);
  /** Rows that hold for the term at hand, and how many letters make a beginning that is too far (0: none known). */
  let [valid, tooFar] = [0, 0];
  for (let term = first; term < end; term += 1) {
    const same = term === first ? 0 : Math.max(0, (shared[term] ?? 0) - mark);
    if (tooFar > 0 && same >= tooFar) continue;
    tooFar = 0;
    valid = Math.min(valid, same);
    const start = (starts[term] ?? 0) + mark;
    const length = (starts[term + 1] ?? 0) - start;
    if (length < word.length - most || length > word.length + most) continue;
    while (valid < length) {
      valid += 1;
      if (rows.fill(valid, units, start)) continue;
      tooFar = valid;
      break;
    }
    if (tooFar > 0) continue;
    const edits = rows.distance(length);
    if (edits <= most) visit(term, edits);
  }
}

class Rows {
  readonly #word: string;
  readonly #most: number;
  readonly #width: number;
  readonly #cells: Uint8Array;

  constructor(word: string, most: number) {
    this.#word = word;
    this.#most = most;
    this.#width = word.length + 1;
    this.#cells = new Uint8Array(this.#width * (LONGEST + 2)).fill(FAR);
    for (let column = 0; column < this.#width; column += 1) this.#cells[column] = Math.min(column, FAR);
  }

  /** Row `row` of the term whose letters begin at `start`; false when nothing that begins so can be near enough. */
  fill(row: number, units: Uint16Array, start: number): boolean {
    const [cells, width, most] = [this.#cells, this.#width, this.#most];
    const [here, above] = [row * width, (row - 1) * width];
    const letter = units[start + row - 1] ?? 0;
    const before = row > 1 ? (units[start + row - 2] ?? 0) : -1;
    // Only cells near the diagonal can be near enough. Their neighbours outside must read as far.
    const [from, to] = [Math.max(1, row - most), Math.min(width - 1, row + most)];
    cells[here + from - 1] = from === 1 ? Math.min(row, FAR) : FAR;
    if (to + 1 < width) cells[here + to + 1] = FAR;
    let least = from === 1 ? row : FAR;
    for (let column = from; column <= to; column += 1) {
      const own = this.#word.charCodeAt(column - 1);
      let cost = (cells[above + column - 1] ?? FAR) + (own === letter ? 0 : 1);
      cost = Math.min(cost, (cells[above + column] ?? FAR) + 1, (cells[here + column - 1] ?? FAR) + 1);
      if (row > 1 && column > 1 && own === before && this.#word.charCodeAt(column - 2) === letter) {
        cost = Math.min(cost, (cells[above - width + column - 2] ?? FAR) + 1);
      }
      cells[here + column] = Math.min(cost, FAR);
      least = Math.min(least, cost);
    }
    return least <= most;
  }

  distance(row: number): number {
    return this.#cells[row * this.#width + this.#width - 1] ?? FAR;
  }
}
