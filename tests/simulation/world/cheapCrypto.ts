/** Crypto that repeats itself for the same seed and costs next to nothing. Hashes are the real ones, so revisions and
 *  tombstones are; a seal hides nothing and a signature only tells who signed: nobody attacks here. */
import { concatBytes } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { dice } from './dice.ts';

const TAG = 16;
const sodium = await loadSodium();

export function cheapCrypto(seed: number): Crypto {
  const { below } = dice(seed);
  const random = (length: number): Uint8Array => Uint8Array.from({ length }, () => below(256));
  const newPair = (): { publicKey: Uint8Array; secretKey: Uint8Array } => {
    const secretKey = random(64);
    return { publicKey: secretKey.slice(32), secretKey };
  };
  const tagOf = (plain: Uint8Array, associated: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array =>
    sodium.hash(concatBytes([nonce, associated, plain]), { length: TAG, key });
  const sign = (message: Uint8Array, publicKey: Uint8Array): Uint8Array =>
    sodium.hash(message, { length: 64, key: publicKey });
  return {
    ...sodium,
    random,
    seal(plain, associated, key) {
      const nonce = random(24);
      return { nonce, box: concatBytes([plain, tagOf(plain, associated, nonce, key)]) };
    },
    open(box, associated, nonce, key) {
      const plain = box.slice(0, Math.max(0, box.length - TAG));
      return isSame(box.subarray(plain.length), tagOf(plain, associated, nonce, key)) ? plain : null;
    },
    sign: (message, secretKey) => sign(message, secretKey.slice(32)),
    verify: (signature, message, publicKey) => isSame(signature, sign(message, publicKey)),
    newSigningPair: newPair,
    newBoxPair: newPair,
  };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
