import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crc32 } from '#shared/kernel/crc32.ts';
import { concatBytes, lengthPrefixed, utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fromHex, toHex } from '#shared/kernel/textCodes.ts';
import {
  changeSlots,
  makeSlots,
  memoryLimits,
  openSlots,
  recoveryKey,
  slotParameters,
  type SlotsChange,
} from '#shared/keys/keySlots.ts';
import { applyMask } from '#shared/keys/laptopMask.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';

let crypto: Crypto;
const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const [passphraseKey, codeKey, duressKey, otherKey, laptop, vaultKey] = [
  key(1),
  key(2),
  key(3),
  key(4),
  key(5),
  key(6),
];
beforeAll(async () => {
  crypto = await loadSodium();
});
const parameters = { memoryBytes: memoryLimits.least, passes: 3 };
const vaultId = new Uint8Array(16).fill(9);
const decoyId = new Uint8Array(16).fill(5);

function value<V>(result: { readonly ok: boolean; readonly value?: V }): V {
  if (!result.ok || result.value === undefined) throw new Error('failed');
  return result.value;
}
function change(bytes: Uint8Array, more: Partial<SlotsChange>): Uint8Array {
  return value(changeSlots(crypto, bytes, { laptop: null, bindTo: null, ...more }));
}
function aFile(bindTo: Uint8Array | null = null): Uint8Array {
  return change(makeSlots(crypto, parameters), {
    bindTo,
    set: [
      { kind: 'passphrase', vaultKey, vaultId, key: passphraseKey },
      { kind: 'recovery', vaultKey, vaultId, key: codeKey },
      { kind: 'duress', vaultKey: otherKey, vaultId: decoyId, key: duressKey },
    ],
  });
}
/** As a forger would: changed bytes with a new checksum. */
function forge(bytes: Uint8Array, at: number, to: readonly number[] | Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.set(to, at);
  new DataView(copy.buffer).setUint32(copy.length - 4, crc32(copy, 0, copy.length - 4), true);
  return copy;
}
function code(bytes: Uint8Array, derived = passphraseKey, on: Uint8Array | null = null): string {
  const result = openSlots(crypto, bytes, { derived, recovery: null }, on);
  return result.ok ? result.value.kind : result.code;
}
function byCode(bytes: Uint8Array, recovery: Uint8Array, on: Uint8Array | null = null): string {
  const result = openSlots(crypto, bytes, { derived: otherKey, recovery }, on);
  return result.ok ? result.value.kind : result.code;
}
const slotIn = (bytes: Uint8Array, slot: number): string => toHex(bytes.subarray(56 + slot * 104, 160 + slot * 104));

