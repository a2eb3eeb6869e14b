import { beforeAll, describe, expect, it } from 'vitest';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { circleKeyId, deviceKeyId, keyFor } from '#shared/keys/keyIds.ts';
import { recoveryKey } from '#shared/keys/keySlots.ts';
import { isGroupOf, newRecoveryCode, parseRecoveryCode, slotSecret } from '#shared/keys/recoveryCode.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadSodium();
});

describe('recovery codes', () => {
  it('[K7] are forgiving when typed, and strict about what they are', () => {
    const recovery = newRecoveryCode(crypto);
    expect(recovery).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = ` ${recovery.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect(parseRecoveryCode(typed)).toBe(recovery);
    expect(recoveryKey(crypto, typed)).toEqual(recoveryKey(crypto, recovery));
    expect(parseRecoveryCode(recovery.slice(1))).toBeNull();
    expect(recoveryKey(crypto, recovery.slice(1))).toBeNull();
    expect(parseRecoveryCode(`U${recovery.slice(1)}`)).toBeNull();
    expect(isGroupOf(recovery, 3, recovery.split('-')[3]?.toLowerCase() ?? '')).toBe(true);
    expect(isGroupOf(recovery, 3, 'xxxx')).toBe(recovery.split('-')[3] === 'XXXX');
    expect(isGroupOf(recovery, 9, '')).toBe(false);
  });

  it('[K8] share a field with passphrases, which count in one Unicode form', () => {
    const recovery = newRecoveryCode(crypto);
    expect(slotSecret(recovery.toLowerCase())).toBe(recovery);
    expect(slotSecret('caf\u00e9')).toBe(slotSecret('cafe\u0301'));
    expect(slotSecret(' two  spaces ')).toBe(' two  spaces ');
  });
});

describe('key ids', () => {
  it('[K9] are hashes, and keys for different purposes differ', () => {
    const [one, other] = [crypto.random(32), crypto.random(32)];
    expect(circleKeyId(crypto, one)).toMatch(/^[\w-]{22}$/);
    expect(circleKeyId(crypto, one)).not.toBe(circleKeyId(crypto, other));
    expect(deviceKeyId(crypto, one, other)).not.toBe(deviceKeyId(crypto, other, one));
    expect(toHex(keyFor(crypto, one, 'log'))).not.toBe(toHex(keyFor(crypto, one, 'search')));
  });
});
