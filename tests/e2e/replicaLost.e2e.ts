/** Chromium's own files of the replica are spoilt between two starts: whatever is left of it, the office gets
 *  nothing but what was written. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startOffice, type Office } from '#build/office/startOffice.ts';
import { parseSealedDocument } from '#shared/envelope/parseDocument.ts';
import { expect, type Page } from '@playwright/test';
import type { Laptop } from './support/laptop.ts';
import { allDocuments, foldersOf } from './support/officeServer.ts';
import { patiently } from './support/patient.ts';
import { seeded } from './support/seeded.ts';
import { openCase, startAndUnlock, test as base } from './support/test.ts';
import { approve, askToJoin, connectToOffice, expectAtOffice, handOver, invite } from './support/together.ts';

const test = base.extend<{ server: Office }>({
  server: async ({ newLaptop }, use) => {
    const server = await startOffice({ data: foldersOf(newLaptop()) });
    await use(server);
    await server.stop();
  },
});

/** Every file of Chromium's IndexedDB in the profile's own partition. */
function databaseFolders(laptop: Laptop): readonly string[] {
  const partitions = path.join(laptop.userData, 'Partitions');
  return readdirSync(partitions)
    .map((partition) => path.join(partitions, partition, 'IndexedDB'))
    .filter((folder) => existsSync(folder));
}
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile() && statSync(file).size > 0)
    .sort();
}

type Harm = (folder: string, random: () => number) => void;
/** Each is filled again in the same session. */
const harms: readonly (readonly [string, Harm, string])[] = [
  ['emptied', (folder) => rmSync(folder, { recursive: true }), 'urgent'],
  [
    'cut short',
    (folder) => {
      for (const file of filesIn(folder)) truncateSync(file, Math.floor(statSync(file).size / 2));
    },
    'normal',
  ],
  [
    'changed at random bytes',
    (folder, random) => {
      for (const file of filesIn(folder)) {
        const bytes = new Uint8Array(readFileSync(file));
        for (let flips = 0; flips < 40; flips += 1) {
          const at = Math.floor(random() * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
        }
        writeFileSync(file, bytes);
      }
    },
    'emergency',
  ],
];

test('the replica is emptied, cut short, changed at random bytes, replaced by an older copy: whatever is left of it, only what was written goes out, and the colleague sees everything', async ({
  opened,
  newLaptop,
  server,
}, testInfo) => {
  test.setTimeout(420_000);
  const seed = 1 + testInfo.retry;
  const { laptop: anna, page } = opened;
  const boris = newLaptop();
  await connectToOffice(anna, page, server.accessFile);
  await expectAtOffice(page);
  const code = await invite(page);
  await handOver(anna, boris);
  const other = await askToJoin(boris, { name: 'Boris Klein', label: 'BK' }, code);
  await approve(page);
  await patiently(other.getByTestId('frame')).toBeVisible();
  await openCase(other);
  await expectAtOffice(page);
  await expectReplicaFull(page, server);
  await anna.quit();
  const older = path.join(anna.folder, 'older');
  cpSync(folderOf(anna), older, { recursive: true });

  const withOlder: Harm = (folder) => {
    rmSync(folder, { recursive: true });
    cpSync(older, folder, { recursive: true });
  };
  const last = ['replaced by an older copy', withOlder, 'urgent'] as const;
  for (const [what, harm, priority] of [...harms, last]) {
    await test.step(what, async () => {
      harm(folderOf(anna), seeded(seed));
      await expectOneChange(server, async () => {
        const again = await startAndUnlock(anna);
        await openCase(again);
        await again.getByTestId('fact-priority').click();
        await again.getByTestId('fact-priority-field').selectOption(priority);
        await again.keyboard.press('Enter');
        await patiently(other.getByTestId('fact-priority')).toHaveText(new RegExp(priority, 'i'));
        await expectAtOffice(again);
        await expectReplicaFull(again, server);
        await anna.quit();
      });
    });
  }
});

function folderOf(laptop: Laptop): string {
  const [only, ...others] = databaseFolders(laptop);
  if (only === undefined || others.length > 0) throw new Error('one partition should have a database');
  return only;
}

/** What two laptops say by themselves within a minute: a head each, and a block of numbers, which is a leaf of the office's
 *  record and a line of history. */
const BY_THEMSELVES = { came: 6, gone: 4 };

/** One record has another leaf and one line of history came; every other leaf is where it was, and all are envelopes. */
async function expectOneChange(server: Office, act: () => Promise<void>): Promise<void> {
  const before = await leavesAt(server);
  await act();
  const came = async (): Promise<number> => (await leavesAt(server)).filter((one) => !before.includes(one)).length;
  await patiently.poll(came).toBeGreaterThanOrEqual(2);
  expect(await came()).toBeLessThanOrEqual(2 + BY_THEMSELVES.came);
  const after = await leavesAt(server);
  const gone = before.filter((one) => !after.includes(one)).length;
  expect(gone).toBeGreaterThanOrEqual(1);
  expect(gone).toBeLessThanOrEqual(1 + BY_THEMSELVES.gone);
  for (const document of await allDocuments(server)) expect(parseSealedDocument(document).ok).toBe(true);
}

async function leavesAt({ couch, circleDatabase }: Office): Promise<string[]> {
  const { body } = await couch.request('GET', `/${circleDatabase}/_changes?style=all_docs`);
  const { results } = body as { results: { id: string; changes: { rev: string }[] }[] };
  const leaves = results.flatMap(({ id, changes }) => changes.map(({ rev }) => `${id} ${rev}`));
  return leaves.filter((one) => !one.startsWith('_design')).sort();
}

/** Chromium itself is asked what lies in its database: a document for each at the office. */
async function expectReplicaFull(page: Page, server: Office): Promise<void> {
  const idsAtOffice = async (): Promise<string[]> =>
    [...new Set((await leavesAt(server)).map((one) => one.split(' ')[0] ?? ''))].sort();
  // Asked anew each time: what laptops say of themselves may come in the middle.
  const isFull = async (): Promise<boolean> =>
    String(await documentsIn(page).catch(String)) === String(await idsAtOffice());
  await patiently.poll(isFull, { timeout: 60_000 }).toBe(true);
}

async function documentsIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    const found: string[] = [];
    for (const name of names) {
      const database = await answer(indexedDB.open(name));
      if (database.objectStoreNames.contains('document-store')) {
        const keys = await answer(database.transaction('document-store').objectStore('document-store').getAllKeys());
        found.push(...keys.map(String));
      }
      database.close();
    }
    return found.sort();
  });
}