describe('key slots', () => {
  it('[K1] open with their own secrets, each to the vault that it names', () => {
    const file = aFile();
    const opened = openSlots(crypto, file, { derived: passphraseKey, recovery: null }, null);
    expect(opened).toEqual({ ok: true, value: { kind: 'passphrase', vaultKey, vaultId } });
    const decoy = openSlots(crypto, file, { derived: duressKey, recovery: null }, null);
    expect(decoy).toEqual({ ok: true, value: { kind: 'duress', vaultKey: otherKey, vaultId: decoyId } });
    expect([byCode(file, codeKey), byCode(file, passphraseKey)]).toEqual(['recovery', 'slots/wrong-secret']);
    expect(code(file, codeKey)).toBe('slots/wrong-secret'); // The code's own key, not what Argon2id makes of something.
    expect(code(file, otherKey)).toBe('slots/wrong-secret');
    expect(value(slotParameters(file))).toMatchObject({ ...parameters, version: 2, bound: false });
  });

  it('[K2] tell damage at any byte, and a later version, from a wrong secret', () => {
    const file = aFile();
    for (let at = 0; at < file.length; at += 1) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 32;
      expect(code(changed), String(at)).toBe(at === 8 ? 'slots/newer' : 'slots/damaged');
    }
    for (const length of [0, 8, 55, 56, 891]) expect(code(file.slice(0, length))).toBe('slots/damaged');
    expect([code(forge(file, 8, [3])), code(forge(file, 8, [0]))]).toEqual(['slots/newer', 'slots/damaged']);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 1000 }), (junk) => code(junk).startsWith('slots/')));
    const none = { laptop: null, bindTo: null };
    expect(changeSlots(crypto, new Uint8Array(3), none)).toMatchObject({ code: 'slots/damaged' });
  });

  it('[K3] refuse parameters that are too weak, or that would eat the laptop', () => {
    const file = aFile();
    const kib = (count: number): number[] => [count & 255, (count >> 8) & 255, (count >> 16) & 255, count >>> 24];
    expect(code(forge(file, 28, kib(32_768)))).toBe('slots/damaged');
    expect(code(forge(file, 28, kib(100 * 1_048_576)))).toBe('slots/damaged');
    expect(code(forge(file, 32, [2]))).toBe('slots/damaged');
    expect(code(forge(file, 32, [200]))).toBe('slots/damaged');
    expect(() => makeSlots(crypto, { ...parameters, passes: 2 })).toThrow(RangeError);
    expect(() => makeSlots(crypto, { ...parameters, memoryBytes: 1024 })).toThrow(RangeError);
  });

  it('[K4] do not open when moved, or after another Argon2id run than theirs', () => {
    const file = aFile();
    const slot = file.slice(56, 160);
    expect(code(forge(forge(file, 56, new Uint8Array(104)), 56 + 3 * 104, slot))).toBe('slots/wrong-secret');
    expect(code(forge(file, 36, [1, 2, 3]))).toBe('slots/wrong-secret');
    expect(code(forge(file, 32, [4]))).toBe('slots/wrong-secret');
    expect(byCode(forge(forge(file, 36, [1]), 32, [4]), codeKey)).toBe('recovery');
    expect(byCode(forge(file, 56 + 3 * 104, file.slice(160, 264)), codeKey)).toBe('recovery');
    expect(byCode(forge(file, 160, file.slice(56, 160)), codeKey)).toBe('slots/wrong-secret');
  });

  it('[K5] are eight of one size, used or not, bound or not', () => {
    const unused = makeSlots(crypto, parameters);
    for (const file of [unused, aFile(), aFile(laptop), change(aFile(), { clear: ['recovery', 'duress'] })]) {
      expect(file).toHaveLength(892);
      for (let slot = 0; slot < 8; slot += 1) {
        expect(new Set(file.subarray(56 + slot * 104, 160 + slot * 104)).size).toBeGreaterThan(60);
      }
      expect([...file.subarray(9, 12)]).toEqual([0, 0, 0]);
    }
  });

  it('[K6] are rewritten and cleared one by one', () => {
    const file = aFile();
    const set = [{ kind: 'passphrase', vaultKey, vaultId, key: otherKey }] as const;
    const changed = change(file, { set });
    expect([code(changed, otherKey), byCode(changed, codeKey), code(changed, duressKey), code(changed)]).toEqual([
      'passphrase',
      'recovery',
      'duress',
      'slots/wrong-secret',
    ]);
    for (let slot = 1; slot < 8; slot += 1) expect(slotIn(changed, slot)).toBe(slotIn(file, slot));
    const cleared = change(file, { clear: ['recovery', 'duress'] });
    expect([code(cleared), byCode(cleared, codeKey), code(cleared, duressKey)]).toEqual([
      'passphrase',
      'slots/wrong-secret',
      'slots/wrong-secret',
    ]);
    const stretch = { memoryBytes: 2 * memoryLimits.least, passes: 4, salt: crypto.random(16) };
    const raised = change(file, { stretch, set });
    expect(value(slotParameters(raised))).toMatchObject(stretch);
    expect([code(raised, otherKey), byCode(raised, codeKey), code(raised, duressKey)]).toEqual([
      'passphrase',
      'recovery',
      'slots/wrong-secret',
    ]);
  });

  it('[K10] bound to a laptop open only there, but for the recovery code', () => {
    const file = aFile(laptop);
    expect(value(slotParameters(file)).bound).toBe(true);
    expect([code(file, passphraseKey, laptop), code(file, duressKey, laptop)]).toEqual(['passphrase', 'duress']);
    expect([code(file), code(file, passphraseKey, otherKey)]).toEqual(['slots/other-laptop', 'slots/other-laptop']);
    expect([byCode(file, codeKey), byCode(file, codeKey, otherKey), byCode(file, codeKey, laptop)]).toEqual([
      'recovery',
      'recovery',
      'recovery',
    ]);
    expect(code(file, otherKey, laptop)).toBe('slots/wrong-secret');
    // Not by pretending that it is not bound.
    expect(code(forge(file, 52, [0, 0, 0, 0]), passphraseKey)).toBe('slots/wrong-secret');
  });

  it('[K10] are bound and unbound without their secrets, and lose the mask that is lost', () => {
    const bound = change(aFile(), { bindTo: laptop });
    expect([code(bound, passphraseKey, laptop), code(bound, duressKey, laptop)]).toEqual(['passphrase', 'duress']);
    const free = change(bound, { laptop });
    expect([code(free), code(free, duressKey)]).toEqual(['passphrase', 'duress']);
    const set = [{ kind: 'passphrase', vaultKey, vaultId, key: otherKey }] as const;
    const lost = change(bound, { set });
    expect([code(lost, otherKey), code(lost, duressKey), byCode(lost, codeKey)]).toEqual([
      'passphrase',
      'slots/wrong-secret',
      'recovery',
    ]);
  });

  it('[K10] each writing has another mask: two of them show nothing of what is beneath', () => {
    const first = change(aFile(), { bindTo: laptop });
    const second = change(first, { laptop, bindTo: laptop });
    const free = change(second, { laptop });
    const maskOf = (file: Uint8Array, slot: number): string =>
      toHex(file.slice(56 + slot * 104, 160 + slot * 104).map((byte, at) => byte ^ (free[56 + slot * 104 + at] ?? 0)));
    for (const slot of [0, 2, 3, 7]) expect(maskOf(first, slot)).not.toBe(maskOf(second, slot));
    expect(slotIn(first, 1)).toBe(slotIn(free, 1));
  });
});

