/** Files between two laptops and an office. */
import { expect, it, vi } from 'vitest';
import { CHUNK_BYTES } from '#shared/chunks/chunk.ts';
import { textAt } from '#shared/forms/places.ts';
import { addFile, caseIn } from '#tests/support/caseFiles.ts';
import {
  laptop,
  anOffice,
  colleagueOf,
  patience,
  until,
  some,
  isOf,
  same,
  storedIn,
  type Laptop,
} from '#tests/support/fileLaptops.ts';
import { passphrase, valueOf } from '#tests/support/folderVault.ts';

vi.setConfig({ testTimeout: 60_000 });

it('[FL12, FL14] a file that one adds another fetches, whole, when somebody asks for it', async () => {
  const anna = await anOffice();
  const boris = await colleagueOf(anna);
  const caseId = await caseIn(anna.vault);
  const bytes = some(5 * CHUNK_BYTES + 17);
  const id = await addFile(anna.vault, caseId, bytes, { name: 'скан.pdf' });
  await until(anna, caseId, id, { sending: null, where: 'here' });
  await until(boris, caseId, id, { name: 'скан.pdf', where: 'elsewhere', fetching: null, trouble: 'none' });
  expect(await boris.vault.calls.readFile({ fileId: id, from: 0, length: 1 })).toMatchObject({ code: 'file/not-here' });
  expect(boris.wire.asked.some((path) => isOf(path, '_bulk_get'))).toBe(false);
  valueOf(await boris.vault.calls.fetchFile({ fileId: id }));
  await until(boris, caseId, id, { where: 'here', fetching: null });
  expect(await same(boris, id, bytes)).toBe(true);
});

it('[FL13] of a pinned case everything comes by itself, also what is added later, the small before the large', async () => {
  const anna = await anOffice();
  const boris = await colleagueOf(anna);
  const caseId = await caseIn(anna.vault);
  await expect.poll(() => boris.vault.records.document(caseId) !== null, patience).toBe(true);
  const large = some(6 * CHUNK_BYTES);
  const small = some(1000);
  valueOf(await anna.vault.calls.setPaused({ paused: true }));
  const first = await addFile(anna.vault, caseId, large);
  const second = await addFile(anna.vault, caseId, small);
  valueOf(await anna.vault.calls.setPaused({ paused: false }));
  await until(anna, caseId, first, { sending: null });
  const inOrder = anna.wire.sent;
  expect(inOrder).toHaveLength(7);
  expect(inOrder[0]).toBe(await onlyChunkOf(anna, second));
  valueOf(await boris.vault.calls.pinCase({ caseId, pinned: true }));
  await until(boris, caseId, first, { where: 'here' });
  const later = some(300);
  const third = await addFile(anna.vault, caseId, later);
  await until(boris, caseId, third, { where: 'here' });
  expect(await same(boris, first, large)).toBe(true);
  expect(await same(boris, third, later)).toBe(true);
});

it('[FL12] an upload that is cut, and the laptop killed, goes on where it was: nothing is sent twice', async () => {
  const anna = await anOffice();
  const caseId = await caseIn(anna.vault);
  let [asked, arrived] = [0, 0];
  anna.wire.bend = async (ask, pass) => {
    if (!isOf(ask.path, '_bulk_docs')) return await pass();
    asked += 1;
    const isThird = asked === 3;
    if (asked > 3) return { ok: false, code: 'office/unreachable' };
    const answer = await pass();
    arrived += 1;
    // The third arrived, and its answer did not; after that the line is dead.
    return isThird ? { ok: false, code: 'office/unreachable' } : answer;
  };
  const bytes = some(12 * CHUNK_BYTES);
  const id = await addFile(anna.vault, caseId, bytes);
  await expect.poll(() => arrived, patience).toBe(3);
  await anna.vault.close();
  const before = (await storedIn(anna.files)).length;
  expect(before).toBeGreaterThan(0);
  const again = await laptop(anna.folder);
  valueOf(await again.vault.calls.unlock({ secret: passphrase }));
  await until(again, caseId, id, { sending: null });
  expect(again.wire.sent).toHaveLength(12 - before);
  expect(await storedIn(anna.files)).toHaveLength(12);
});

it('[CH4] the same picture, added by two people who do not know of each other, is at the office once', async () => {
  const anna = await anOffice();
  const boris = await colleagueOf(anna);
  const caseId = await caseIn(anna.vault);
  await expect.poll(() => boris.vault.records.document(caseId) !== null, patience).toBe(true);
  const bytes = some(3 * CHUNK_BYTES);
  for (const { vault } of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: true }));
  const ids = [await addFile(anna.vault, caseId, bytes), await addFile(boris.vault, caseId, bytes)];
  for (const { vault } of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: false }));
  for (const one of [anna, boris]) for (const id of ids) await until(one, caseId, id, { where: 'here', sending: null });
  expect(await storedIn(anna.files)).toHaveLength(3);
  const third = await addFile(anna.vault, caseId, bytes);
  await until(anna, caseId, third, { sending: null });
  const sent = [...anna.wire.sent, ...boris.wire.sent];
  expect(sent.length).toBeLessThanOrEqual(6);
  expect(anna.wire.sent.length).toBeLessThanOrEqual(3);
});

it('[FL15] files wait for records, and while somebody paused nothing of them travels', async () => {
  const anna = await anOffice();
  const caseId = await caseIn(anna.vault);
  await expect.poll(async () => valueOf(await anna.vault.calls.syncState(null)).state, patience).toBe('at-office');
  valueOf(await anna.vault.calls.setPaused({ paused: true }));
  anna.wire.asked.length = 0;
  const id = await addFile(anna.vault, caseId, some(10));
  await new Promise((resolve) => setTimeout(resolve, 300));
  // What else was on its way just then (e.g. numbers) comes to its end.
  expect(anna.wire.asked.filter((path) => /^\/(files|circle)-/.test(path))).toEqual([]);
  valueOf(await anna.vault.calls.setPaused({ paused: false }));
  await until(anna, caseId, id, { sending: null });
  const records = anna.wire.asked.findIndex((path) => path.startsWith('/circle-') && path.endsWith('_bulk_docs'));
  const chunks = anna.wire.asked.findIndex((path) => isOf(path, '_bulk_docs'));
  expect(records).toBeGreaterThanOrEqual(0);
  expect(chunks).toBeGreaterThan(records);
});

async function onlyChunkOf({ vault }: Laptop, id: string): Promise<string> {
  const text = textAt(vault.records.document(id)?.data ?? {}, 'chunks');
  return Buffer.from(text, 'base64url').toString('hex');
}
