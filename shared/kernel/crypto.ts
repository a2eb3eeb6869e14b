/** The primitives that the sealed formats are built on. The only implementation is libsodium, in the vault worker. */
export interface SigningPair {
  readonly publicKey: Uint8Array; // Ed25519, 32 bytes
  readonly secretKey: Uint8Array; // 64 bytes
}
export interface BoxPair {
  readonly publicKey: Uint8Array; // X25519, 32 bytes
  readonly secretKey: Uint8Array; // 32 bytes
}
export interface Argon2Parameters {
  readonly memoryBytes: number;
  readonly passes: number;
}
export interface Crypto {
  random(length: number): Uint8Array;
  /** BLAKE2b, 32 bytes unless told, keyed when `key` is given. */
  hash(message: Uint8Array, options?: { readonly length?: number; readonly key?: Uint8Array }): Uint8Array;
  /** XChaCha20-Poly1305-IETF with a random 24-byte nonce; the box ends in its 16-byte tag. */
  seal(
    plain: Uint8Array,
    associated: Uint8Array,
    key: Uint8Array,
  ): { readonly nonce: Uint8Array; readonly box: Uint8Array };
  /** null when it does not open: wrong key, wrong associated data, or a changed byte. */
  open(box: Uint8Array, associated: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array | null;
  sign(message: Uint8Array, secretKey: Uint8Array): Uint8Array;
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean;
  newSigningPair(): SigningPair;
  newBoxPair(): BoxPair;
  /** Anonymous sealed box to one X25519 key. */
  sealTo(plain: Uint8Array, publicKey: Uint8Array): Uint8Array;
  openSealed(box: Uint8Array, pair: BoxPair): Uint8Array | null;
  /** Argon2id v1.3, one lane, 32 bytes. Blocks its thread for half a second: the session runs it in a helper worker. */
  argon2id(secret: string, salt: Uint8Array, parameters: Argon2Parameters): Uint8Array;
}