describe('the layout of version 2', () => {
  it('[K12] is what SPEC.md says, byte by byte, down to the primitives', () => {
    const bytes = aFile(laptop);
    const writing = bytes.slice(12, 28);
    const check = crypto.hash(lengthPrefixed(['pristan/slot-check/2', writing]), { key: laptop });
    expect(toHex(bytes.subarray(52, 56))).toBe(toHex(check.subarray(0, 4)));
    const mask = concatBytes([
      crypto.hash(lengthPrefixed(['pristan/slot-mask/2', writing, 2, 0]), { length: 64, key: laptop }),
      crypto.hash(lengthPrefixed(['pristan/slot-mask/2', writing, 2, 64]), { length: 40, key: laptop }),
    ]);
    const slot = bytes.slice(56 + 2 * 104, 56 + 3 * 104).map((byte, at) => byte ^ (mask[at] ?? 0));
    const associated = lengthPrefixed(['pristan/slot/2', bytes.subarray(28, 52), 2]);
    const plain = crypto.open(slot.subarray(24), associated, slot.subarray(0, 24), duressKey);
    expect(toHex(plain ?? utf8(''))).toBe(`02${toHex(otherKey)}${toHex(decoyId)}${'00'.repeat(15)}`);
    const code2 = bytes.subarray(160, 264);
    const unbound = lengthPrefixed(['pristan/slot/2', new Uint8Array(0), 1]);
    const recovery = crypto.open(code2.subarray(24), unbound, code2.subarray(0, 24), codeKey);
    expect(toHex(recovery ?? utf8(''))).toBe(`01${toHex(vaultKey)}${toHex(vaultId)}${'00'.repeat(15)}`);
  });

  it('[K12] the key of a recovery code and a mask are known answers', () => {
    const typed = '7k2m 0000 1111 2222 3333 4444 5555 zzzz';
    expect(toHex(recoveryKey(crypto, typed) ?? utf8(''))).toMatchInlineSnapshot(
      `"6d555b1630be2f26f1fcd9baf614fd597dd94f2d3d647ea4ef013be79213206f"`,
    );
    const file = forge(
      change(makeSlots(crypto, parameters), {}),
      12,
      fromHex('000102030405060708090a0b0c0d0e0f') ?? [],
    );
    const zeros = forge(file, 56, new Uint8Array(832));
    const bound = maskedWith(zeros, new Uint8Array(32).fill(1));
    expect(toHex(bound.subarray(56, 72))).toMatchInlineSnapshot(`"a9e5b40dde6c2b3dfebecd90ca3ef4c0"`);
    expect(toHex(bound.subarray(56 + 7 * 104 + 64, 56 + 7 * 104 + 80))).toMatchInlineSnapshot(
      `"4d1ec21f85ef9f3445f0d2f1bc1ff242"`,
    );
  });
});

/** What the mask alone looks like: over slots of zeros, and with the writing's own number kept. */
function maskedWith(zeros: Uint8Array, secret: Uint8Array): Uint8Array {
  const copy = zeros.slice();
  applyMask(crypto, copy, secret);
  return copy;
}
