import { describe, expect, it } from 'vitest';
import { accountText, markChanges, markedRange, marksOf, paragraphsOf, type Mark } from '#shared/forms/account.ts';
import { paragraphChanges, splitParagraphs } from '#shared/forms/paragraphChanges.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

const ids = (prefix = 'n') => {
  let count = 0;
  return () => `${prefix}${String((count += 1))}`;
};

/** Leaves put into data, as the vault shows them. */
function apply(data: RecordData, changes: readonly LeafChange[]): RecordData {
  const copy = structuredClone(data) as Record<string, unknown>;
  for (const { path, value } of changes) {
    const segments = path.split('/');
    const last = segments.pop()!;
    let here = copy;
    for (const segment of segments) here = (here[segment] ??= {}) as Record<string, unknown>;
    here[last] = value;
  }
  return copy as RecordData;
}

const write = (data: RecordData, text: string, newId = ids()) => paragraphChanges(paragraphsOf(data), text, newId);
const three = apply({}, write({}, 'One.\n\nTwo is here.\n\nThree.'));

describe('the account', () => {
  it('[A1] is its paragraphs, parted by a blank line', () => {
    expect(accountText(three)).toBe('One.\n\nTwo is here.\n\nThree.');
    expect(splitParagraphs('\n\na\nb \n \n\n c\r\n\r\nd\n')).toEqual(['a\nb ', ' c', 'd']);
  });

  it('[A1] keeps the id of a deleted paragraph, without text', () => {
    const [, second] = paragraphsOf(three);
    expect(write(three, 'One.\n\nThree.')).toEqual([{ path: `account/paragraphs/${second!.id}/text`, value: null }]);
  });

  it('[A2] writes nothing for what is unchanged and only the text of what was edited', () => {
    expect(write(three, 'One.\n\nTwo is here.\n\nThree.')).toEqual([]);
    const [, second] = paragraphsOf(three);
    expect(write(three, 'One.\n\nTwo was there.\n\nThree.')).toEqual([
      { path: `account/paragraphs/${second!.id}/text`, value: 'Two was there.' },
    ]);
    const rewritten = write(three, 'One.\n\nAltogether something else\n\nThree.');
    expect(rewritten.map(({ path }) => path)).toEqual([`account/paragraphs/${second!.id}/text`]);
  });

  it('[A2,A3] puts a new paragraph between its neighbours', () => {
    const text = 'One.\n\nNew.\n\nTwo is here.\n\nThree.';
    const changes = write(three, text, () => 'x');
    expect(changes.map(({ path }) => path)).toEqual(['account/paragraphs/x/text', 'account/paragraphs/x/order']);
    expect(accountText(apply(three, changes))).toBe(text);
  });

  it('[A2] parts one paragraph into two and keeps its id for one of them', () => {
    const changes = write(three, 'One.\n\nTwo\n\nis here.\n\nThree.', () => 'x');
    const after = apply(three, changes);
    expect(accountText(after)).toBe('One.\n\nTwo\n\nis here.\n\nThree.');
    expect(paragraphsOf(after).map(({ id }) => id)).toContain(paragraphsOf(three)[1]!.id);
  });

  it('[A3] writes between two paragraphs that share a key', () => {
    const both = apply(three, [
      { path: 'account/paragraphs/p/text', value: 'Her end.' },
      { path: 'account/paragraphs/p/order', value: 'a5' },
      { path: 'account/paragraphs/q/text', value: 'His end.' },
      { path: 'account/paragraphs/q/order', value: 'a5' },
    ]);
    const text = 'One.\n\nTwo is here.\n\nThree.\n\nHer end.\n\nBetween.\n\nHis end.';
    expect(
      accountText(
        apply(
          both,
          write(both, text, () => 'zz'),
        ),
      ),
    ).toBe(text);
  });

  it('[A4] keeps what two people added at once', () => {
    const hers = write(three, 'One.\n\nTwo is here.\n\nThree.\n\nHer addition.', () => 'hers');
    const his = write(three, 'His addition.\n\nOne.\n\nTwo is here, he says.\n\nThree.\n\nHis end.', ids('his'));
    const merged = accountText(apply(apply(three, hers), his));
    expect(merged.split('\n\n')).toHaveLength(6);
    for (const part of ['Her addition.', 'His addition.', 'Two is here, he says.', 'His end.'])
      expect(merged).toContain(part);
  });
});

describe('marks', () => {
  const mark: Mark = {
    id: 'm',
    kind: 'event',
    paragraph: 'n2',
    quote: 'is here',
    start: 4,
    date: '2015-21',
    linkedItem: 'events/events/e1',
  };

  it('[A5] keep their words and come in the order of the story', () => {
    const first: Mark = {
      ...mark,
      id: 'f',
      kind: 'leg',
      paragraph: 'n1',
      quote: 'One',
      start: 0,
      date: '',
      linkedItem: '',
    };
    const data = apply(apply(three, markChanges(mark)), markChanges(first));
    expect(marksOf(data)).toEqual([first, mark]);
  });

  it('[A5] are found again nearest to where they stood, or known to be gone', () => {
    expect(markedRange(mark, 'Two is here.')).toEqual({ start: 4, end: 11 });
    expect(markedRange(mark, 'All that is here, and Two is here.')).toEqual({ start: 9, end: 16 });
    expect(markedRange(mark, 'Two was here.')).toBeNull();
  });
});
