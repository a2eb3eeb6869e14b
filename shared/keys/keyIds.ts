/** Ids of keys are hashes of them, so no one can claim an id that is not theirs. */
import { lengthPrefixed, utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';

/** Of a device's two public keys: 22 letters. */
export function deviceKeyId(crypto: Crypto, signingKey: Uint8Array, boxKey: Uint8Array): string {
  return toBase64url(crypto.hash(lengthPrefixed(['pristan/device/1', signingKey, boxKey]), { length: 16 }));
}

/** Of a circle's secret key: 22 letters. It shows nothing of the key. */
export function circleKeyId(crypto: Crypto, key: Uint8Array): string {
  return toBase64url(crypto.hash(lengthPrefixed(['pristan/circle-key/1', key]), { length: 16 }));
}

/** A 32-byte key for one purpose (`log`, `search`…) out of the vault key. */
export function keyFor(crypto: Crypto, vaultKey: Uint8Array, purpose: string): Uint8Array {
  return crypto.hash(utf8(`pristan/key/1/${purpose}`), { key: vaultKey });
}
