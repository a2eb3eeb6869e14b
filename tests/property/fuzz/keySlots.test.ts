import { beforeAll, describe, expect, it } from 'vitest';
import { changeSlots, makeSlots, memoryLimits, openSlots, passLimits, slotParameters } from '#shared/keys/keySlots.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { fuzz, spoilt } from '#tests/support/fuzz.ts';

let crypto: Crypto;
let slots: Uint8Array;
let derived: Uint8Array;
let vaultKey: Uint8Array;
beforeAll(async () => {
  crypto = await loadSodium();
  [derived, vaultKey] = [crypto.random(32), crypto.random(32)];
  const empty = makeSlots(crypto, { memoryBytes: memoryLimits.least, passes: passLimits.least });
  const slot = { kind: 'passphrase', vaultKey, vaultId: crypto.random(16), key: derived } as const;
  const set = changeSlots(crypto, empty, { laptop: null, bindTo: null, set: [slot] });
  if (!set.ok) throw new Error(set.code);
  slots = set.value;
});

describe('the key slots file', () => {
  it('[K2,K3] never throws, asks for no parameters outside the limits and gives no other key', () => {
    fuzz('key slots', spoilt(slots), (bytes) => {
      const parameters = slotParameters(bytes);
      if (parameters.ok) {
        expect(parameters.value.memoryBytes).toBeLessThanOrEqual(memoryLimits.most);
        expect(parameters.value.passes).toBeGreaterThanOrEqual(passLimits.least);
      }
      const opened = openSlots(crypto, bytes, { derived, recovery: null }, null);
      if (opened.ok) expect(opened.value.vaultKey).toEqual(vaultKey);
    });
  });
});
