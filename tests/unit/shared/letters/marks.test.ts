import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markNames, runsOf, textOfRuns } from '#shared/letters/marks.ts';

const aRun = fc.record({
  text: fc.string({ minLength: 1, maxLength: 8 }),
  marks: fc.subarray([...markNames]),
});

describe('marks of a letter', () => {
  it('[LT3] runs that are joined and cut again are the same text with the same marks', () => {
    fc.assert(
      fc.property(fc.array(aRun), (runs) => {
        const kept = textOfRuns(runs);
        expect(textOfRuns(runsOf(kept.text, kept.marks))).toEqual(kept);
        const marked = (list: typeof runs): string[] =>
          list.flatMap((run) => Array.from(run.text, (letter) => `${letter}${[...run.marks].sort().join()}`));
        expect(marked(runsOf(kept.text, kept.marks).map((run) => ({ ...run, marks: [...run.marks] })))).toEqual(
          marked(runs),
        );
      }),
    );
  });

  it('[LT3] marks that reach beyond a text which a colleague made shorter are cut, and what is no mark is passed over', () => {
    expect(runsOf('abc', 'b1-99 i5-9 x0-2 b b2-1')).toEqual([
      { text: 'a', marks: [] },
      { text: 'bc', marks: ['bold'] },
    ]);
    expect(runsOf('', 'b0-5')).toEqual([]);
  });
});
