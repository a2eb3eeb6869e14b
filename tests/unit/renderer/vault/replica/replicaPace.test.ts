import { expect, it } from 'vitest';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { ReplicaLaptop as Laptop, leavesOf, over, someDocuments, winning } from '#tests/support/replicaLaptop.ts';
import { twoPeers } from '#tests/support/storePeer.ts';

it('[P6] waits while anything is appended, then writes a few at a time', async () => {
  const log = await someDocuments(60);
  const batches: number[] = [];
  const laptop = new Laptop(log, (database) =>
    over(database, {
      bulkDocs: (rows, options) => {
        batches.push(rows.length);
        return database.bulkDocs(rows, options);
      },
    }),
  );
  laptop.live = [];
  const replica = laptop.open({ quietMs: 200 });
  await replica.settled();
  laptop.live = leavesOf(log);
  for (const at of log.keys()) {
    replica.follow([laptop.place(at)]);
    if (at % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(batches).toEqual([]);
  await replica.settled();
  expect(batches.reduce((sum, one) => sum + one, 0)).toBe(laptop.live.length);
  expect(Math.max(...batches)).toBeLessThanOrEqual(25);
  await replica.close();
});

it('[P6] at the end it writes what little is waiting, though nobody was quiet', async () => {
  const log = await someDocuments();
  const laptop = new Laptop(log);
  laptop.live = [];
  const replica = laptop.open();
  await replica.settled();
  await replica.close();
  const again = laptop.open({ quietMs: 60 });
  await again.settled();
  laptop.live = leavesOf(log);
  again.follow(log.map((_, at) => laptop.place(at)));
  await again.close();
  expect(await laptop.held()).toEqual(winning(log));
});

it('[P9] what lost and is held no longer is closed, and what lost before it was written never comes', async () => {
  const log = await someDocuments();
  const [one] = log.slice(-1) as [SealedDocument];
  const twin = (letter: string): SealedDocument => ({ ...one, _rev: `1-${letter.repeat(32)}`, _revisions: { start: 1, ids: [letter.repeat(32)] } }); // prettier-ignore
  const laptop = new Laptop([...log, twin('a'), twin('b'), twin('c')]);
  const all = leavesOf(log);
  laptop.live = [...all.slice(0, -1), log.length];
  const replica = laptop.open();
  await replica.settled();
  laptop.live = [...all.slice(0, -1), log.length + 2];
  replica.follow([laptop.place(log.length + 1), laptop.place(log.length + 2)]);
  await replica.settled();
  const held = await laptop.database().get(one._id, { conflicts: true });
  expect([held._rev, held._conflicts]).toEqual([twin('c')._rev, undefined]);
  const leaves = await laptop.database().get(one._id, { open_revs: 'all' });
  expect(leaves.map(({ ok }) => ok._rev.slice(2, 4))).not.toContain('bb');
  await replica.close();
});

it('[P7] keeps short ancestries, and the body of every leaf', async () => {
  const [{ store }] = await twoPeers();
  const made = await store.create([{ type: 'person', changes: [{ path: 'a', value: '0' }] }]);
  const id = made.ok ? (made.value[0] ?? '') : '';
  const log: SealedDocument[] = [];
  for (let value = 1; value < 40; value += 1) {
    const [last] = (await store.sync.outbox(500)).filter(({ _id }) => _id === id).slice(-1);
    store.sync.markTravelling([{ id, rev: last?._rev ?? '' }]);
    await store.saveDraft(id, [{ path: 'a', value: String(value) }]);
    await store.commitDraft(id);
  }
  log.push(...(await store.sync.outbox(500)).filter(({ _id }) => _id === id));
  const laptop = new Laptop(log);
  await laptop.session();
  const held = await laptop.database().get(id, { revs: true, conflicts: true });
  expect(held._rev).toBe(log.at(-1)?._rev);
  expect(held).toHaveProperty('c');
  expect(held._conflicts).toBeUndefined();
  expect(held._revisions?.ids.length).toBeLessThanOrEqual(16);
});
