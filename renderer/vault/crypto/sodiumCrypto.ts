/** The only place that names libsodium. It is WebAssembly, inlined in its module, so the page's CSP needs
 *  'wasm-unsafe-eval' and nothing else; the sumo build is the one that holds Argon2id. */
import sodium from 'libsodium-wrappers-sumo';
import type { Crypto } from '#shared/kernel/crypto.ts';

const NONCE_BYTES = 24;
const KEY_BYTES = 32;

/** From the platform, not `sodium.randombytes_buf`: that costs 45 µs a nonce, this 1.4. */
function random(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const limit = 65_536; // of one getRandomValues call
  for (let at = 0; at < length; at += limit) {
    globalThis.crypto.getRandomValues(bytes.subarray(at, Math.min(length, at + limit)));
  }
  return bytes;
}

/** libsodium throws both on a wrong tag and on lengths it refuses; to us either means: does not open. */
function orNull(open: () => Uint8Array): Uint8Array | null {
  try {
    return open();
  } catch {
    return null;
  }
}

/** Loads and compiles libsodium once per thread. */
export async function loadSodium(): Promise<Crypto> {
  await sodium.ready;
  return {
    random,
    hash: (message, options = {}) => sodium.crypto_generichash(options.length ?? 32, message, options.key ?? null),
    seal: (plain, associated, key) => {
      const nonce = random(NONCE_BYTES);
      return { nonce, box: sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, associated, null, nonce, key) };
    },
    open: (box, associated, nonce, key) =>
      nonce.length === NONCE_BYTES && key.length === KEY_BYTES && box.length >= 16
        ? orNull(() => sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, box, associated, nonce, key))
        : null,
    sign: (message, secretKey) => sodium.crypto_sign_detached(message, secretKey),
    verify: (signature, message, publicKey) =>
      signature.length === 64 &&
      publicKey.length === KEY_BYTES &&
      sodium.crypto_sign_verify_detached(signature, message, publicKey),
    newSigningPair: () => {
      const { publicKey, privateKey } = sodium.crypto_sign_keypair();
      return { publicKey, secretKey: privateKey };
    },
    newBoxPair: () => {
      const { publicKey, privateKey } = sodium.crypto_box_keypair();
      return { publicKey, secretKey: privateKey };
    },
    sealTo: (plain, publicKey) => sodium.crypto_box_seal(plain, publicKey),
    openSealed: (box, pair) => orNull(() => sodium.crypto_box_seal_open(box, pair.publicKey, pair.secretKey)),
    argon2id: (secret, salt, { memoryBytes, passes }) =>
      sodium.crypto_pwhash(KEY_BYTES, secret, salt, passes, memoryBytes, sodium.crypto_pwhash_ALG_ARGON2ID13),
  };
}
