import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Crypto } from '#shared/kernel/crypto.ts';
import {
  changeSlots,
  memoryLimits,
  openSlots,
  recoveryKey,
  slotParameters,
  type SlotKind,
} from '#shared/keys/keySlots.ts';
import { slotSecret } from '#shared/keys/recoveryCode.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { valueOf } from '#tests/support/folderVault.ts';

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadSodium();
});
const parameters = { memoryBytes: memoryLimits.least, passes: 3 };
const [otherKey, laptop] = [new Uint8Array(32).fill(4), new Uint8Array(32).fill(5)];
const open = (bytes: Uint8Array, derived: Uint8Array): string => {
  const result = openSlots(crypto, bytes, { derived, recovery: null }, null);
  return result.ok ? result.value.kind : result.code;
};

it('[K11] version 1 is read, takes another passphrase, and nothing else', () => {
  const file = new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../../samples/keys/slots-1')));
  const old = valueOf(slotParameters(file));
  expect(old).toMatchObject({ version: 1, bound: false, ...parameters });
  const sample = Uint8Array.from({ length: 32 }, (_, index) => index);
  const derive = (typed: string): Uint8Array => crypto.argon2id(slotSecret(typed), old.salt, old);
  const derived = derive('correct horse battery');
  const recovery = recoveryKey(crypto, '7k2m 0000 1111 2222 3333 4444 5555 zzzz');
  const opened = { vaultKey: sample, vaultId: new Uint8Array(16).fill(7) };
  expect(openSlots(crypto, file, { derived, recovery: null }, null)).toEqual({
    ok: true,
    value: { kind: 'passphrase', ...opened },
  });
  expect(
    openSlots(crypto, file, { derived: derive('7K2M000011112222333344445555ZZZZ'), recovery }, null),
  ).toMatchObject({ value: { kind: 'recovery', ...opened } });
  const changed = valueOf(
    changeSlots(crypto, file, { laptop: null, bindTo: null, set: [{ kind: 'passphrase', ...opened, key: otherKey }] }),
  );
  expect([changed[8], open(changed, otherKey), open(changed, derived)]).toEqual([
    1,
    'passphrase',
    'slots/wrong-secret',
  ]);
  for (const more of [
    { bindTo: laptop },
    { set: [{ kind: 'duress' as SlotKind, ...opened, key: otherKey }] },
    { stretch: { ...parameters, salt: crypto.random(16) } },
  ]) {
    expect(changeSlots(crypto, file, { laptop: null, bindTo: null, ...more })).toMatchObject({
      code: 'slots/too-old',
    });
  }
});
