/** Dates as people say them, in any of the five languages, to EDTF level 1. Rules: ./SPEC.md */
import { readEdtf, writeEdtf, type Approximate, type Point } from './approximate.ts';
import { toLevelOne } from './levelOne.ts';
import { readSpokenPoint, yearIn } from './spokenPoint.ts';
import { beforeWords, foldDate, rangeJoins, rangeLeads, sinceWords } from './spokenWords.ts';

/** A failure carries what was typed, so that a screen never loses it. */
export type SpokenDate =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: 'date/not-understood'; readonly typed: string };

/** D3, D4: EDTF for what was typed ("about 1986", "с 2004 по 2006", "وشباط 1990"). '' gives ''. */
export function parseSpokenDate(typed: string): SpokenDate {
  const exact = readEdtf(typed.trim().toUpperCase());
  if (typed.trim() === '') return { ok: true, value: '' };
  const found = exact.ok ? exact.value : read(prepare(typed));
  const value = found === null ? null : writeEdtf(toLevelOne(found));
  if (value === null || !readEdtf(value).ok) return { ok: false, code: 'date/not-understood', typed };
  return { ok: true, value };
}

/** What a leaf stores for what was typed: EDTF, or the very words, which are shown as they are. */
export function dateToKeep(typed: string): string {
  const parsed = parseSpokenDate(typed);
  return parsed.ok ? parsed.value : typed.trim();
}

function read(text: string): Approximate | null {
  return readSpan(text) ?? readOpen(text) ?? readSpokenPoint(text);
}

function readSpan(text: string): Approximate | null {
  const words = text.split(' ');
  const start = rangeLeads.has(words[0] ?? '') ? 1 : 0;
  for (let at = start + 1; at < words.length - 1; at += 1) {
    if (!rangeJoins.has(words[at] ?? '')) continue;
    const to = pointOf(readSpokenPoint(words.slice(at + 1).join(' ')));
    if (to === null) continue;
    const left = words.slice(start, at).join(' ');
    const from = pointOf(readSpokenPoint(left)) ?? pointOf(readSpokenPoint(`${left} ${String(yearIn(to))}`));
    if (from !== null) return { unit: 'span', from, to };
  }
  return null;
}

function readOpen(text: string): Approximate | null {
  const [lead = '', ...rest] = text.split(' ');
  const point = pointOf(readSpokenPoint(rest.join(' ')));
  if (point === null) return null;
  if (beforeWords.has(lead)) return { unit: 'span', from: null, to: point };
  return sinceWords.has(lead) ? { unit: 'span', from: point, to: null } : null;
}

function pointOf(date: Approximate | null): Point | null {
  return date === null || date.unit === 'span' ? null : date;
}

/** Folded, with what belongs together joined and what belongs apart parted. */
function prepare(typed: string): string {
  return (
    foldDate(typed)
      // Levantine months are two words.
      .replaceAll(/(كانون|تشرين) (ال(?:اول|ثاني))/gu, '$1-$2')
      .replaceAll(/peut etre/gu, 'peut-etre')
      .replaceAll(/a peu pres|может быть/gu, (words) => (words.startsWith('a') ? 'environ' : 'может-быть'))
      // "1986г." and "و2006"
      .replaceAll(/(\d)(гг?|рр?)\.?(?=\s|$)/gu, '$1')
      .replaceAll(/(^|\s)و(?=\d)/gu, '$1و ')
      .replaceAll(/(jusqu'(?:en|a)|l')(?=\S)/gu, '$1 ')
      .replaceAll(/^\s*(\d{4})\s*[-/]\s*(\d{4})\s*$/gu, '$1 - $2')
      .replaceAll(/\s*\.\s*$/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim()
  );
}
