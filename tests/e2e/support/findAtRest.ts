/** Searches everything under a folder for words in the forms that a program might have left them in. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Leak {
  readonly file: string;
  readonly word: string;
  readonly form: string;
}

/** The forms of a word as bytes to look for. Base64 of a text depends on how many bytes stand before it: three
 *  alignments, each without the letters that its neighbours share. */
export function formsOf(word: string): ReadonlyMap<string, Buffer> {
  const forms = new Map<string, Buffer>([
    ['UTF-8', Buffer.from(word, 'utf8')],
    ['UTF-16LE', Buffer.from(word, 'utf16le')],
    ['UTF-16BE', Buffer.from(word, 'utf16le').swap16()],
    ['JSON escapes', Buffer.from(jsonEscaped(word), 'latin1')],
    ['percent', Buffer.from(encodeURIComponent(word), 'latin1')],
  ]);
  for (const before of [0, 1, 2]) {
    const text = Buffer.from('x'.repeat(before) + word, 'utf8');
    const whole = text.subarray(0, text.length - (text.length % 3)).toString('base64');
    const own = whole.slice(before === 0 ? 0 : 4);
    forms.set(`base64 +${before}`, Buffer.from(own, 'latin1'));
    forms.set(`base64url +${before}`, Buffer.from(own.replaceAll('+', '-').replaceAll('/', '_'), 'latin1'));
  }
  return forms;
}

export function jsonEscaped(word: string): string {
  return word
    .split('')
    .map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter))
    .join('');
}

export function findAtRest(folder: string, words: readonly string[]): readonly Leak[] {
  const wanted = words.flatMap((word) => [...formsOf(word)].map(([form, bytes]) => ({ word, form, bytes })));
  return filesUnder(folder).flatMap((file) => {
    const content = readFileSync(file);
    const name = Buffer.from(path.relative(folder, file), 'utf8');
    return wanted
      .filter(({ bytes }) => content.includes(bytes) || name.includes(bytes))
      .map(({ word, form }) => ({ file, word, form }));
  });
}

export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
