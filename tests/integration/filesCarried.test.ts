/** The bytes of files in carry files and backups, between laptops with disks of their own. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CHUNK_BYTES } from '#shared/chunks/chunk.ts';
import { filesFolder } from '#electron/main/profiles/profileFolder.ts';
import { backupFolderFor } from '#tests/support/backupFolder.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';
import { addFile, allOf, caseIn } from '#tests/support/caseFiles.ts';
import {
  annaAndBoris,
  bring,
  bytesOf,
  carryLaptop,
  letIn,
  take,
  type CarryLaptop,
} from '#tests/support/carryLaptops.ts';
import { office, passphrase, valueOf } from '#tests/support/folderVault.ts';

const open: CarryLaptop[] = [];
afterEach(async () => {
  for (const laptop of open.splice(0)) {
    await laptop.close();
    await rm(laptop.folder, { recursive: true, force: true });
  }
});
async function two(): Promise<[CarryLaptop, CarryLaptop]> {
  const both = await annaAndBoris();
  open.push(...both);
  return both;
}
async function alone(): Promise<CarryLaptop> {
  const laptop = await carryLaptop();
  open.push(laptop);
  return laptop;
}
const some = (bytes: number) => new Uint8Array(randomBytes(bytes));
const look = async ({ calls }: CarryLaptop, caseId: string, id: string) =>
  valueOf(await calls.filesOf({ caseId })).files.find((file) => file.id === id);
const same = async (one: CarryLaptop, id: string, bytes: Uint8Array) =>
  Buffer.from(await allOf(one, id, bytes.length)).equals(bytes);
const none = { token: null, secret: null };

/** Where its chunks lie. */
async function chunksOn({ folder }: CarryLaptop): Promise<string[]> {
  const all = await readdir(path.join(folder, filesFolder), { recursive: true });
  return all.filter((name) => /[0-9a-f]{64}$/.test(name)).map((name) => path.join(folder, filesFolder, name));
}

describe('files on a stick', () => {
  it('[FL17] go along with what is unsent and with everything, and open on the other laptop', async () => {
    const [anna, boris] = await two();
    const caseId = await caseIn(anna);
    const bytes = some(3 * CHUNK_BYTES + 5);
    const id = await addFile(anna, caseId, bytes, { name: 'recording.webm' });
    const unsent = await take(anna);
    expect((await readFile(unsent)).toString('latin1')).not.toContain('recording');
    expect(valueOf(await bring(boris, unsent))).toMatchObject({ damaged: 0, newer: false });
    expect(await look(boris, caseId, id)).toMatchObject({ where: 'here', trouble: 'none' });
    expect(await same(boris, id, bytes)).toBe(true);
    const carol = await carryLaptop();
    open.push(carol);
    await letIn(anna, 'Carol', carol);
    valueOf(await bring(carol, await take(boris, 'everything')));
    expect(await same(carol, id, bytes)).toBe(true);
  });

  it('[FL18] come in any number of times; damaged ones are passed over and counted, and a sound file completes them', async () => {
    const [anna, boris] = await two();
    const caseId = await caseIn(anna);
    const bytes = some(4 * CHUNK_BYTES);
    const id = await addFile(anna, caseId, bytes);
    const file = await take(anna, 'everything');
    const sound = await bytesOf(file);
    const spoilt = sound.slice();
    const at = sound.length - 2 * CHUNK_BYTES;
    spoilt[at] = (spoilt[at] ?? 0) ^ 1;
    await writeFile(file, spoilt);
    expect(valueOf(await bring(boris, file)).damaged).toBeGreaterThan(0);
    expect(await look(boris, caseId, id)).toMatchObject({ where: 'partly' });
    expect(await chunksOn(boris)).toHaveLength(3);
    await writeFile(file, sound);
    expect(valueOf(await bring(boris, file))).toMatchObject({ damaged: 0, added: 0, merged: 0 });
    expect(await same(boris, id, bytes)).toBe(true);
    expect(valueOf(await bring(boris, file))).toMatchObject({ damaged: 0, added: 0, merged: 0 });
    expect(await chunksOn(boris)).toHaveLength(4);
    // Where their office is not known to have them, they go there from here.
    expect(await look(boris, caseId, id)).toMatchObject({ sending: { of: 4 } });
  });

  it('[FL17] leave out a chunk that is broken here, and bring the rest', async () => {
    const [anna, boris] = await two();
    const caseId = await caseIn(anna);
    const id = await addFile(anna, caseId, some(2 * CHUNK_BYTES));
    const [broken = ''] = await chunksOn(anna);
    await writeFile(broken, 'nothing');
    expect(valueOf(await bring(boris, await take(anna)))).toMatchObject({ damaged: 0 });
    expect(await look(boris, caseId, id)).toMatchObject({ where: 'partly' });
  });
});

it('[FL19] without room on the laptop records come in, it is told, and the same file brings the rest later', async () => {
  const [anna] = await two();
  let free = 2 ** 40;
  const disk = { ...nodeFileSystem, freeBytes: () => Promise.resolve(free) };
  const options = { cheapPassphrase: true, space: { everyMs: 0 } };
  const carol = await carryLaptop(null, { disk, options });
  open.push(carol);
  await letIn(anna, 'Carol', carol);
  const caseId = await caseIn(anna);
  const bytes = some(2 * CHUNK_BYTES);
  const id = await addFile(anna, caseId, bytes);
  const file = await take(anna);
  free = 150_000_000; // Enough for what somebody types, not for recordings.
  expect(await bring(carol, file)).toMatchObject({ ok: false, code: 'carry/no-room' });
  expect(await look(carol, caseId, id)).toMatchObject({ where: 'elsewhere' });
  free = 2 ** 40;
  expect(valueOf(await bring(carol, file))).toMatchObject({ damaged: 0 });
  expect(await same(carol, id, bytes)).toBe(true);
});

describe('files in a backup', () => {
  it('[FL16,FL18] come back into an empty profile, and into a vault that lost them', async () => {
    const anna = await alone();
    const made = valueOf(await anna.calls.createOffice({ displayName: 'Anna', passphrase, office }));
    const stick = await backupFolderFor(anna.folder);
    const caseId = await caseIn(anna);
    const bytes = some(3 * CHUNK_BYTES + 1);
    const id = await addFile(anna, caseId, bytes);
    const { name } = valueOf(await anna.calls.backUpNow(null));
    expect(valueOf(await anna.calls.backupState(null)).last).toMatchObject({ filesOutside: 0 });
    expect(valueOf(await anna.calls.checkBackup({ ...none, name }))).toMatchObject({ damaged: 0 });

    const fresh = await alone();
    const token = fresh.picks.file(path.join(stick, name));
    const asked = { token, secret: made.recoveryCode, passphrase: 'another long passphrase' };
    expect(valueOf(await fresh.calls.createFromBackup(asked))).toMatchObject({ damaged: 0 });
    expect(await look(fresh, caseId, id)).toMatchObject({ where: 'here' });
    expect(await same(fresh, id, bytes)).toBe(true);

    for (const chunk of await chunksOn(anna)) await rm(chunk);
    expect((await anna.calls.readFile({ fileId: id, from: 0, length: 10 })).ok).toBe(false);
    expect(valueOf(await anna.calls.restoreBackup({ ...none, name }))).toMatchObject({ damaged: 0, added: 0 });
    expect(await same(anna, id, bytes)).toBe(true);
  });
});
