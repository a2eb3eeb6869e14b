import type { CodeField, RowTable } from './rowTable.ts';

export type Facets = Record<CodeField, string[]>;

/** The values that occur, so that no filter offers what would find nothing. */
export function facetsOf(table: RowTable): Facets {
  const valuesOf = (field: CodeField): string[] => {
    const column = table.codes[field];
    const occurs = new Uint8Array(column.values.length);
    for (let row = 0; row < table.length; row += 1) if (table.isLive(row)) occurs[column.codeAt(row)] = 1;
    return column.values.filter((value, code) => value !== '' && occurs[code] === 1).sort();
  };
  const [status, category, worker] = [valuesOf('status'), valuesOf('category'), valuesOf('worker')];
  return { status, category, worker, country: valuesOf('country'), priority: valuesOf('priority') };
}

/** The highest whole number among the case numbers; 0 when there is none. */
export function highestNumber(table: RowTable): number {
  let highest = 0;
  for (let row = 0; row < table.length; row += 1) {
    if (table.isLive(row)) highest = Math.max(highest, wholeNumber(table.texts.number.at(row)));
  }
  return highest;
}

function wholeNumber(number: string): number {
  return /^\d{1,9}$/.test(number) ? Number(number) : 0;
}

export function caseByToken(table: RowTable, token: string): string | null {
  if (token === '') return null;
  for (let row = 0; row < table.length; row += 1) {
    if (table.texts.token.at(row) === token) return table.cases.idOf(row);
  }
  return null;
}

/** Cases that have a number, each with it. */
export function* numbered(table: RowTable): Generator<{ readonly caseId: string; readonly number: string }> {
  for (let row = 0; row < table.length; row += 1) {
    const number = table.isLive(row) ? table.texts.number.at(row) : '';
    if (number !== '') yield { caseId: table.cases.idOf(row), number };
  }
}

/** Cases that have no number yet. */
export function unnumbered(table: RowTable): readonly string[] {
  const ids: string[] = [];
  for (let row = 0; row < table.length; row += 1) {
    if (table.isLive(row) && table.texts.number.at(row) === '') ids.push(table.cases.idOf(row));
  }
  return ids;
}

/** Cases that have the same number as another one, by number. Nobody gives one twice; a server that was put back to an
 *  older day, or lies, can make it happen. */
export function numberedTwice(table: RowTable): ReadonlyMap<string, readonly string[]> {
  const first = new Map<string, number>();
  const twice = new Map<string, string[]>();
  for (let row = 0; row < table.length; row += 1) {
    const number = table.isLive(row) ? table.texts.number.at(row) : '';
    if (number === '') continue;
    const before = first.get(number);
    if (before === undefined) first.set(number, row);
    else twice.set(number, [...(twice.get(number) ?? [table.cases.idOf(before)]), table.cases.idOf(row)]);
  }
  return twice;
}
