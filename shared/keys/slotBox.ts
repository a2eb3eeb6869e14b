/** One slot: what it holds, sealed. Layout: ./SPEC.md */
import { concatBytes, lengthPrefixed } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { HEADER_BYTES, NONCE_BYTES, PLAIN_BYTES, slotAt, slotKinds, slotOf, type SlotKind } from './slotsLayout.ts';

const KEY_BYTES = 32;
const ID_BYTES = 16;

export interface OpenedSlot {
  readonly kind: SlotKind;
  readonly vaultKey: Uint8Array; // 32 bytes
  readonly vaultId: Uint8Array; // 16 bytes
}

export function sealSlot(crypto: Crypto, bytes: Uint8Array, content: OpenedSlot, key: Uint8Array): Uint8Array {
  const plain = new Uint8Array(PLAIN_BYTES);
  plain[0] = slotKinds.indexOf(content.kind);
  plain.set(content.vaultKey, 1);
  if (bytes[8] !== 1) plain.set(content.vaultId, 1 + KEY_BYTES);
  const { nonce, box } = crypto.seal(plain, associated(bytes, slotOf[content.kind]), key);
  plain.fill(0);
  return concatBytes([nonce, box]);
}

export function openSlot(crypto: Crypto, bytes: Uint8Array, slot: number, key: Uint8Array): OpenedSlot | null {
  const content = slotAt(bytes, slot);
  const [nonce, box] = [content.subarray(0, NONCE_BYTES), content.subarray(NONCE_BYTES)];
  const plain = crypto.open(box, associated(bytes, slot), nonce, key);
  const kind = slotKinds[plain?.[0] ?? 255];
  if (plain === null || kind === undefined) return null;
  const idAt = 1 + KEY_BYTES;
  const vaultId = bytes[8] === 1 ? bytes.slice(12, 28) : plain.slice(idAt, idAt + ID_BYTES);
  const vaultKey = plain.slice(1, idAt);
  plain.fill(0);
  return { kind, vaultKey, vaultId };
}

/** K4: a slot is bound to its place and to what its key was made with. */
function associated(bytes: Uint8Array, slot: number): Uint8Array {
  if (bytes[8] === 1) return lengthPrefixed(['pristan/slot/1', bytes.subarray(0, HEADER_BYTES), slot]);
  // No Argon2id stands before the recovery code's slot, so it goes along when the parameters change.
  const stretch = slot === slotOf.recovery ? new Uint8Array(0) : bytes.subarray(28, 52);
  return lengthPrefixed(['pristan/slot/2', stretch, slot]);
}
