/** Photographs, scans and recordings on one laptop: kept whole whatever happens to it. */
import { randomBytes } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { CHUNK_BYTES } from '#shared/chunks/chunk.ts';
import { dyingDisk } from '#tests/support/dyingDisk.ts';
import { failingDisk } from '#tests/support/faultyDisk.ts';
import { office, passphrase, profileFolder, valueOf, vaultIn, type FolderVault } from '#tests/support/folderVault.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';
import { allOf, addFile, caseIn } from '#tests/support/caseFiles.ts';

vi.setConfig({ testTimeout: 60_000 });
const thumbnail = 'data:image/png;base64,iVBORw0KGgo=';

const folders: string[] = [];
const open: FolderVault[] = [];
afterEach(async () => {
  for (const vault of open.splice(0)) await vault.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function laptop(options: Parameters<typeof vaultIn>[1] = {}): Promise<{ folder: string; vault: FolderVault }> {
  const folder = await profileFolder();
  folders.push(folder);
  const vault = await vaultIn(folder, options);
  open.push(vault);
  valueOf(await vault.calls.createOffice({ displayName: 'Nadia', passphrase, office }));
  return { folder, vault };
}

async function again(folder: string): Promise<FolderVault> {
  const vault = await vaultIn(folder);
  open.push(vault);
  valueOf(await vault.calls.unlock({ secret: passphrase }));
  await vault.calls.condition(null);
  return vault;
}

async function chunkFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true });
  return names
    .filter((one) => one.isFile() && /^[0-9a-f]{64}$/.test(one.name))
    .map((one) => path.join(one.parentPath, one.name));
}

it('[FL1, FL7, FL9] a file comes back as it was, whole and in pieces, also after the next unlock', async () => {
  const { folder, vault } = await laptop();
  const caseId = await caseIn(vault);
  const bytes = new Uint8Array(randomBytes(3 * CHUNK_BYTES + 4711));
  const fileId = await addFile(vault, caseId, bytes, { name: 'Паспорт.jpg', thumbnail });
  const next = (await vault.close(), await again(folder));
  const { files } = valueOf(await next.calls.filesOf({ caseId }));
  expect(files).toEqual([
    expect.objectContaining({
      ...{ id: fileId, caseId, name: 'Паспорт.jpg', mediaType: 'image/jpeg', size: bytes.length, thumbnail },
      ...{ where: 'here', interrupted: false, sending: { done: 0, of: 4 }, fetching: null, trouble: 'none' },
    }),
  ]);
  expect(Buffer.from(await allOf(next, fileId, bytes.length)).equals(bytes)).toBe(true);
  const across = valueOf(await next.calls.readFile({ fileId, from: CHUNK_BYTES - 5, length: 10 }));
  expect([...across]).toEqual([...bytes.subarray(CHUNK_BYTES - 5, CHUNK_BYTES + 5)]);
  const end = valueOf(await next.calls.readFile({ fileId, from: bytes.length - 3, length: 1000 }));
  expect([...end]).toEqual([...bytes.subarray(-3)]);
});

it('[CH2] neither a file nor its name lies on the disk in clear', async () => {
  const { folder, vault } = await laptop();
  const caseId = await caseIn(vault);
  const bytes = new Uint8Array(Buffer.alloc(CHUNK_BYTES + 999, 'she came at night '));
  await addFile(vault, caseId, bytes, { name: 'Testimony of Zara.txt' });
  valueOf(await vault.calls.beginFile({ caseId, name: 'Testimony of Zara.txt', mediaType: 'text/plain', size: null }));
  await vault.close();
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const content = await Promise.all(
    all.filter((one) => one.isFile()).map((one) => readFile(path.join(one.parentPath, one.name))),
  );
  const whole = Buffer.concat(content.map((one) => new Uint8Array(one)));
  for (const clear of ['she came', 'Zara', 'text/plain']) expect(whole.includes(clear)).toBe(false);
});

it('[CH4] the same picture in two cases lies on the disk once', async () => {
  const { folder, vault } = await laptop();
  const bytes = new Uint8Array(randomBytes(2 * CHUNK_BYTES + 1));
  const [one, other] = [await caseIn(vault), await caseIn(vault)];
  await addFile(vault, one, bytes);
  const before = await chunkFilesIn(folder);
  const second = await addFile(vault, other, bytes);
  expect(await chunkFilesIn(folder)).toEqual(before);
  expect(Buffer.from(await allOf(vault, second, bytes.length)).equals(bytes)).toBe(true);
});

