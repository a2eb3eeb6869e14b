import { createRevision, getWrittenDocumentsFromBulkWriteResponse, type BulkWriteRow } from 'rxdb/plugins/core';
import { describe, expect, it } from 'vitest';
import { aName, next, note, open, storages, tick, write, type Note } from './storages.ts';

describe.each(storages)('%s: writing', (_, make) => {
  it('[RS1] keeps what is written and answers it without errors', async () => {
    const instance = await open(await make());
    const rows: BulkWriteRow<Note>[] = [{ document: note('a', 'one') }, { document: note('b', 'two') }];
    const answer = await instance.bulkWrite(rows, 'test');
    expect(answer.error).toEqual([]);
    expect(getWrittenDocumentsFromBulkWriteResponse('id', rows, answer)).toEqual(rows.map(({ document }) => document));
    expect(await instance.findDocumentsById(['a', 'b'], false)).toEqual(rows.map(({ document }) => document));
    await instance.close();
  });

  it('[RS1] answers 409 with what is held, nothing added, and writes the rest of the bulk', async () => {
    const instance = await open(await make());
    const first = note('a', 'one');
    await write(instance, [undefined, first]);
    const clash = { document: note('a', 'other') };
    const { error } = await instance.bulkWrite([clash, { document: note('b', 'two') }], 'here');
    expect(error).toEqual([
      { isError: true, status: 409, documentId: 'a', writeRow: clash, documentInDb: first, context: 'here' },
    ]);
    const held = await instance.findDocumentsById(['a', 'b'], false);
    expect(held.map(({ text }) => text)).toEqual(['one', 'two']);
    const stale = next(next(first), { text: 'stale' });
    const second = await instance.bulkWrite([{ previous: next(first), document: stale }], 'here');
    expect(second.error).toMatchObject([{ status: 409, documentInDb: { text: 'one' } }]);
    await instance.close();
  });

  it('[RS1,RS4] of two inserts at the same moment the first succeeds and the second clashes with it', async () => {
    const instance = await open(await make());
    const [first, second] = await Promise.all([
      instance.bulkWrite([{ document: note('a', 'first') }], 'test'),
      instance.bulkWrite([{ document: note('a', 'second') }], 'test'),
    ]);
    expect(first.error).toEqual([]);
    expect(second.error).toMatchObject([
      { status: 409, writeRow: { document: { text: 'second' } }, documentInDb: { text: 'first' } },
    ]);
    expect(await instance.findDocumentsById(['a'], false)).toMatchObject([{ text: 'first' }]);
    await instance.close();
  });

  it('[RS1] a deleted document is found only when asked for, with all its properties', async () => {
    const instance = await open(await make());
    const first = note('a', 'one');
    const second = next(first, { text: 'two' });
    const gone = next(second, { text: 'gone', _deleted: true });
    await write(instance, [undefined, first]);
    await write(instance, [first, second]);
    await write(instance, [second, gone], [undefined, note('b', 'here')]);
    expect(await instance.findDocumentsById(['a'], false)).toEqual([]);
    expect(await instance.findDocumentsById(['a', 'b'], true)).toMatchObject([gone, { id: 'b' }]);
    await instance.close();
  });

  it('[RS1] a deleted document comes back only over what it was, and can be changed as deleted', async () => {
    const instance = await open(await make());
    const first = note('a', 'one');
    const gone = next(first, { _deleted: true });
    const changed = next(gone, { text: 'changed while gone' });
    await write(instance, [undefined, first]);
    await write(instance, [first, gone]);
    await write(instance, [gone, changed]);
    expect(await instance.findDocumentsById(['a'], true)).toMatchObject([
      { text: 'changed while gone', _deleted: true },
    ]);
    const blind = await instance.bulkWrite([{ document: note('a', 'again') }], 'test');
    expect(blind.error).toMatchObject([{ status: 409, documentInDb: { _deleted: true } }]);
    await write(instance, [changed, next(changed, { text: 'again', _deleted: false })]);
    expect(await instance.findDocumentsById(['a'], false)).toMatchObject([{ text: 'again' }]);
    await instance.close();
  });

  it('[RS1] takes a document that is deleted already, one without a property it had, and a jump of revisions', async () => {
    const instance = await open(await make());
    await write(instance, [undefined, note('gone', 'x', { _deleted: true })]);
    expect(await instance.findDocumentsById(['gone'], true)).toHaveLength(1);
    const first = note('a', 'one', { rank: 3 });
    await write(instance, [undefined, first]);
    const { rank, ...without } = next(first);
    expect(rank).toBe(3);
    await write(instance, [first, { ...without, _rev: '4-a' }]);
    const [held] = await instance.findDocumentsById(['a'], false);
    expect(held).toEqual({ ...without, _rev: '4-a' });
    await instance.close();
  });

  it('[RS1] takes writes that change nothing but `_meta`, which may hold more than a time', async () => {
    const instance = await open(await make());
    let held = note('a', 'one', { _meta: { lwt: tick(), seen: 0 }, _rev: createRevision('token') });
    await write(instance, [undefined, held]);
    for (const seen of [1, 2]) {
      const again = { ...held, _meta: { lwt: tick(), seen }, _rev: createRevision('token', held) };
      await write(instance, [held, again]);
      held = again;
    }
    expect(held._rev).toMatch(/^3-/);
    expect(await instance.findDocumentsById(['a'], true)).toEqual([held]);
    await instance.close();
  });

  it('[RS1] keeps every script, and leaves what it is handed as it was', async () => {
    const instance = await open(await make());
    const first = note('äöüßé', 'Ждать 待つ انتظار');
    const copy = structuredClone(first);
    await write(instance, [undefined, first]);
    const second = next(first, { text: 'ёлка' });
    await write(instance, [first, second]);
    expect(first).toEqual(copy);
    expect(await instance.findDocumentsById(['äöüßé'], false)).toEqual([second]);
    await instance.close();
  });

  it('[RS1] takes writes to many collections of one database at once, and does not mix them', async () => {
    const storage = await make();
    const databaseName = aName();
    const instances = await Promise.all(Array.from({ length: 5 }, () => open(storage, { databaseName })));
    const texts = instances.map((_instance, index) => `of ${String(index)}`);
    await Promise.all(
      instances.flatMap((instance, index) =>
        ['a', 'b', 'c'].map((id) => write(instance, [undefined, note(id, texts[index] ?? '')])),
      ),
    );
    const held = await Promise.all(instances.map((instance) => instance.findDocumentsById(['a', 'b', 'c'], false)));
    expect(held.map((notes) => notes.map(({ text }) => text))).toEqual(texts.map((text) => [text, text, text]));
    await Promise.all(instances.map((instance) => instance.close()));
  });
});
