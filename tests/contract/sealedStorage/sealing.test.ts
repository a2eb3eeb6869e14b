import { getChangedDocumentsSince } from 'rxdb/plugins/core';
import { expect, it } from 'vitest';
import { sealedStorage } from '#renderer/vault/sealedStorage/sealedStorage.ts';
import { documentsIn } from '#tests/support/logSource.ts';
import { aLog, aName, found, listen, next, note, open, remote, schemaOf, write } from './storages.ts';
import { heldSource } from './heldSource.ts';

const names = { databaseName: 'db', collectionName: 'notes' };

it('[RS3] what was written is in the log before anybody hears of it, and there again when it is opened anew', async () => {
  const { folder, log, storage } = await aLog();
  const schema = schemaOf({ attachments: {} });
  const instance = await open(storage, { ...names, schema });
  const inLogWhenHeard: boolean[] = [];
  instance.changeStream().subscribe(() => inLogWhenHeard.push(log.holds('MARK')));
  const data = new Blob(['bytes'], { type: 'text/plain' });
  const stub = { type: 'text/plain', length: 5, digest: 'sha256-x' };
  const first = note('a', 'MARK', { _attachments: { x: stub } });
  const gone = note('b', 'gone', { _deleted: true });
  await write(instance, [undefined, { ...first, _attachments: { x: { ...stub, data } } }], [undefined, gone]);
  expect(inLogWhenHeard).toEqual([true]);
  await instance.close();
  await log.close();
  const again = await documentsIn(folder);
  const reopened = await open(sealedStorage(again.sourceOf), { ...names, schema });
  expect(await reopened.findDocumentsById(['a', 'b'], true)).toEqual([first, gone]);
  expect(await (await reopened.getAttachmentData('a', 'x', 'sha256-x')).text()).toBe('bytes');
  await write(reopened, [first, next(first, { text: 'goes on', _attachments: {} })]);
  await reopened.close();
  await again.close();
});

it('[RS3] where the source fails nothing has happened, and nobody heard of it', async () => {
  const { log, storage } = await aLog();
  const instance = await open(storage, names);
  const first = note('a', 'one');
  await write(instance, [undefined, first]);
  const heard = listen(instance);
  log.failWith('disk/full');
  await expect(write(instance, [undefined, note('b', 'two')], [first, next(first)])).rejects.toThrow('disk/full');
  expect(heard).toEqual([]);
  expect(await instance.findDocumentsById(['a', 'b'], true)).toEqual([first]);
  log.failWith(null);
  await write(instance, [undefined, note('b', 'two')], [first, next(first)]);
  await instance.close();
});

it('[RS3] what clashes, or lacks an attachment, never reaches the source', async () => {
  const { log, storage } = await aLog();
  const instance = await open(storage, { ...names, schema: schemaOf({ attachments: {} }) });
  await write(instance, [undefined, note('a', 'one')]);
  const before = log.appended();
  const stub = { type: 'a/b', length: 1, digest: 'd' };
  const { error } = await instance.bulkWrite(
    [{ document: note('a', 'CLASH') }, { document: note('b', 'STUB', { _attachments: { x: stub } }) }],
    'test',
  );
  expect(error.map(({ status }) => status)).toEqual([409, 510]);
  expect([log.appended(), log.holds('CLASH'), log.holds('STUB')]).toEqual([before, false, false]);
  await instance.close();
});

it('[RS5] what somebody else changed reaches queries and events, and a write that has not seen it clashes', async () => {
  const { log, storage } = await aLog();
  const instance = await open(storage, names);
  const first = note('a', 'one');
  await write(instance, [undefined, first]);
  const heard = listen(instance);
  const theirs = next(first, { text: 'theirs' });
  await log.change(theirs);
  const { error } = await instance.bulkWrite([{ previous: first, document: next(first, { text: 'mine' }) }], 'test');
  expect(error).toMatchObject([{ status: 409, documentInDb: { text: 'theirs' } }]);
  expect(heard.map(({ events }) => events[0]?.documentData.text)).toEqual(['theirs']);
  expect(await found(instance, { selector: { text: 'theirs' } })).toHaveLength(1);
  await instance.close();
});

it('[RS5] of a great many that somebody else changed, a write waits for its own only', async () => {
  const { storage, changeAll } = anEasySource(1_000);
  const instance = await open(storage, names);
  expect(await found(instance, { selector: {} })).toHaveLength(1_000);
  const heard = listen(instance);
  changeAll();
  await write(instance, [undefined, note('mine', 'x')]);
  const before = heard.findIndex(({ events }) => events[0]?.documentId === 'mine');
  expect(before).toBeLessThan(2);
  await expect.poll(() => heard.reduce((sum, { events }) => sum + events.length, 0)).toBe(1_001);
  expect(Math.max(...heard.map(({ events }) => events.length))).toBeLessThanOrEqual(100);
  await instance.close();
});

it('[RS7] reads and writes wait until everything is open, nobody hears of it, and nobody is kept waiting for it', async () => {
  const { storage, begin, turns } = anEasySource(4_000, true);
  const instance = await open(storage, names);
  const heard = listen(instance);
  const asked = Promise.all([
    found(instance, { selector: {}, sort: [{ text: 'asc' }] }),
    instance.findDocumentsById(['n7'], false),
    write(instance, [undefined, note('mine', 'x')]),
  ]);
  begin();
  const [all, some] = await asked;
  expect([all.length >= 4_000, some.length]).toEqual([true, 1]);
  expect(all.map(({ text }) => text)).toEqual(all.map(({ text }) => text).sort());
  expect(heard.map(({ events }) => events.length)).toEqual([1]);
  expect(turns()).toBeGreaterThan(0);
  await instance.close();
});

