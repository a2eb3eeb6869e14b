import { getQueryMatcher, getSortComparator, normalizeMangoQuery } from 'rxdb/plugins/core';
import { describe, expect, it } from 'vitest';
import { found, next, note, open, prepared, schemaOf, storages, write, type Held } from './storages.ts';

describe.each(storages)('%s: reading', (_, make) => {
  it('[RS1] finds all, sorted either way, by skip and limit', async () => {
    const instance = await open(await make());
    await write(instance, ...['c', 'a', 'b', 'd'].map((text) => [undefined, note(`id-${text}`, text)] as const));
    const texts = async (mango: Parameters<typeof found>[1]): Promise<string> =>
      (await found(instance, mango)).map(({ text }) => text).join('');
    expect(await texts({ selector: {}, sort: [{ id: 'asc' }] })).toBe('abcd');
    expect(await texts({ selector: {}, sort: [{ text: 'desc' }] })).toBe('dcba');
    expect(await texts({ selector: {}, sort: [{ text: 'asc' }], skip: 1, limit: 2 })).toBe('bc');
    expect(await texts({ selector: {}, sort: [{ text: 'asc' }], limit: 0 })).toBe('');
    expect(await texts({ selector: { text: { $gt: 'a', $ne: 'c' } }, sort: [{ text: 'asc' }] })).toBe('bd');
    expect(await texts({ selector: { $or: [{ text: 'a' }, { id: 'id-d' }] }, sort: [{ text: 'asc' }] })).toBe('ad');
    expect(await texts({ selector: { text: { $in: ['c', 'x'] } } })).toBe('c');
    expect(await texts({ selector: { text: { $regex: '^[ab]' } }, sort: [{ id: 'desc' }] })).toBe('ba');
    await instance.close();
  });

  it('[RS1] sorts as RxDB sorts what it holds itself, whatever the index', async () => {
    const schema = schemaOf({
      indexes: [['rank'], ['text', 'rank'], ['where.town']],
      required: ['id', 'text', 'rank', 'where'],
    });
    const instance = await open(await make(), { schema });
    const notes = Array.from({ length: 40 }, (__, at) =>
      note(`n${String((at * 17) % 40)}`, `t${String(at % 3)}`, { rank: at % 7, where: { town: `w${String(at % 5)}` } }),
    );
    await write(instance, ...notes.map((one) => [undefined, one] as const));
    const queries: Parameters<typeof found>[1][] = [
      { selector: {}, sort: [{ id: 'asc' }] },
      { selector: {}, sort: [{ text: 'asc' }, { id: 'asc' }] },
      { selector: {}, sort: [{ rank: 'desc' }, { id: 'asc' }] },
      { selector: {}, sort: [{ text: 'asc' }, { rank: 'desc' }, { id: 'asc' }] },
      { selector: { 'where.town': 'w2' }, sort: [{ 'where.town': 'asc' }, { id: 'asc' }] },
      { selector: { rank: { $gte: 2, $lt: 5 } }, sort: [{ rank: 'asc' }, { id: 'desc' }] },
    ] as never;
    for (const mango of queries) {
      const query = normalizeMangoQuery(schema, mango as never);
      const matches = getQueryMatcher(schema, query as never);
      const expected = notes.filter((one) => matches(one as never)).sort(getSortComparator(schema, query as never));
      expect((await found(instance, mango)).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    }
    await instance.close();
  });

  it('[RS1] finds in a nested object, and among very many', async () => {
    const schema = schemaOf({ indexes: [['where.town', 'id']], required: ['id', 'text', 'where'] });
    const instance = await open(await make(), { schema });
    const notes = Array.from({ length: 1_500 }, (__, at) =>
      note(`n${String(at).padStart(5, '0')}`, 'x', { where: { town: at === 700 ? 'Minsk' : 'Brest' } }),
    );
    await write(instance, ...notes.map((one) => [undefined, one] as const));
    expect(await found(instance, { selector: { 'where.town': { $eq: 'Minsk' } } })).toMatchObject([{ id: 'n00700' }]);
    expect(await found(instance, { selector: {}, sort: [{ id: 'asc' }] })).toHaveLength(1_500);
    await instance.close();
  });

  it('[RS1] counts what a query would find, with an index and without one', async () => {
    const instance = await open(await make());
    const count = (mango: Parameters<typeof found>[1]) => instance.count(prepared(instance.schema, mango));
    const all = { selector: { _deleted: { $eq: false } } } as never;
    expect(await count(all)).toEqual({ count: 0, mode: 'fast' });
    const notes = ['a', 'b', 'b', 'c'].map((text, at) => note(`n${String(at)}`, text));
    await write(instance, ...notes.map((one) => [undefined, one] as const));
    expect(await count(all)).toEqual({ count: 4, mode: 'fast' });
    expect((await count({ selector: { _deleted: { $eq: false }, text: 'b' } } as never)).count).toBe(2);
    expect((await count({ selector: { text: { $regex: 'a|c' } } })).count).toBe(2);
    const [first] = notes as [Held];
    await write(instance, [first, next(first, { _deleted: true })]);
    expect((await count(all)).count).toBe(3);
    expect((await count({ selector: {} })).count).toBe(4); // RxDB itself asks for those that are not deleted.
    await instance.close();
  });

  it('[RS1] finds by id whatever there is, and nothing for what there is not', async () => {
    const instance = await open(await make());
    expect(await instance.findDocumentsById(['a'], true)).toEqual([]);
    await write(instance, [undefined, note('a', 'one')], [undefined, note('b', 'two')]);
    expect((await instance.findDocumentsById(['b', 'none', 'a'], false)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await instance.findDocumentsById([], true)).toEqual([]);
    await instance.close();
  });
});
