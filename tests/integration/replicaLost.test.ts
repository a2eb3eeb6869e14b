import PouchDB from 'pouchdb-core';
import memory from 'pouchdb-adapter-memory';
import { afterEach, expect, it } from 'vitest';
import { replicaLimits, type ReplicaDatabase } from '#renderer/vault/replica/replicaDatabase.ts';
import { folderOffice } from '#tests/support/folderOffice.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { numbersLeased } from '#tests/support/numbersLeased.ts';
import { testOffice, type TestOffice } from '#tests/support/testOffice.ts';
import {
  office as profile,
  passphrase,
  profileFolder,
  valueOf,
  vaultIn,
  type FolderVault,
} from '#tests/support/folderVault.ts';

PouchDB.plugin(memory);
const patience = { timeout: 30_000, interval: 100 };
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** One laptop's database, which a test may spoil between two sessions. */
let databases = 0;
class Spoilable {
  readonly #name = `spoilable-${String((databases += 1))}`;

  raw(): PouchDB.Database {
    return new PouchDB(this.#name, {
      adapter: 'memory',
      ...replicaLimits,
    });
  }

  open = (): ReplicaDatabase => {
    const database: unknown = this.raw();
    return database as ReplicaDatabase;
  };

  /** Without what was squashed before it travelled. */
  async leaves(): Promise<string[]> {
    const { rows } = await this.raw().allDocs({ conflicts: true, include_docs: true });
    return rows
      .flatMap(({ id, doc }) => [doc?._rev, ...(doc?._conflicts ?? [])].map((rev) => `${id} ${rev ?? ''}`))
      .sort();
  }
}
async function atServer(office: TestOffice): Promise<string[]> {
  const { body } = await office.couch.request('GET', `/${office.circleDatabase}/_changes?style=all_docs`);
  const { results } = body as { results: { id: string; changes: { rev: string }[] }[] };
  const leaves = results.flatMap(({ id, changes }) => changes.map(({ rev }) => `${id} ${rev}`));
  return leaves.filter((one) => !one.startsWith('_design')).sort();
}
async function atOffice({ calls }: FolderVault): Promise<void> {
  await expect
    .poll(async () => valueOf(await calls.syncState(null)), patience)
    .toMatchObject({ state: 'at-office', waiting: 0 });
}

const harms: readonly (readonly [string, (database: PouchDB.Database) => Promise<unknown>])[] = [
  ['left alone', () => Promise.resolve()],
  ['emptied', (database) => database.destroy()],
  [
    'with a later, forged revision of everything',
    async (database) => {
      const { rows } = await database.allDocs({ include_docs: true });
      const forged = rows.map(({ id, doc }) => {
        const ids = ['f'.repeat(32), String(doc?._rev).slice(2)];
        return { ...doc, _id: id, c: 'AAAA', _rev: `2-${ids[0] ?? ''}`, _revisions: { start: 2, ids } };
      });
      await database.bulkDocs(forged as never, { new_edits: false });
    },
  ],
];

it.each(harms)('[P3,P5,P8] a replica %s: the same goes out, and it is what the log holds again', async (_, harm) => {
  const office = await testOffice();
  opened.push(() => office.stop());
  const folder = await profileFolder();
  const replica = new Spoilable();
  const aSession = async (): Promise<FolderVault> => {
    const vault = await vaultIn(folder, { network: nodeOfficeFetch(office), openReplicaDatabase: replica.open });
    opened.push(() => vault.close());
    return vault;
  };
  const first = await aSession();
  valueOf(await first.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
  const asked = { personId: null, caseId: null, name: 'Мадина', phone: '', documentNumber: '' };
  const { interviewId } = valueOf(await first.calls.createIntake(asked));
  valueOf(await first.calls.connectWithAccessFile({ bytes: folderOffice(office) }));
  await numbersLeased(first, 1);
  await atOffice(first);
  await expect.poll(() => replica.leaves(), patience).toEqual(await atServer(office));
  await first.close();
  const before = await atServer(office);

  await harm(replica.raw());
  const second = await aSession();
  valueOf(await second.calls.unlock({ secret: passphrase }));
  const changes = [{ path: 'interview/place', value: 'camp' }];
  valueOf(await second.calls.saveDraft({ recordId: interviewId, changes }));
  valueOf(await second.calls.commitDraft({ recordId: interviewId }));
  await atOffice(second);
  const after = await atServer(office);
  // One record has another leaf, and one line of history came: nothing else moved.
  expect(after.filter((one) => !before.includes(one))).toHaveLength(2);
  expect(before.filter((one) => !after.includes(one)).map((one) => one.split(' ')[0])).toEqual([interviewId]);
  await expect.poll(() => replica.leaves(), patience).toEqual(after);
});