it('[FL4, FL5] a recording that was killed keeps everything that was acknowledged, and becomes a file at the next unlock', async () => {
  for (const changes of [3, 10, 17, 31, 64]) {
    const disk = dyingDisk();
    const { folder, vault } = await laptop({ disk });
    const caseId = await caseIn(vault);
    const asked = { caseId, name: 'Interview', mediaType: 'audio/webm', size: null };
    const { fileId } = valueOf(await vault.calls.beginFile(asked));
    const given: Uint8Array[] = [];
    disk.dieAfter(changes);
    for (;;) {
      const bytes = new Uint8Array(randomBytes(90_000));
      const added = await Promise.race([vault.calls.addToFile({ fileId, bytes }), disk.died]);
      if (added === undefined) break;
      if (added.ok) given.push(bytes);
    }
    open.splice(0);
    const next = await again(folder);
    const acknowledged = Buffer.concat(given);
    await vi.waitFor(async () => {
      const { files } = valueOf(await next.calls.filesOf({ caseId }));
      expect(files.length).toBe(acknowledged.length === 0 ? files.length : 1);
    });
    const [file] = valueOf(await next.calls.filesOf({ caseId })).files;
    if (acknowledged.length > 0) {
      expect(file).toMatchObject({ id: fileId, interrupted: true, name: 'Interview' });
      const found = await allOf(next, fileId, file?.size ?? 0);
      expect(Buffer.from(found).subarray(0, acknowledged.length).equals(acknowledged)).toBe(true);
    }
    await next.close();
    open.splice(0);
    const third = await again(folder); // Nothing is made of it twice.
    expect(valueOf(await third.calls.filesOf({ caseId })).files.length).toBe(file === undefined ? 0 : 1);
    expect(await readdir(path.join(folder, 'files', await onlyShelf(folder), 'unfinished'))).toEqual([]);
  }
});

async function onlyShelf(folder: string): Promise<string> {
  const [shelf] = await readdir(path.join(folder, 'files'));
  return shelf ?? '';
}

it('[FL2, FL4] a disk that fills up in the middle refuses that piece, loses none, and goes on when there is room', async () => {
  let isFull = false;
  const disk = failingDisk(nodeFileSystem, () => isFull, 'ENOSPC');
  const { vault } = await laptop({ disk });
  const caseId = await caseIn(vault);
  const { fileId } = valueOf(await vault.calls.beginFile({ caseId, name: 'r', mediaType: 'audio/webm', size: null }));
  const pieces = Array.from({ length: 9 }, () => new Uint8Array(randomBytes(150_000)));
  for (const [index, bytes] of pieces.entries()) {
    isFull = index % 3 === 1;
    const added = await vault.calls.addToFile({ fileId, bytes });
    expect(added.ok ? '' : added.code).toBe(isFull ? 'vault/disk-full' : '');
    isFull = false;
    if (!added.ok) valueOf(await vault.calls.addToFile({ fileId, bytes }));
  }
  valueOf(await vault.calls.finishFile({ fileId, thumbnail: null }));
  const whole = Buffer.concat(pieces);
  expect(Buffer.from(await allOf(vault, fileId, whole.length)).equals(whole)).toBe(true);
});

it('[FL2] below the threshold of free space no file is begun or added to', async () => {
  let free = 2 ** 40;
  const disk = { ...nodeFileSystem, freeBytes: () => Promise.resolve(free) };
  const { vault } = await laptop({ disk, options: { cheapPassphrase: true, space: { everyMs: 0 } } });
  const asked = { caseId: await caseIn(vault), name: 'n', mediaType: '', size: 5_000_000 };
  const { fileId } = valueOf(await vault.calls.beginFile(asked));
  free = 4_000_000;
  expect(await vault.calls.beginFile(asked)).toMatchObject({ code: 'vault/disk-full' });
  const bytes = new Uint8Array(100);
  expect(await vault.calls.addToFile({ fileId, bytes })).toMatchObject({ code: 'vault/low-space' });
  free = 2 ** 40;
  expect(valueOf(await vault.calls.addToFile({ fileId, bytes }))).toEqual({ size: 100 });
});

it('[FL3] a chunk that is broken on the disk is never shown, and is asked for again', async () => {
  const { folder, vault } = await laptop();
  const caseId = await caseIn(vault);
  const bytes = new Uint8Array(randomBytes(CHUNK_BYTES * 2));
  const fileId = await addFile(vault, caseId, bytes);
  for (const file of await chunkFilesIn(folder)) {
    const spoilt = new Uint8Array(await readFile(file));
    spoilt[spoilt.length - 30] = (spoilt[spoilt.length - 30] ?? 0) ^ 1;
    await writeFile(file, spoilt);
  }
  const read = await vault.calls.readFile({ fileId, from: 0, length: 10 });
  expect(read).toMatchObject({ ok: false, code: 'file/damaged' });
  const [file] = valueOf(await vault.calls.filesOf({ caseId })).files;
  expect(file).toMatchObject({ where: 'partly', fetching: { done: 1, of: 2 } });
  const second = await addFile(vault, caseId, bytes); // Nobody is told that it is safe for what is broken.
  expect(Buffer.from(await allOf(vault, second, bytes.length)).equals(bytes)).toBe(true);
});

