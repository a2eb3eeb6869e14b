/** Binding to a laptop: every slot but the recovery code's is masked with bytes that only that laptop's secret gives. A
 *  mask, not a key, so that it can be put on and taken off without the passphrases beneath. Layout: ./SPEC.md */
import { lengthPrefixed } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { HEADER_BYTES, SLOT_BYTES, SLOTS, checkOf, slotOf } from './slotsLayout.ts';

const BLOCK = 64; // what one hash gives

/** Puts the mask of this writing on, or takes it off. Another writing has another mask, so two of them show nothing
 *  of what is beneath. */
export function applyMask(crypto: Crypto, bytes: Uint8Array, laptop: Uint8Array): void {
  const writing = writingOf(bytes);
  for (let slot = 0; slot < SLOTS; slot += 1) {
    if (slot === slotOf.recovery) continue;
    for (let from = 0; from < SLOT_BYTES; from += BLOCK) {
      const length = Math.min(BLOCK, SLOT_BYTES - from);
      const message = lengthPrefixed(['pristan/slot-mask/2', writing, slot, from]);
      const mask = crypto.hash(message, { length, key: laptop });
      const at = HEADER_BYTES + slot * SLOT_BYTES + from;
      for (const [index, byte] of mask.entries()) bytes[at + index] = (bytes[at + index] ?? 0) ^ byte;
    }
  }
}

/** Never zero, which says "not bound". */
export function laptopCheck(crypto: Crypto, bytes: Uint8Array, laptop: Uint8Array): number {
  const hash = crypto.hash(lengthPrefixed(['pristan/slot-check/2', writingOf(bytes)]), { key: laptop });
  return new DataView(hash.buffer, hash.byteOffset).getUint32(0, true) || 1;
}

export function isBoundTo(crypto: Crypto, bytes: Uint8Array, laptop: Uint8Array): boolean {
  return checkOf(bytes) === laptopCheck(crypto, bytes, laptop);
}

function writingOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(12, 28);
}
