import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compactVault } from '#renderer/vault/session/upkeepCompact.ts';
import type { OpenVault } from '#renderer/vault/session/openState.ts';
import { keepSnapshot } from '#renderer/vault/session/upkeepSnapshot.ts';
import type { RegisterQuery } from '#shared/ipc/vault/registerCalls.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { bookAsTold } from '#tests/support/bookAsTold.ts';
import { valueOf } from '#tests/support/diskFiles.ts';
import { keyedFolder, withoutAsides, type KeyedFolder } from '#tests/support/keyedVault.ts';

const deeds = [
  'make',
  'commit',
  'send',
  'travel',
  'reopen',
  'snapshot',
  'compact',
  'remove',
  'restore',
  'junk',
] as const;
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('type' as const), which: fc.nat(5), value: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom(...deeds), which: fc.nat(5), value: fc.nat(9) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const everything: RegisterQuery = {
  ...{ text: '', status: [], category: [], worker: [], country: [], priority: [], updatedAfter: null },
  ...{ sort: 'number', descending: false, from: 0, count: 500 },
};

interface Life {
  readonly folder: KeyedFolder;
  vault: OpenVault;
  readonly ids: string[];
  snapshots: number;
}

async function take(one: Step, life: Life): Promise<void> {
  const { vault } = life;
  const office = vault.office as NonNullable<OpenVault['office']>;
  const { store } = office;
  const id = life.ids[one.which % Math.max(1, life.ids.length)] ?? '';
  switch (one.do) {
    case 'make': {
      const changes = [{ path: 'number', value: String(one.value) }];
      life.ids.push(...valueOf(await store.create([{ type: one.which > 2 ? 'case' : 'person', changes }])));
      return;
    }
    case 'type':
      await store.saveDraft(id, [{ path: one.value > 5 ? 'number' : 'list/x/text', value: `t${String(one.value)}` }]);
      return;
    case 'commit':
      await store.commitDraft(id);
      return;
    case 'travel':
    case 'send': {
      const some = (await store.sync.outbox(one.value)).map(({ _id, _rev }) => ({ id: _id, rev: _rev }));
      store.sync.markTravelling(some);
      if (one.do === 'send') await store.sync.acknowledged(some);
      return;
    }
    case 'remove':
      await store.removeItem(id, one.value > 5 ? '' : 'list/x');
      return;
    case 'restore':
      await store.restoreItem(id, one.value > 5 ? '' : 'list/x');
      return;
    case 'junk':
      await store.sync.receive([{ _id: String(one.value), nonsense: true }]);
      return;
    case 'snapshot':
      valueOf(await keepSnapshot(vault));
      life.snapshots += 1;
      return;
    case 'compact':
      valueOf(await compactVault(vault));
      return;
    case 'reopen':
      await life.folder.close(vault);
      life.vault = await life.folder.opened();
  }
}

/** All that a person or a server could see of it. */
async function toldOf(vault: OpenVault): Promise<unknown> {
  const office = vault.office as NonNullable<OpenVault['office']>;
  await office.register.indexed();
  const { outbox, ...book } = bookAsTold(office.book);
  return {
    book,
    outbox: (outbox as { travelling: boolean }[]).map((one) => ({ ...one, travelling: null })),
    sealed: await office.store.sync.outbox(1_000),
    views: recordTypes.map((type) => [...office.store.documents(type)].sort((a, b) => (a.id < b.id ? -1 : 1))),
    rows: office.register.query(everything),
    found: ['t1', 't7', '3'].map((text) => office.register.query({ ...everything, text }).total),
    history: await office.store.history(''),
    keyring: vault.keyring,
    shelf: [...vault.shelf],
  };
}

it('[SN2,V1,V33] opening through a snapshot gives what reading the whole log gives, after any life', async () => {
  let snapshots = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const folder = await keyedFolder();
      const life: Life = { folder, vault: await folder.opened(), ids: [], snapshots: 0 };
      for (const one of steps) await take(one, life);
      await folder.close(life.vault);
      const read = await folder.opened(withoutAsides);
      const before = await toldOf(read);
      await folder.close(read);
      const restored = await folder.opened();
      expect(await toldOf(restored)).toEqual(before);
      await folder.close(restored);
      snapshots += life.snapshots;
    }),
    { numRuns: 40 },
  );
  expect(snapshots).toBeGreaterThan(5);
}, 120_000);
