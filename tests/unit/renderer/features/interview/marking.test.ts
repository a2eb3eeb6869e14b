import { changesOfMark } from '#renderer/features/interview/account/changesOfMark.ts';
import { dateInWords } from '#renderer/features/interview/account/dateInWords.ts';
import { keyOf } from '#renderer/features/interview/account/keyOf.ts';
import { markedRanges, wordsToMark } from '#renderer/features/interview/account/marking.ts';
import { markKeys } from '#renderer/features/interview/account/markKeys.ts';
import type { Mark } from '#shared/forms/account.ts';
import { describe, expect, it } from 'vitest';

const first = 'We lived in Herat. In spring 2015 two men came.';
const paragraphs = [
  { id: 'a', order: 'a0', text: first },
  { id: 'b', order: 'a1', text: 'غادرنا إلى إيران.' },
];
// As it is typed: one blank line more than what is kept.
const text = `${first}\n\n\nغادرنا إلى إيران.\n`;
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('the words to mark', () => {
  it('are the selected ones without the blanks around them, by their place in the paragraph', () => {
    const words = wordsToMark(text, at(' In spring 2015 two men came.\n'), paragraphs, 'en');
    expect(words).toMatchObject({ paragraph: 'a', quote: 'In spring 2015 two men came.', start: 19 });
  });

  it('end with the paragraph in which the selection begins', () => {
    const words = wordsToMark(text, { start: 19, end: text.length }, paragraphs, 'en');
    expect(words?.quote).toBe('In spring 2015 two men came.');
  });

  it('are the sentence around the cursor when nothing is selected, in any script', () => {
    const inside = text.indexOf('إيران') + 2;
    expect(wordsToMark(text, { start: inside, end: inside }, paragraphs, 'ar')).toMatchObject({
      paragraph: 'b',
      quote: 'غادرنا إلى إيران.',
      start: 0,
    });
  });

  it('are none in an empty account', () => {
    expect(wordsToMark('', { start: 0, end: 0 }, [], 'en')).toBeNull();
    expect(wordsToMark('\n \n', { start: 0, end: 3 }, [], 'en')).toBeNull();
  });
});

describe('the keys', () => {
  const press = (key: string, code: string, more = {}) => ({
    key,
    code,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    ...more,
  });

  it('mark with a bare digit only when words are selected, in any script’s digits', () => {
    expect(keyOf(press('3', 'Digit3'), true)).toBe(3);
    expect(keyOf(press('٣', 'Digit3'), true)).toBe(3);
    expect(keyOf(press('3', 'Digit3'), false)).toBeNull();
    expect(keyOf(press('0', 'Digit0'), true)).toBeNull();
    expect(keyOf(press('x', 'KeyX'), true)).toBeNull();
  });

  it('mark with Alt and the key’s place, whatever the layout writes there', () => {
    expect(keyOf(press('&', 'Digit1', { altKey: true }), false)).toBe(1);
    expect(keyOf(press('1', 'Digit1', { ctrlKey: true }), true)).toBeNull();
  });

  it('are nine, and each names what it makes', () => {
    expect(markKeys.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(markKeys.map(({ label }) => label.ar)).size).toBe(9);
  });
});

describe('a marked sentence', () => {
  it('becomes an item of its group with its date, and a mark that points to it', () => {
    const words = wordsToMark(text, at('In spring 2015 two men came.'), paragraphs, 'en');
    const mark = markKeys.find(({ preset }) => preset?.code === 'beating');
    if (words === null || mark === undefined) throw new Error('no words or no key');
    const ids = ['item', 'mark'];
    const changes = changesOfMark(
      { words, mark, date: '2015-21', short: '' },
      () => ({}),
      () => ids.shift() ?? '',
    );
    expect(changes).toContainEqual({ part: 'assessment', path: 'events/events/item/act', value: 'beating' });
    expect(changes).toContainEqual({ part: 'assessment', path: 'events/events/item/date', value: '2015-21' });
    expect(changes).toContainEqual({
      part: 'account',
      path: 'account/marks/mark/linkedItem',
      value: 'events/events/item',
    });
    expect(changes.some(({ path }) => path.endsWith('/place'))).toBe(false);
  });

  it('proposes the date that stands in it, and none where there are two years', () => {
    expect(dateInWords('In spring 2015, two men came.')).toMatch(/spring 2015$/);
    expect(dateInWords('في عام ٢٠١٧ غادرنا')).toContain('٢٠١٧');
    expect(dateInWords('Between 2015 and 2017 we hid.')).toBe('');
    expect(dateInWords('Nothing.')).toBe('');
  });

  it('is drawn where its words stand now, never twice over', () => {
    const mark = (id: string, quote: string, start: number): Mark => ({
      ...{ id, kind: 'event', paragraph: 'a', quote, start },
      ...{ date: '', linkedItem: '' },
    });
    const ranges = markedRanges(text, paragraphs, [
      mark('x', 'In spring 2015', 99),
      mark('y', '2015 two men', 0),
      mark('z', 'gone', 0),
    ]);
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['In spring 2015', ' two men']);
  });
});
