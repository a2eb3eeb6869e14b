import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeafChange } from '#shared/merge/recordState.ts';
import { blockChanges, blockKinds, blocksIn, textIn, type BlockText } from '#shared/letters/letterText.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

const aBlock: fc.Arbitrary<BlockText> = fc.record({
  kind: fc.constantFrom(...blockKinds),
  text: fc.constantFrom('', 'One', 'Two and more', 'Two and much more', 'Something else', 'One'),
  marks: fc.constantFrom('', 'b0-2'),
});

function counting(): () => string {
  let next = 0;
  return () => `n${String(++next)}`;
}

/** As a record's data shows these leaves; null ones are absent. */
function written(data: Record<string, Record<string, string | null>>, changes: readonly LeafChange[]): RecordData {
  for (const { path, value } of changes) {
    const [, id = '', leaf = ''] = path.split('/');
    data[id] = { ...data[id], [leaf]: value as string | null };
  }
  return { text: data };
}

describe('text of a letter', () => {
  it('[LT2] what was written reads as it was written, edit after edit', () => {
    fc.assert(
      fc.property(fc.array(fc.array(aBlock, { maxLength: 6 }), { maxLength: 5 }), (versions) => {
        const newId = counting();
        const data: Record<string, Record<string, string | null>> = {};
        let record: RecordData = {};
        for (const now of versions) {
          const { changes, blocks } = blockChanges(blocksIn(record), now, newId);
          record = written(data, changes);
          expect(textIn(record)).toEqual(now);
          expect(blocksIn(record)).toEqual(blocks);
        }
      }),
    );
  });

  it('[LT2] a word that is changed costs its own block, an unchanged letter nothing, and a deleted block keeps its id', () => {
    const newId = counting();
    const first = blockChanges([], blocks('One', 'Two and more', 'Three'), newId).blocks;
    expect(blockChanges(first, blocks('One', 'Two and more', 'Three'), newId).changes).toEqual([]);
    expect(blockChanges(first, blocks('One', 'Two and much more', 'Three'), newId).changes).toEqual([
      { path: `text/${first[1]?.id ?? ''}/text`, value: 'Two and much more' },
    ]);
    expect(blockChanges(first, blocks('One', 'Three'), newId).changes).toEqual([
      { path: `text/${first[1]?.id ?? ''}/text`, value: null },
    ]);
  });

  it('[LT2] what two people add to one letter apart is all there afterwards', () => {
    const newId = counting();
    const data: Record<string, Record<string, string | null>> = {};
    const first = blockChanges([], blocks('One', 'Two'), newId);
    written(data, first.changes);
    const anna = blockChanges(first.blocks, blocks('Anna', 'One', 'Two'), newId).changes;
    const boris = blockChanges(first.blocks, blocks('One', 'Two', 'Boris'), newId).changes;
    written(data, anna);
    expect(textIn(written(data, boris)).map(({ text }) => text)).toEqual(['Anna', 'One', 'Two', 'Boris']);
  });

  it('[LT2] a letter that was kept as one plain text is read line by line, and written anew as a whole', () => {
    expect(textIn({ body: 'One\nTwo' }).map(({ text }) => text)).toEqual(['One', 'Two']);
    expect(blocksIn({ body: 'One\nTwo' })).toEqual([]);
  });
});

function blocks(...texts: readonly string[]): readonly BlockText[] {
  return texts.map((text) => ({ kind: 'paragraph', text, marks: '' }));
}
