import { isolateRuns, paragraphDirection } from '#shared/print/isolateRuns.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const isolated = (text: string): string[] =>
  isolateRuns(text, 'rtl').flatMap((run) => (run.isolated ? [run.text] : []));

describe('left-to-right runs inside right-to-left text', () => {
  it.each([
    ['فصيلة الدم A+', ['A+']],
    ['هاتفه +7 912 345-67-89.', ['+7 912 345-67-89']],
    ['من 5–10 حبات', ['5–10']],
    ['دواء Doliprane 500 mg مساء', ['Doliprane 500 mg']],
    ['الاسم (Samira AL-HALABI) هنا', ['(Samira AL-HALABI)']],
    ['الاسم (Samira وأختها) هنا', ['Samira']],
    ['ولد في 23.04.1986، حلب', ['23.04.1986']],
    ['المدينة Saint-Étienne (42) فرنسا', ['Saint-Étienne (42)']],
    ['الحرارة 38,5° والوزن 60%', ['38,5°', '60%']],
    ['ملف №26/07-123', ['№26/07-123']],
    ['لا شيء هنا', []],
  ])('[PR5] %s', (text, runs) => {
    expect(isolated(text)).toEqual(runs);
  });

  it('[PR5] loses and reorders nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
        expect(
          isolateRuns(text, direction)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('isolates nothing where everything runs from left to right', () => {
    expect(isolateRuns('Group A+', 'ltr')).toEqual([{ text: 'Group A+', isolated: false }]);
    expect(isolateRuns('', 'ltr')).toEqual([]);
  });
});

describe('the direction of a paragraph', () => {
  it.each([
    ['12. غادرنا حلب', 'rtl'],
    ['Потом мы жили', 'ltr'],
    ['+7 912', 'ltr'],
    ['«سميرة»', 'rtl'],
    ['שלום', 'rtl'],
    ['', 'ltr'],
  ] as const)('[PR5] %s: %s', (text, direction) => {
    expect(paragraphDirection(text)).toBe(direction);
  });
});