it('[FL6] what is given up leaves no file, and one that is finished is not given up', async () => {
  const { folder, vault } = await laptop();
  const caseId = await caseIn(vault);
  const { fileId } = valueOf(await vault.calls.beginFile({ caseId, name: 'n', mediaType: '', size: null }));
  valueOf(await vault.calls.addToFile({ fileId, bytes: new Uint8Array(100) }));
  valueOf(await vault.calls.abandonFile({ fileId }));
  expect(await vault.calls.addToFile({ fileId, bytes: new Uint8Array(1) })).toMatchObject({ code: 'file/none' });
  const kept = await addFile(vault, caseId, new Uint8Array(100));
  expect(await vault.calls.abandonFile({ fileId: kept })).toMatchObject({ code: 'file/none' });
  const next = (await vault.close(), await again(folder));
  expect(valueOf(await next.calls.filesOf({ caseId })).files.map(({ id }) => id)).toEqual([kept]);
});

it('[FL10] the office says how large one file may be', async () => {
  const { vault } = await laptop();
  const caseId = await caseIn(vault);
  expect(valueOf(await vault.calls.fileLimit(null)).bytes).toBe(524_288_000);
  const [record] = [...vault.records.documents('office')];
  valueOf(await vault.calls.saveDraft({ recordId: record?.id ?? '', changes: [{ path: 'largestFile', value: 1000 }] }));
  expect(valueOf(await vault.calls.fileLimit(null)).bytes).toBe(1000);
  const head = { caseId, name: 'n', mediaType: '' };
  expect(await vault.calls.beginFile({ ...head, size: 1001 })).toMatchObject({ code: 'file/too-large' });
  const { fileId } = valueOf(await vault.calls.beginFile({ ...head, size: null }));
  valueOf(await vault.calls.addToFile({ fileId, bytes: new Uint8Array(1000) }));
  expect(await vault.calls.addToFile({ fileId, bytes: new Uint8Array(1) })).toMatchObject({ code: 'file/too-large' });
});

it('[FL7] removed, a file is out of the case and comes back as it was; a new name is one; each is told', async () => {
  const told: string[] = [];
  const { vault } = await laptop({
    onEvent: (name, payload) => {
      if (name === 'filesChanged') told.push((payload as { caseId: string }).caseId);
    },
  });
  const caseId = await caseIn(vault);
  const fileId = await addFile(vault, caseId, new Uint8Array([1, 2, 3]));
  valueOf(await vault.calls.renameFile({ fileId, name: 'Свидетельство' }));
  told.length = 0;
  valueOf(await vault.calls.removeFile({ fileId }));
  expect(told).toContain(caseId);
  expect(valueOf(await vault.calls.filesOf({ caseId })).files).toEqual([]);
  told.length = 0;
  valueOf(await vault.calls.restoreFile({ fileId }));
  expect(told).toContain(caseId);
  expect(valueOf(await vault.calls.filesOf({ caseId })).files[0]).toMatchObject({ name: 'Свидетельство' });
  expect(await vault.calls.removeFile({ fileId: caseId })).toMatchObject({ code: 'file/none' });
});

it('[FL11] the passphrase for duress takes the files away with the rest', async () => {
  const { folder, vault } = await laptop();
  await addFile(vault, await caseIn(vault), new Uint8Array(randomBytes(1000)));
  valueOf(await vault.calls.setDuress({ passphrase, duress: 'the other way in', people: 'none' }));
  await vault.close();
  open.splice(0);
  expect(await chunkFilesIn(folder)).toHaveLength(1);
  const ordinary = await again(folder);
  await ordinary.close();
  expect(await chunkFilesIn(folder)).toHaveLength(1);
  const other = await vaultIn(folder);
  open.push(other);
  valueOf(await other.calls.unlock({ secret: 'the other way in' }));
  await vi.waitFor(async () => expect(await chunkFilesIn(folder)).toEqual([]));
  const caseId = await caseIn(other);
  const fileId = await addFile(other, caseId, new Uint8Array([7]));
  expect([...(await allOf(other, fileId, 1))]).toEqual([7]);
});
