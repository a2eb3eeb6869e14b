import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountText, paragraphsOf } from '#shared/forms/account.ts';
import { paragraphChanges, splitParagraphs } from '#shared/forms/paragraphChanges.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

const line = fc.constantFrom('One.', 'Two is here.', 'Two was here.', 'Три.', 'أربعة', '', ' ', 'five\nsix');
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n\n'));
type Leaves = Record<string, string | null>;

function write(leaves: Leaves, typed: string, newId: () => string): Leaves {
  const changes = paragraphChanges(paragraphsOf(dataOf(leaves)), typed, newId);
  return { ...leaves, ...Object.fromEntries(changes.map(({ path, value }) => [path, value as string | null])) };
}

function dataOf(leaves: Leaves): RecordData {
  const items: Record<string, Record<string, string | null>> = {};
  for (const [path, value] of Object.entries(leaves)) {
    const [, , id = '', leaf = ''] = path.split('/');
    (items[id] ??= {})[leaf] = value;
  }
  return { account: { paragraphs: items } };
}

it('[A2,A3] reads as typed after any series of edits, and writing the same again costs nothing', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      let [leaves, count]: [Leaves, number] = [{}, 0];
      const newId = () => `${String(((count += 1) * 7919) % 101)}-${String(count)}`;
      for (const typed of texts) {
        leaves = write(leaves, typed, newId);
        expect(accountText(dataOf(leaves))).toBe(splitParagraphs(typed).join('\n\n'));
        expect(paragraphChanges(paragraphsOf(dataOf(leaves)), typed, newId)).toEqual([]);
      }
    }),
  );
});

it('[A3,A4] reads as typed even where two people wrote at one place', () => {
  fc.assert(
    fc.property(text, text, text, text, (start, hers, his, then) => {
      let count = 0;
      const ids = (prefix: string) => () => `${prefix}${String((count += 1))}`;
      const common = write({}, start, ids('c'));
      const merged = { ...write(common, hers, ids('b')), ...write(common, his, ids('a')) };
      expect(accountText(dataOf(write(merged, then, ids('d'))))).toBe(splitParagraphs(then).join('\n\n'));
    }),
    { numRuns: 500 },
  );
});
