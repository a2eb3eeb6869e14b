import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEdtf, seasons, writeEdtf, type Approximate, type Point } from '#shared/dates/approximate.ts';
import { dateBounds } from '#shared/dates/dateBounds.ts';
import { dateWords } from '#shared/dates/dateWords.ts';
import { toLevelOne } from '#shared/dates/levelOne.ts';
import { parseSpokenDate } from '#shared/dates/spokenDate.ts';
import { languages } from '#shared/languages/languages.ts';

const year = fc.integer({ min: 1000, max: 2099 });
const wide = fc.oneof(
  fc.record({
    unit: fc.constant('century' as const),
    year: fc.integer({ min: 10, max: 20 }).map((count) => count * 100),
  }),
  fc.record({
    unit: fc.constant('decade' as const),
    year: fc.integer({ min: 100, max: 209 }).map((count) => count * 10),
  }),
  fc.record({ unit: fc.constant('season' as const), year, season: fc.constantFrom(...seasons) }),
);
const exact = fc.oneof(
  fc.record({ unit: fc.constant('year' as const), year }),
  fc.record({ unit: fc.constant('month' as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    unit: fc.constant('day' as const),
    year,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
);
const doubted = (of: fc.Arbitrary<Point>): fc.Arbitrary<Point> =>
  fc.tuple(of, fc.boolean(), fc.boolean()).map(([known, about, perhaps]) => ({
    ...known,
    ...(about ? { approximate: true } : {}),
    ...(perhaps ? { uncertain: true } : {}),
  }));
const spanOf = (of: fc.Arbitrary<Point>): fc.Arbitrary<Approximate> =>
  fc
    .tuple(fc.option(of), fc.option(of))
    .filter(([from, to]) => from !== null || to !== null)
    .map(([from, to]) => ({ unit: 'span', from, to }));
/** All that level 1 can say, and all that people can. */
const date: fc.Arbitrary<Approximate> = fc.oneof(wide, doubted(exact), spanOf(doubted(exact)));
const sayable: fc.Arbitrary<Approximate> = fc.oneof(date, doubted(wide), spanOf(doubted(fc.oneof(wide, exact))));

it('[D2] reads back every EDTF that it writes', () => {
  fc.assert(
    fc.property(date, (known) => {
      const read = readEdtf(writeEdtf(known));
      expect(read.ok && JSON.stringify(sorted(read.value))).toBe(JSON.stringify(sorted(known)));
    }),
  );
});

it('[D9] brings whatever can be said into level 1, and covers the same days', () => {
  fc.assert(
    fc.property(sayable, (known) => {
      const edtf = writeEdtf(toLevelOne(known));
      expect(readEdtf(edtf).ok, edtf).toBe(true);
      if (known.unit === 'span') return;
      const plain = writeEdtf({ ...known, approximate: undefined, uncertain: undefined } as unknown as Point);
      expect(dateBounds(edtf)).toEqual(dateBounds(plain));
    }),
    { numRuns: 500 },
  );
});

it('[D5] reads back the words of every date in every language', () => {
  fc.assert(
    fc.property(date, fc.constantFrom(...languages), (known, language) => {
      const edtf = writeEdtf(known);
      expect(parseSpokenDate(dateWords(edtf, language)), dateWords(edtf, language)).toEqual({ ok: true, value: edtf });
    }),
    { numRuns: 600 },
  );
});

it('[D4,D7] never throws, and never loses what was typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (typed) => {
      const parsed = parseSpokenDate(typed);
      if (parsed.ok) expect(parsed.value === '' || dateBounds(parsed.value) !== null).toBe(true);
      else expect(parsed.typed).toBe(typed);
    }),
    { numRuns: 400 },
  );
});

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
