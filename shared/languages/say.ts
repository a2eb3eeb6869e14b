/** One row holds one text in every language, in the order of `languages`: `en | ru | fr | uk | ar`. */
import { languages, type Translated } from './languages.ts';

/** The compiler refuses a row with a language missing; `say` refuses an empty one and one too many. */
export type Row = `${string} | ${string} | ${string} | ${string} | ${string}`;
export type Rows = Readonly<Record<string, Row>>;

export function say(row: Row): Translated {
  const texts = row.split(' | ');
  if (texts.length !== languages.length || texts.some((text) => text.trim() === '')) {
    throw new Error(`A text needs exactly ${languages.length} languages: ${row}`);
  }
  const [en = '', ru = '', fr = '', uk = '', ar = ''] = texts;
  return { en, ru, fr, uk, ar };
}