it('[RS7] the index that only replication asks for is made when it does, and kept from then on', async () => {
  const { storage } = anEasySource(3_000);
  const instance = await open(storage, names);
  const first = await getChangedDocumentsSince(instance, 5_000);
  expect(first.documents).toHaveLength(3_000);
  const later = note('later', 'x');
  await write(instance, [undefined, later]);
  const { documents } = await getChangedDocumentsSince(instance, 10, first.checkpoint);
  expect(documents).toEqual([later]);
  await instance.close();
});

it('[RS6] a closed instance answers nothing, and opening again reads the source anew', async () => {
  const { log, storage } = await aLog();
  const instance = await open(storage, names);
  const pending = write(instance, [undefined, note('a', 'one')]);
  await instance.close();
  await pending; // What was begun is finished.
  await expect(instance.findDocumentsById(['a'], true)).rejects.toThrow('storage/closed');
  await expect(write(instance, [undefined, note('b', 'two')])).rejects.toThrow('storage/closed');
  await log.change(note('a', 'changed while closed', { _rev: '2-x' }));
  const again = await open(storage, names);
  expect(await again.findDocumentsById(['a'], true)).toMatchObject([{ text: 'changed while closed' }]);
  await again.close();
});

it('[RS9] what is cleaned up is gone from the source, what is removed all of it', async () => {
  const { log, storage } = await aLog();
  const instance = await open(storage, names);
  const first = note('a', 'FIRST');
  await write(instance, [undefined, first], [undefined, note('b', 'OTHER')]);
  await write(instance, [first, next(first, { _deleted: true, _meta: { lwt: 1_000 } })]);
  await instance.cleanup(0);
  expect([log.holds('FIRST'), log.holds('OTHER')]).toEqual([false, true]);
  const other = await open(storage, names);
  await instance.remove();
  expect(log.holds('OTHER')).toBe(false);
  await expect(write(other, [undefined, note('c', 'x')])).rejects.toThrow();
  await other.close();
  const again = await open(storage, names);
  expect(await found(again, { selector: {} })).toEqual([]);
  await again.close();
});

it('[RS2] refuses a collection that has no source, and attachments where the source keeps none', async () => {
  const storage = sealedStorage(({ collectionName }) => (collectionName === 'kept' ? heldSource([]) : null));
  await expect(open(storage, { collectionName: 'other' })).rejects.toThrow('storage/unknown-collection');
  const schema = schemaOf({ attachments: {} });
  await expect(open(storage, { collectionName: 'kept', schema })).rejects.toThrow('storage/no-attachments');
  const inMemory = await open(sealedStorage(() => 'memory'));
  await write(inMemory, [undefined, note('a', 'one')]);
  await inMemory.remove();
});

it('[RS10] an error crosses as a code, without a word of what was written or asked', async () => {
  const { log } = await aLog();
  const heard: unknown[] = [];
  const instance = await open(remote(log.sourceOf, { heard }), names);
  log.failWith('MARKER told by the source');
  await expect(write(instance, [undefined, note('a', 'MARKER')])).rejects.toThrow('storage/failed');
  expect(JSON.stringify(heard)).not.toContain('MARKER');
});

it('[RS11] another version of RxDB is told so, and an opening that failed can be tried again', async () => {
  const { log } = await aLog();
  await expect(open(remote(log.sourceOf, { version: '1.0.0' }))).rejects.toThrow('RM1');
  let isRefused = true;
  const storage = remote((name) => (isRefused ? null : log.sourceOf(name)));
  const databaseName = aName();
  await expect(open(storage, { databaseName, collectionName: 'x' })).rejects.toThrow();
  isRefused = false;
  const instance = await open(storage, { databaseName, collectionName: 'x' });
  await write(instance, [undefined, note('a', 'one')]);
  await instance.close();
});

/** Many documents in memory; `wait` holds the first batch back until `begin`. */
function anEasySource(count: number, wait = false) {
  const documents = Array.from({ length: count }, (_, at) =>
    note(`n${String(at)}`, `t${String((at * 7_919) % count)}`),
  );
  const listeners = new Set<(ids: readonly string[]) => void>();
  let begin = (): void => undefined;
  const begun = wait ? new Promise<void>((resolve) => (begin = resolve)) : Promise.resolve();
  let [turns, isLoading] = [0, false];
  const storage = sealedStorage(() =>
    heldSource(documents, {
      async *load() {
        await begun;
        isLoading = true;
        const count_ = (): void => {
          turns += 1;
          if (isLoading) setTimeout(count_);
        };
        setTimeout(count_);
        for (let at = 0; at < documents.length; at += 100) {
          for (const end = performance.now() + 1; performance.now() < end;); // What opening costs.
          yield documents.slice(at, at + 100);
        }
        isLoading = false;
      },
      watch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      current: (_id, held) => (held?._rev.startsWith('1-') === true ? next(held, { text: 'changed' }) : null),
    }),
  );
  return {
    storage,
    begin: () => {
      begin();
    },
    turns: () => turns,
    changeAll() {
      for (const listener of listeners) listener(documents.map(({ id }) => id));
    },
  };
}
