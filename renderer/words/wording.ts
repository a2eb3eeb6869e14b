import type { Language } from '#shared/languages/languages.ts';

/** One text in every language; the compiler refuses a row with one missing. */
type Row = readonly [en: string, ru: string, fr: string, uk: string, ar: string];
interface Rows {
  readonly [key: string]: Row | Rows;
}
type Texts<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends Row ? string : Texts<Table[Key]>;
};

function column(rows: Rows, index: 0 | 1 | 2 | 3 | 4): object {
  return Object.fromEntries(
    Object.entries(rows).map(([key, row]) => [key, isRow(row) ? row[index] : column(row, index)]),
  );
}

function isRow(row: Row | Rows): row is Row {
  return Array.isArray(row);
}

/** The texts of one screen, written side by side so that a translator sees all five at once. */
export function inFiveLanguages<const Table extends Rows>(rows: Table): Readonly<Record<Language, Texts<Table>>> {
  const of = (index: 0 | 1 | 2 | 3 | 4): Texts<Table> => column(rows, index) as Texts<Table>;
  return { en: of(0), ru: of(1), fr: of(2), uk: of(3), ar: of(4) };
}
