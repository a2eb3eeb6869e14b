import { describe, expect, it } from 'vitest';
import { aName, found, listen, next, note, open, schemaOf, storages, write, type Note } from './storages.ts';

describe.each(storages)('%s: opening, sharing and closing', (_, make) => {
  it('[RS1] opens under the names it was given, many at once, and closes more than once', async () => {
    const storage = await make();
    const instance = await open(storage, { databaseName: 'db', collectionName: 'notes' });
    expect([instance.databaseName, instance.collectionName]).toEqual(['db', 'notes']);
    const many = await Promise.all(Array.from({ length: 20 }, () => open(storage, { databaseName: 'db' })));
    await Promise.all([instance.close(), instance.close(), ...many.map((one) => one.close())]);
    await instance.close();
  });

  it('[RS1,RS2] leaves compression and encryption to RxDB’s own plugins', async () => {
    const storage = await make();
    const schemas = [
      { ...schemaOf(), keyCompression: true },
      schemaOf({ encrypted: ['text'] as never }),
      schemaOf({ attachments: { encrypted: true } }),
      schemaOf({ attachments: { compression: 'gzip' } as never }),
    ];
    const answers = await Promise.allSettled(schemas.map((schema) => open(storage, { schema })));
    const codes = answers.map((one) => (one.status === 'rejected' ? /UT\d/.exec(JSON.stringify([String(one.reason), one.reason])) : null)?.[0]); // prettier-ignore
    expect(codes).toEqual(['UT5', 'UT6', 'UT6', 'UT7']);
  });

  it('[RS1,RS6] two instances of one collection see and tell the same', async () => {
    const storage = await make();
    const names = { databaseName: aName(), collectionName: aName() };
    const [a, b] = await Promise.all([open(storage, names), open(storage, names)]);
    const [heardA, heardB] = [listen(a), listen(b)];
    const first = note('a', 'one');
    await write(a, [undefined, first]);
    await write(b, [undefined, note('b', 'two')]);
    expect(await b.findDocumentsById(['a', 'b'], false)).toHaveLength(2);
    expect(await found(a, { selector: {} })).toHaveLength(2);
    await write(b, [first, next(first, { text: 'by b' })]);
    expect(await a.findDocumentsById(['a'], false)).toMatchObject([{ text: 'by b' }]);
    const told = (bulks: typeof heardA): string[] => bulks.flatMap(({ events }) => events.map((one) => `${one.operation} ${one.documentId}`)); // prettier-ignore
    expect(told(heardA)).toEqual(['INSERT a', 'INSERT b', 'UPDATE a']);
    expect(told(heardB)).toEqual(told(heardA));
    await Promise.all([a.close(), b.close()]);
  });

  it('[RS4,RS6] of two instances that write the same document at once only one succeeds', async () => {
    const storage = await make();
    const names = { databaseName: aName(), collectionName: aName() };
    const [a, b] = await Promise.all([open(storage, names), open(storage, names)]);
    const [one, other] = await Promise.all([
      a.bulkWrite([{ document: note('a', 'by a') }], 'test'),
      b.bulkWrite([{ document: note('a', 'by b') }], 'test'),
    ]);
    expect([one.error.length, other.error.length]).toEqual([0, 1]);
    await Promise.all([a.close(), b.close()]);
  });

  it('[RS1,RS6] one goes on when the other is closed meanwhile', async () => {
    const storage = await make();
    const names = { databaseName: aName(), collectionName: aName() };
    const [a, b] = await Promise.all([open(storage, names), open(storage, names)]);
    await write(a, [undefined, note('a', 'one')]);
    const asked = found(b, { selector: {} });
    await Promise.all([a.close(), asked]);
    expect(await asked).toHaveLength(1);
    await write(b, [undefined, note('b', 'two')]);
    expect(await found(b, { selector: {} })).toHaveLength(2);
    await b.close();
  });

  it('[RS1] does not mix databases, collections, or versions of a schema', async () => {
    const storage = await make();
    const [databaseName, collectionName] = [aName(), aName()];
    const versioned = schemaOf({ version: 1 });
    const instances = await Promise.all([
      open(storage, { databaseName, collectionName }),
      open(storage, { databaseName, collectionName, schema: versioned }),
      open(storage, { databaseName, collectionName: aName() }),
      open(storage, { databaseName: aName(), collectionName }),
    ]);
    for (const [at, instance] of instances.entries()) await write(instance, [undefined, note('a', String(at))]);
    const all = await Promise.all(instances.map((instance) => found(instance, { selector: {} })));
    expect(all.map((notes: readonly Note[]) => notes.map(({ text }) => text))).toEqual([['0'], ['1'], ['2'], ['3']]);
    await Promise.all(instances.map((instance) => instance.close()));
  });

  it('[RS1,RS9] removing takes everything away; closed, it cannot be removed; removed, it can be closed', async () => {
    const storage = await make();
    const names = { databaseName: aName(), collectionName: aName() };
    const instance = await open(storage, names);
    await write(instance, [undefined, note('a', 'one')]);
    await instance.remove();
    await instance.close();
    const again = await open(storage, names);
    expect(await again.findDocumentsById(['a'], true)).toEqual([]);
    await again.close();
    await expect(again.remove()).rejects.toThrow();
  });
});
