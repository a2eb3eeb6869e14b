import { expect, it } from 'vitest';
import { firstValueFrom, filter } from 'rxjs';
import { pageRecords } from '#tests/support/pageRecords.ts';
import { PlainServer } from '#tests/support/plainServer.ts';
import { twoPeers } from '#tests/support/storePeer.ts';

it('[R2] what the page inserts and changes is in the log before the page hears that it is written', async () => {
  const [peer] = await twoPeers();
  const { records } = await pageRecords(peer.store);
  const id = 'p'.repeat(22);
  const base = {
    id,
    type: 'person',
    caseId: '',
    contested: [],
    createdAt: 0,
    updatedAt: 0,
    createdBy: '',
    updatedBy: '',
  } as const;
  const inserted = await records.person.insert({ ...base, data: { identity: { sex: 'female' } } });
  const inLog = peer.reopen();
  expect(inLog.store.document(id)?.data).toEqual({ identity: { sex: 'female' } });
  await inserted.incrementalPatch({ data: { identity: { sex: 'female', gender: 'x' } } });
  expect(inLog.reopen(peer.log.length).store.document(id)?.data).toEqual({ identity: { sex: 'female' } });
  const again = peer.reopen();
  expect(again.store.document(id)?.data).toEqual({ identity: { sex: 'female', gender: 'x' } });
  expect(await again.store.history('')).toHaveLength(2);
  await records.close();
});

it('[R3] drafts, merges and what a colleague wrote reach live queries', async () => {
  const [anna, boris] = await twoPeers();
  const server = new PlainServer();
  const made = await anna.store.create([{ type: 'person', changes: [{ path: 'caseId', value: 'c1' }] }]);
  const id = made.ok ? (made.value[0] ?? '') : '';
  await server.settle(anna, boris);
  const { records } = await pageRecords(boris.store);
  const live = records.person.find({ selector: { caseId: 'c1' }, limit: 10 }).$;
  const shows = (text: string) =>
    firstValueFrom(live.pipe(filter((found) => JSON.stringify(found.map((one) => one.toJSON().data)).includes(text))));
  const typed = shows('Kazan');
  await boris.store.saveDraft(id, [{ path: 'identity/birthPlace', value: 'Kazan' }]);
  await typed;
  const merged = shows('Minsk');
  await anna.store.saveDraft(id, [{ path: 'identity/birthPlace', value: 'Minsk' }]);
  await anna.store.settle();
  await boris.store.settle();
  await server.settle(anna, boris);
  await merged;
  const shown = await records.person.findOne(id).exec();
  expect(shown?.toJSON().contested).toMatchObject([
    {
      path: 'identity/birthPlace',
      values: [
        { value: 'Minsk', by: anna.memberId },
        { value: 'Kazan', by: boris.memberId },
      ],
    },
  ]);
  await records.close();
});

it('[R6] an error crosses to the page without a word of what was being written', async () => {
  const [peer] = await twoPeers();
  const failing = { ...peer.store, write: () => Promise.reject(new Error('MARKER in the text')) };
  const { records, heard } = await pageRecords(failing);
  const base = {
    type: 'person',
    caseId: '',
    contested: [],
    createdAt: 0,
    updatedAt: 0,
    createdBy: '',
    updatedBy: '',
  } as const;
  await expect(records.person.insert({ ...base, id: 'q'.repeat(22), data: { name: 'MARKER' } })).rejects.toThrow();
  expect(JSON.stringify(heard)).not.toContain('MARKER');
  await records.close();
});

it('[R4] reading asks neither the log nor the store', async () => {
  const [peer] = await twoPeers();
  const made = await peer.store.create([{ type: 'person', changes: [{ path: 'caseId', value: 'c1' }] }]);
  const id = made.ok ? (made.value[0] ?? '') : '';
  let asked = 0;
  const counting = {
    ...peer.store,
    document: (wanted: string) => {
      asked += 1;
      return peer.store.document(wanted);
    },
  };
  const { records } = await pageRecords(counting);
  const before = { asked, logged: peer.log.length };
  expect(await records.person.find({ selector: { caseId: 'c1' }, limit: 5 }).exec()).toHaveLength(1);
  expect((await records.person.findOne(id).exec())?.id).toBe(id);
  expect({ asked, logged: peer.log.length }).toEqual(before);
  await records.close();
});
