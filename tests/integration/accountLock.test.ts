/** A whole vault whose account's password is changed at the server while records, files and numbers travel. */
import { expect, it, vi } from 'vitest';
import { CHUNK_BYTES } from '#shared/chunks/chunk.ts';
import { addFile, caseIn } from '#tests/support/caseFiles.ts';
import { anOffice, some, until } from '#tests/support/fileLaptops.ts';
import { anAnswer } from '#tests/support/syncingLaptop.ts';
import { valueOf } from '#tests/support/folderVault.ts';

vi.setConfig({ testTimeout: 60_000 });

it('[Y28] a 401 in the middle of a file locks no account, and the file goes once the password counts again', async () => {
  const anna = await anOffice();
  const caseId = await caseIn(anna.vault);
  let refusals = 0;
  let isRefusing = false;
  anna.wire.bend = async ({ path }, pass) => {
    if (path.startsWith('/files-') && path.includes('_bulk_docs')) isRefusing = true;
    // What waits at the server for news was let in already.
    if (!isRefusing || path.includes('feed=longpoll')) return await pass();
    refusals += 1;
    return anAnswer(401, '{"error":"unauthorized"}');
  };
  const file = await addFile(anna.vault, caseId, some(3 * CHUNK_BYTES));
  await expect.poll(() => refusals, { timeout: 30_000 }).toBeGreaterThan(0);
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  await pause(5_000);
  expect(refusals).toBeLessThan(5);
  valueOf(await anna.vault.calls.syncNow(null));
  await pause(4_000);
  const before = refusals;
  valueOf(await anna.vault.calls.syncNow(null));
  await pause(4_000);
  expect(refusals).toBe(before + 1); // One try for each time of asking.
  anna.wire.bend = null;
  valueOf(await anna.vault.calls.syncNow(null));
  await until(anna, caseId, file, { sending: null });
});
