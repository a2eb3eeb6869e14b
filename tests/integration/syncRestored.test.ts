import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { letIn } from '#tests/support/colleague.ts';
import { office as profile, passphrase, profileFolder, valueOf, vaultIn } from '#tests/support/folderVault.ts';
import type { FolderVault } from '#tests/support/folderVault.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { docsIn } from '#tests/support/sentBody.ts';
import { numbersLeased } from '#tests/support/numbersLeased.ts';
import { officeProcess, type OfficeProcess } from '#tests/support/officeProcess.ts';

const patience = { timeout: 40_000, interval: 100 };
/** A server is started six times in each of them. */
const SLOW_MS = 150_000;
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** A server whose data directory is kept and put back, as an administrator does it after a broken disk. */
async function aServer() {
  const data = await mkdtemp(path.join(tmpdir(), 'pristan-restored-'));
  const kept = `${data}-kept`;
  let running: OfficeProcess | null = await officeProcess(data);
  const { access } = running;
  const stop = async (): Promise<void> => {
    await running?.stop();
    running = null;
  };
  const start = async (): Promise<void> => {
    running = await officeProcess(data);
  };
  opened.push(async () => {
    await stop();
    for (const folder of [data, kept]) await rm(folder, { recursive: true, force: true });
  });
  const databases = path.join(data, 'databases');
  return {
    access,
    /** `id rev` of every document that a laptop sent. */
    sent: [] as string[],
    async keepBackup() {
      await stop();
      await cp(databases, kept, { recursive: true });
      await start();
    },
    async restore() {
      await stop();
      await rm(databases, { recursive: true });
      await cp(kept, databases, { recursive: true });
      await start();
    },
  };
}
type Server = Awaited<ReturnType<typeof aServer>>;

async function aLaptop({ access, sent }: Server, folder: string): Promise<FolderVault> {
  const pipe = nodeOfficeFetch(access);
  const officeFetch: typeof pipe.officeFetch = async (ask) => {
    const answer = await pipe.officeFetch(ask);
    if (ask.path.endsWith('/_bulk_docs') && answer.ok && answer.value.status === 201) sent.push(...namesIn(ask.body));
    return answer;
  };
  // What they say of what they hold comes of itself after half a minute, and is not what is counted here.
  const options = { heads: { settleMs: 3_600_000 } };
  const vault = await vaultIn(folder, { network: { ...pipe, officeFetch }, options });
  opened.push(() => vault.close());
  return vault;
}
const namesIn = (body: Uint8Array | null): string[] => docsIn(body).map(({ _id, _rev }) => `${_id} ${_rev}`);

async function annaAndBoris(server: Server) {
  const folders = [await profileFolder(), await profileFolder()] as const;
  const anna = await aLaptop(server, folders[0]);
  valueOf(await anna.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
  const bytes = new TextEncoder().encode(JSON.stringify(server.access));
  valueOf(await anna.calls.connectWithAccessFile({ bytes }));
  const boris = await aLaptop(server, folders[1]);
  await letIn(anna, boris);
  return { anna, boris, folders };
}
async function atOffice({ calls }: FolderVault): Promise<void> {
  await calls.syncNow(null);
  await expect.poll(async () => valueOf(await calls.syncState(null)), patience).toMatchObject({ state: 'at-office' });
}
async function people({ calls }: FolderVault, ...names: string[]): Promise<void> {
  for (const name of names) {
    valueOf(await calls.createIntake({ personId: null, caseId: null, name, phone: '', documentNumber: '' }));
  }
}
function namesOn({ records }: FolderVault): string[] {
  return [...records.documents('person')]
    .map(({ data }) => JSON.stringify(data))
    .map((data) => /(?:before|hers|his)-\d+/.exec(data)?.[0] ?? '')
    .sort();
}
const numbered = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${word}-${String(index).padStart(2, '0')}`);

it(
  '[Y20] after a real restore of the server’s data nothing is missing, on the server and on either laptop',
  async () => {
    const server = await aServer();
    const { anna, boris, folders } = await annaAndBoris(server);
    await people(anna, ...numbered('before', 2));
    for (const one of [anna, boris]) await atOffice(one);
    for (const one of [anna, boris]) await numbersLeased(one, 2);
    const early = [...server.sent];
    await server.keepBackup();
    for (const one of [anna, boris]) await atOffice(one);
    await people(anna, ...numbered('hers', 3));
    await atOffice(anna);
    const sent = server.sent.length;
    await boris.close(); // He has heard of nothing since the backup.
    await anna.close();
    await server.restore();

    // He writes more than she had read, so that the server's count is past her checkpoint when she comes back.
    const borisAgain = await aLaptop(server, folders[1]);
    valueOf(await borisAgain.calls.unlock({ secret: passphrase }));
    await people(borisAgain, ...numbered('his', 8));
    await atOffice(borisAgain);
    const annaAgain = await aLaptop(server, folders[0]);
    valueOf(await annaAgain.calls.unlock({ secret: passphrase }));
    const all = [...numbered('before', 2), ...numbered('hers', 3), ...numbered('his', 8)];
    await expect.poll(() => namesOn(annaAgain), patience).toEqual(all);
    await expect.poll(() => namesOn(borisAgain), patience).toEqual(all);
    await atOffice(annaAgain);
    // Only what the server had lost went out again, and nothing that it still had.
    expect(server.sent.length).toBeGreaterThan(sent);
    expect(server.sent.slice(sent).filter((one) => early.includes(one))).toEqual([]);

    // A newcomer's view: everything is at the server, not only on the two laptops.
    const third = await aLaptop(server, await profileFolder());
    await letIn(annaAgain, third);
    await expect.poll(() => namesOn(third), patience).toEqual(all);
  },
  SLOW_MS,
);

it(
  '[Y20] a restore under running laptops is noticed too, and what was there already is not sent again',
  async () => {
    const server = await aServer();
    const { anna, boris } = await annaAndBoris(server);
    await people(anna, ...numbered('before', 3));
    for (const one of [anna, boris]) await numbersLeased(one, 2);
    await server.keepBackup();
    const early = [...server.sent];
    await people(anna, ...numbered('hers', 2));
    for (const one of [anna, boris]) await atOffice(one);
    const sent = server.sent.length;
    await server.restore();
    // Both hold what was lost; whoever comes first brings it. Until they notice they believe that it is there. What the
    // office's counter was in between may have been sent as well, and is nobody's leaf any more.
    const lost = [...new Map(server.sent.slice(early.length, sent).map((one) => [one.split(' ')[0], one])).values()];
    await expect.poll(() => lost.every((one) => server.sent.slice(sent).includes(one)), patience).toBe(true);
    for (const one of [anna, boris]) await atOffice(one);
    expect(server.sent.slice(sent).filter((one) => early.includes(one))).toEqual([]);
    const third = await aLaptop(server, await profileFolder());
    await letIn(anna, third);
    await expect.poll(() => namesOn(third), patience).toEqual([...numbered('before', 3), ...numbered('hers', 2)]);
  },
  SLOW_MS,
);
