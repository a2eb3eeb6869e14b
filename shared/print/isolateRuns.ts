/** Cuts a text into parts that keep their order whatever surrounds them. In a paragraph that runs from right to left,
 *  "A+" would be printed "+A", a telephone number back to front, a range "10–5": such runs are isolated. */

export interface Run {
  readonly text: string;
  /** To be wrapped in `<bdi dir="ltr">`. */
  readonly isolated: boolean;
}

const letter = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]`;
/** Words and numbers that follow each other ("Doliprane 500 mg"), with the signs before, between and after them. */
const leftToRight = new RegExp(
  String.raw`[+\-−±<>≤≥№#(]*${letter}(?:${letter}|\p{M}|['’.,:/@_–−-](?=${letter})|[ \u00a0]?[–−/×+][ \u00a0]?(?=${letter})|[ \u00a0(]+(?=${letter})|[)](?=[ \u00a0]?${letter}))*[+\-−%°)]*`,
  'gu',
);

/** Isolates nothing in a paragraph that runs from left to right: there the letters around decide rightly. */
export function isolateRuns(text: string, direction: 'ltr' | 'rtl'): readonly Run[] {
  if (direction === 'ltr') return text === '' ? [] : [{ text, isolated: false }];
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(leftToRight)) {
    const found = balanced(match[0]);
    const at = match.index + match[0].indexOf(found);
    if (at > from) runs.push({ text: text.slice(from, at), isolated: false });
    runs.push({ text: found, isolated: true });
    from = at + found.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), isolated: false });
  return runs;
}

/** A bracket whose partner lies outside of the run belongs to the sentence. */
function balanced(run: string): string {
  const opened = run.split('(').length;
  const closed = run.split(')').length;
  if (closed > opened && run.endsWith(')')) return balanced(run.slice(0, -1));
  return opened > closed && run.startsWith('(') ? balanced(run.slice(1)) : run;
}

/** The direction of a paragraph: that of its first letter with one (UAX #9, rules P2 and P3). */
export function paragraphDirection(text: string): 'ltr' | 'rtl' {
  for (const character of text) {
    if (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(character) && /\p{L}/u.test(character)) return 'rtl';
    if (/\p{L}/u.test(character)) return 'ltr';
  }
  return 'ltr';
}
