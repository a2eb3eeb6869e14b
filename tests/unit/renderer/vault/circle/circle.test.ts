import { expect, it } from 'vitest';
import { openCircle } from '#renderer/vault/circle/circle.ts';
import { foundOffice, newKeyring } from '#renderer/vault/circle/newKeyring.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { strangers } from '#tests/support/storePeer.ts';

it('[B1] opens from the keyring that founded it, and from none whose membership does not lead to the root', async () => {
  const crypto = await loadSodium();
  const keyring = foundOffice(crypto, newKeyring(crypto, 'Anna', false), 1);
  const other = foundOffice(crypto, newKeyring(crypto, 'Eve', false), 1);
  const opened = openCircle(crypto, keyring);
  expect(opened.ok && [...opened.value.membership().members.values()]).toMatchObject([{ name: 'Anna', admin: true }]);
  expect(openCircle(crypto, { ...keyring, membership: other.membership })).toMatchObject({ code: 'circle/damaged' });
  expect(openCircle(crypto, { ...keyring, circles: [] })).toMatchObject({ code: 'circle/damaged' });
});

it('[B2] a document that proves a new member makes the member known, once', async () => {
  const { anna, introduction } = await strangers();
  const names = (): string[] => [...anna.circle.membership().members.values()].map(({ name }) => name);
  expect(names()).toEqual(['Anna']);
  await anna.store.sync.receive([introduction]);
  expect(names()).toEqual(['Anna', 'Boris']);
  await anna.store.sync.receive([introduction]);
  expect(anna.reopen().circle.membership().members.size).toBe(2);
});
