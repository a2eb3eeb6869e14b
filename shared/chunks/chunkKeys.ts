import { lengthPrefixed } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { keyFor } from '#shared/keys/keyIds.ts';

/** What naming, sealing and opening a circle's chunks needs. */
export interface ChunkKeys {
  readonly crypto: Crypto;
  readonly organisation: string;
  readonly circle: string;
  /** Made from the first key that the circle ever had: it stays when keys are changed, or nothing would be found again. */
  readonly naming: Uint8Array;
  /** The circle key that writes now. */
  writing(): { readonly id: string; readonly key: Uint8Array };
  /** null for a key that this circle never had, or that was not given to us. */
  keyOf(keyId: string): Uint8Array | null;
}

/** [CH1] */
export function namingKey(crypto: Crypto, firstCircleKey: Uint8Array): Uint8Array {
  return keyFor(crypto, firstCircleKey, 'chunk-names');
}

/** 16 hex digits: the folder in which a laptop keeps the circle's chunks. */
export function shelfName(crypto: Crypto, firstCircleKey: Uint8Array): string {
  return toHex(keyFor(crypto, firstCircleKey, 'chunk-shelf').subarray(0, 8));
}

/** [CH2] Bound to its place, its name and its key. */
export function associatedParts({ organisation, circle }: ChunkKeys, name: string, keyId: string): Uint8Array {
  return lengthPrefixed(['pristan/chunk-box/1', organisation, circle, name, 1, keyId]);
}
