/** The key of the office server is changed by a person only, and only where it has changed. */
import { expect, it, vi } from 'vitest';
import { anOffice, patience, theServer } from '#tests/support/fileLaptops.ts';
import { valueOf } from '#tests/support/folderVault.ts';

vi.setConfig({ testTimeout: 60_000 });
const strangersPin = `sha256/${'A'.repeat(43)}=`;

it('[Y29] no other key is kept while the known one is shown, for another address, or where it does not help', async () => {
  const anna = await anOffice();
  const { calls } = anna.vault;
  const { origin, pins } = theServer();
  const state = async () => valueOf(await calls.syncState(null));
  const known = async (): Promise<void> => expect((await state()).office?.pins).toEqual(pins);
  await expect.poll(async () => (await state()).state, patience).toBe('at-office');
  expect(await calls.acceptServerKey({ origin, pin: strangersPin })).toMatchObject({ code: 'office/not-allowed' });
  await known();

  anna.wire.bend = async () => ({ ok: false, code: 'office/pin-mismatch' });
  valueOf(await calls.syncNow(null));
  await expect.poll(async () => (await state()).trouble, patience).toBe('pin-mismatch');
  const elsewhere = { origin: 'https://127.0.0.1:9', pin: strangersPin };
  expect(await calls.acceptServerKey(elsewhere)).toMatchObject({ code: 'office/not-allowed' });
  expect(await calls.acceptServerKey({ origin, pin: strangersPin })).toMatchObject({ code: 'office/pin-mismatch' });
  await known();

  anna.wire.bend = null;
  valueOf(await calls.syncNow(null));
  await expect.poll(async () => (await state()).state, patience).toBe('at-office');
});
