/** What of a text is bold, italic or underlined. Rules: ./SPEC.md */

export const markNames = ['bold', 'italic', 'underline'] as const;
export type MarkName = (typeof markNames)[number];
export interface Run {
  readonly text: string;
  readonly marks: readonly MarkName[];
}

const letterOf: Readonly<Record<MarkName, string>> = { bold: 'b', italic: 'i', underline: 'u' };
const RANGE = /^([biu])(\d{1,7})-(\d{1,7})$/;

/** LT3: the pieces of a text that are marked alike, in order. Joined they are the text; '' gives none. */
export function runsOf(text: string, marks: string): readonly Run[] {
  const ranges = rangesIn(marks, text.length);
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    marks: markNames.filter((name) => ranges.some((one) => one.name === name && one.from <= from && from < one.to)),
  }));
}

/** The other way: the text, and its marks as they are kept. */
export function textOfRuns(runs: readonly Run[]): { readonly text: string; readonly marks: string } {
  const ranges: string[] = [];
  for (const name of markNames) {
    let at = 0;
    let from: number | null = null;
    for (const run of [...runs, { text: '', marks: [] as readonly MarkName[] }]) {
      const isMarked = run.marks.includes(name);
      if (isMarked && from === null) from = at;
      if (!isMarked && from !== null) {
        if (from < at) ranges.push(`${letterOf[name]}${String(from)}-${String(at)}`);
        from = null;
      }
      at += run.text.length;
    }
  }
  return { text: runs.map(({ text }) => text).join(''), marks: ranges.join(' ') };
}

interface Range {
  readonly name: MarkName;
  readonly from: number;
  readonly to: number;
}

function rangesIn(marks: string, length: number): readonly Range[] {
  return marks.split(' ').flatMap((one) => {
    const [, letter, start, end] = RANGE.exec(one) ?? [];
    const name = markNames.find((candidate) => letterOf[candidate] === letter);
    const [from, to] = [Math.min(Number(start), length), Math.min(Number(end), length)];
    return name === undefined || from >= to ? [] : [{ name, from, to }];
  });
}
