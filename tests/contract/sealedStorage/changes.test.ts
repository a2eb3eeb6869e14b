import { getChangedDocumentsSince, stackCheckpoints } from 'rxdb/plugins/core';
import { describe, expect, it } from 'vitest';
import { found, listen, next, note, open, storages, write, type Held, type Instance } from './storages.ts';

type Checkpoint = { id: string; lwt: number } | undefined;
const since = (instance: Instance, limit: number, checkpoint?: Checkpoint) =>
  getChangedDocumentsSince<{ id: string; text: string }, Checkpoint>(instance as never, limit, checkpoint);

describe.each(storages)('%s: changes', (_, make) => {
  it('[RS1] tells each write at once, with its context, operation, revision before and checkpoint', async () => {
    const instance = await open(await make());
    const heard = listen(instance);
    const [first, other] = [note('a', 'one'), note('b', 'x')];
    const second = next(first, { text: 'two' });
    const gone = next(second, { _deleted: true });
    const back = next(gone, { _deleted: false });
    await instance.bulkWrite([{ document: first }], 'first');
    expect(heard).toHaveLength(1); // Before the answer to the write, not some time after it.
    await instance.bulkWrite([{ previous: first, document: second }, { document: other }], 'second');
    await instance.bulkWrite([{ previous: second, document: gone }], 'third');
    await instance.bulkWrite([{ previous: gone, document: back }], 'fourth');
    expect(heard.map(({ context, events }) => [context, ...events.map(({ operation }) => operation)])).toEqual([
      ['first', 'INSERT'],
      ['second', 'UPDATE', 'INSERT'],
      ['third', 'DELETE'],
      ['fourth', 'INSERT'],
    ]);
    expect(heard[1]?.events[0]).toEqual({
      documentId: 'a',
      operation: 'UPDATE',
      documentData: second,
      previousDocumentData: first,
    });
    expect(heard[2]?.events[0]).toMatchObject({ documentData: gone, previousDocumentData: second });
    expect(heard[0]?.checkpoint).toEqual({ id: 'a', lwt: first._meta.lwt });
    expect(new Set(heard.map(({ id }) => id)).size).toBe(4);
    const last = stackCheckpoints(heard.map(({ checkpoint }) => checkpoint));
    expect((await since(instance, 100, last)).documents).toEqual([]);
    await instance.close();
  });

  it('[RS1] tells nothing where a write had only errors, nor of a document that comes deleted', async () => {
    const instance = await open(await make());
    const heard = listen(instance);
    await write(instance, [undefined, note('a', 'one')]);
    await instance.bulkWrite([{ document: note('a', 'again') }], 'test');
    await write(instance, [undefined, note('gone', 'x', { _deleted: true })]);
    expect(heard).toHaveLength(1);
    await instance.close();
  });

  it('[RS1] hands out the latest change of each document since a checkpoint, and the same checkpoint for none', async () => {
    const instance = await open(await make());
    expect((await since(instance, 10)).documents).toEqual([]);
    const first = note('a', 'one');
    await write(instance, [undefined, first]);
    const after = await since(instance, 10);
    expect(after.documents).toMatchObject([{ id: 'a', text: 'one' }]);
    expect(after.checkpoint).toEqual({ id: 'a', lwt: first._meta.lwt });
    expect(await since(instance, 10, after.checkpoint)).toEqual({ documents: [], checkpoint: after.checkpoint });
    let held = first;
    for (let at = 0; at < 10; at += 1) {
      const again = next(held, { text: String(at) });
      await write(instance, [held, again]);
      held = again;
    }
    await write(instance, [held, next(held, { _deleted: true })]);
    expect((await since(instance, 10, after.checkpoint)).documents).toMatchObject([
      { id: 'a', text: '9', _deleted: true },
    ]);
    expect((await since(instance, 10)).documents).toHaveLength(1);
    await instance.close();
  });

  it('[RS1] hands them out piece by piece, while more is written and where many have the same time', async () => {
    const instance = await open(await make());
    const lwt = note('x', 'x')._meta.lwt;
    const same = Array.from({ length: 12 }, (__, at) => note(`same${String(at)}`, 'x', { _meta: { lwt } }));
    await write(instance, ...same.map((one) => [undefined, one] as const));
    const seen = new Map<string, Held>();
    let checkpoint: Checkpoint;
    for (let round = 0; round < 10; round += 1) {
      if (round < 4) await write(instance, ...'abc'.split('').map((id) => [undefined, note(`${id}${String(round)}`, 'x')] as const)); // prettier-ignore
      const page = await since(instance, 3, checkpoint);
      expect(page.documents.length).toBeLessThanOrEqual(3);
      for (const document of page.documents) {
        expect(seen.has(document.id)).toBe(false);
        seen.set(document.id, document);
      }
      checkpoint = page.checkpoint;
    }
    expect(seen.size).toBe(24);
    await instance.close();
  });

  it('[RS1,RS9] cleaning up takes away what was deleted long enough ago, and only that', async () => {
    const instance = await open(await make());
    const [first, stays] = [note('a', 'one'), note('b', 'two')];
    await write(instance, [undefined, first], [undefined, stays]);
    await write(instance, [first, next(first, { _deleted: true, _meta: { lwt: Date.now() } })]);
    while (!(await instance.cleanup(3_600_000)));
    expect(await instance.findDocumentsById(['a'], true)).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    while (!(await instance.cleanup(0)));
    expect(await instance.findDocumentsById(['a', 'b'], true)).toEqual([stays]);
    expect(await found(instance, { selector: {} })).toEqual([stays]);
    await write(instance, [undefined, note('a', 'anew')]);
    expect(await instance.findDocumentsById(['a'], false)).toMatchObject([{ text: 'anew', _rev: '1-a' }]);
    await instance.close();
  });
});
