import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crc32 } from '#shared/kernel/crc32.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { circleKeyId, deviceKeyId, keyFor } from '#shared/keys/keyIds.ts';
import { clearSlot, makeSlots, memoryLimits, openSlots, setSlot, slotParameters } from '#shared/keys/keySlots.ts';
import { isGroupOf, newRecoveryCode, parseRecoveryCode, slotSecret } from '#shared/keys/recoveryCode.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';

let crypto: Crypto;
let vaultKey: Uint8Array;
let [passphraseKey, recoveryKey, otherKey] = [utf8(''), utf8(''), utf8('')];
beforeAll(async () => {
  crypto = await loadSodium();
  [vaultKey, passphraseKey, recoveryKey, otherKey] = [32, 32, 32, 32].map((length) => crypto.random(length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
});
const parameters = { memoryBytes: memoryLimits.least, passes: 3 };
const vaultId = new Uint8Array(16).fill(9);

function value<V>(result: { readonly ok: boolean; readonly value?: V }): V {
  if (!result.ok || result.value === undefined) throw new Error('failed');
  return result.value;
}
function aFile(): Uint8Array {
  const empty = makeSlots(crypto, vaultId, parameters);
  const one = value(setSlot(crypto, empty, 'passphrase', vaultKey, passphraseKey));
  return value(setSlot(crypto, one, 'recovery', vaultKey, recoveryKey));
}
/** As a forger would: a changed byte with a new checksum. */
function forge(bytes: Uint8Array, at: number, to: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(to, at);
  new DataView(copy.buffer).setUint32(copy.length - 4, crc32(copy, 0, copy.length - 4), true);
  return copy;
}
function code(bytes: Uint8Array, key = passphraseKey): string {
  const result = openSlots(crypto, bytes, key);
  return result.ok ? result.value.kind : result.code;
}

describe('key slots', () => {
  it('[K1] open with their own secrets', () => {
    const file = aFile();
    expect(openSlots(crypto, file, passphraseKey)).toEqual({ ok: true, value: { vaultKey, kind: 'passphrase' } });
    expect(openSlots(crypto, file, recoveryKey)).toEqual({ ok: true, value: { vaultKey, kind: 'recovery' } });
    expect(code(file, otherKey)).toBe('slots/wrong-secret');
    expect(value(slotParameters(file))).toMatchObject({ ...parameters, vaultId });
    expect(code(aFile())).toBe('passphrase');
  });

  it('[K2] tell damage at any byte, and a later version, from a wrong secret', () => {
    const file = aFile();
    for (let at = 0; at < file.length; at += 1) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 32;
      expect(code(changed), String(at)).toBe(at === 8 ? 'slots/newer' : 'slots/damaged');
    }
    for (const length of [0, 8, 55, 56, 891]) expect(code(file.slice(0, length))).toBe('slots/damaged');
    expect(code(forge(file, 8, [2]))).toBe('slots/newer');
    fc.assert(fc.property(fc.uint8Array({ maxLength: 1000 }), (junk) => code(junk).startsWith('slots/')));
    expect(setSlot(crypto, new Uint8Array(3), 'duress', vaultKey, otherKey)).toMatchObject({ code: 'slots/damaged' });
    expect(clearSlot(crypto, new Uint8Array(3), 'duress')).toMatchObject({ code: 'slots/damaged' });
  });

  it('[K3] refuse parameters that are too weak, or that would eat the laptop', () => {
    const file = aFile();
    const kib = (count: number): number[] => [count & 255, (count >> 8) & 255, (count >> 16) & 255, count >>> 24];
    expect(code(forge(file, 28, kib(32_768)))).toBe('slots/damaged');
    expect(code(forge(file, 28, kib(100 * 1_048_576)))).toBe('slots/damaged');
    expect(code(forge(file, 32, [2]))).toBe('slots/damaged');
    expect(code(forge(file, 32, [200]))).toBe('slots/damaged');
    expect(() => makeSlots(crypto, vaultId, { ...parameters, passes: 2 })).toThrow(RangeError);
    expect(() => makeSlots(crypto, vaultId, { ...parameters, memoryBytes: 1024 })).toThrow(RangeError);
  });

  it('[K4] do not open when moved, or under another header', () => {
    const file = aFile();
    const slot = file.slice(56, 56 + 104);
    expect(code(forge(forge(file, 56, [...new Uint8Array(104)]), 56 + 3 * 104, [...slot]))).toBe('slots/wrong-secret');
    expect(code(forge(file, 12, [1]))).toBe('slots/wrong-secret');
    expect(code(forge(file, 32, [4]))).toBe('slots/wrong-secret');
  });

  it('[K5] are eight of one size, used or not', () => {
    expect(aFile()).toHaveLength(892);
    expect(makeSlots(crypto, vaultId, parameters)).toHaveLength(892);
    const unused = makeSlots(crypto, vaultId, parameters).slice(56, 888);
    for (let slot = 0; slot < 8; slot += 1) {
      expect(new Set(unused.slice(slot * 104, (slot + 1) * 104)).size).toBeGreaterThan(30);
    }
  });

  it('[K6] are rewritten and cleared one by one', () => {
    const file = aFile();
    const changed = value(setSlot(crypto, file, 'passphrase', vaultKey, otherKey));
    expect([code(changed, otherKey), code(changed, recoveryKey), code(changed)]).toEqual([
      'passphrase',
      'recovery',
      'slots/wrong-secret',
    ]);
    expect(toHex(changed.slice(56 + 104, 888))).toBe(toHex(file.slice(56 + 104, 888)));
    const cleared = value(clearSlot(crypto, file, 'recovery'));
    expect([code(cleared), code(cleared, recoveryKey)]).toEqual(['passphrase', 'slots/wrong-secret']);
  });
});

describe('recovery codes', () => {
  it('[K7] are forgiving when typed, and strict about what they are', () => {
    const recovery = newRecoveryCode(crypto);
    expect(recovery).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = ` ${recovery.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect(parseRecoveryCode(typed)).toBe(recovery);
    expect(parseRecoveryCode(recovery.slice(1))).toBeNull();
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
    expect(circleKeyId(crypto, vaultKey)).toMatch(/^[\w-]{22}$/);
    expect(circleKeyId(crypto, vaultKey)).not.toBe(circleKeyId(crypto, otherKey));
    expect(deviceKeyId(crypto, vaultKey, otherKey)).not.toBe(deviceKeyId(crypto, otherKey, vaultKey));
    expect(toHex(keyFor(crypto, vaultKey, 'log'))).not.toBe(toHex(keyFor(crypto, vaultKey, 'search')));
  });
});
