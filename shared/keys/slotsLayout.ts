/** The bytes of a key slots file, versions 1 and 2. Layout: ./SPEC.md */
import { sameBytes } from '#shared/kernel/bytes.ts';
import { crc32 } from '#shared/kernel/crc32.ts';
import type { Argon2Parameters } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

export const MAGIC = Uint8Array.of(0x50, 0x52, 0x53, 0x54, 0x4b, 0x45, 0x59, 0x0a); // "PRSTKEY\n"
export const HEADER_BYTES = 56;
export const SLOTS = 8;
export const NONCE_BYTES = 24;
export const PLAIN_BYTES = 64;
export const SLOT_BYTES = NONCE_BYTES + PLAIN_BYTES + 16;
const FILE_BYTES = HEADER_BYTES + SLOTS * SLOT_BYTES + 4;
const MIB = 1_048_576;

/** How long a key slots file is, for those who find one at the head of another file. */
export const slotsFileBytes = FILE_BYTES;
/** A manipulated file can ask neither for a weak key nor for a laptop's whole memory. */
export const memoryLimits = { least: 64 * MIB, most: 1024 * MIB } as const;
export const passLimits = { least: 3, most: 20 } as const;

/** Where each kind of slot sits. The place shows nothing: an unused slot is random bytes. */
export const slotOf = { passphrase: 0, recovery: 1, duress: 2 } as const;
export type SlotKind = keyof typeof slotOf;
export const slotKinds: readonly SlotKind[] = ['passphrase', 'recovery', 'duress'];

/** What Argon2id is run with: once, then all slots are tried. */
export interface Stretch extends Argon2Parameters {
  readonly salt: Uint8Array; // 16 bytes
}
export interface SlotParameters extends Stretch {
  readonly version: 1 | 2;
  /** A secret of one laptop is needed beside a passphrase. */
  readonly bound: boolean;
}
export type SlotsFailure = 'slots/damaged' | 'slots/newer';

export function areSound({ memoryBytes, passes }: Argon2Parameters): boolean {
  const whole = Number.isInteger(passes) && memoryBytes % 1024 === 0;
  const memory = memoryBytes >= memoryLimits.least && memoryBytes <= memoryLimits.most;
  return whole && memory && passes >= passLimits.least && passes <= passLimits.most;
}

/** K2, K3. What is needed before Argon2id can run. */
export function slotParameters(bytes: Uint8Array): Result<SlotParameters, SlotsFailure> {
  if (bytes.length < HEADER_BYTES || !sameBytes(bytes.subarray(0, 8), MAGIC)) return fail('slots/damaged');
  const version = bytes[8] ?? 0;
  if (version > 2) return fail('slots/newer');
  if ((version !== 1 && version !== 2) || bytes.length !== FILE_BYTES) return fail('slots/damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint32(FILE_BYTES - 4, true) !== crc32(bytes, 0, FILE_BYTES - 4)) return fail('slots/damaged');
  const parameters = { memoryBytes: view.getUint32(28, true) * 1024, passes: view.getUint32(32, true) };
  if (!areSound(parameters)) return fail('slots/damaged');
  return ok({ ...parameters, version, salt: bytes.slice(36, 52), bound: version === 2 && checkOf(bytes) !== 0 });
}

/** Zero: not bound to a laptop. */
export function checkOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(52, true);
}

export function slotAt(bytes: Uint8Array, slot: number): Uint8Array {
  const at = HEADER_BYTES + slot * SLOT_BYTES;
  return bytes.subarray(at, at + SLOT_BYTES);
}

export function withCrc(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(FILE_BYTES - 4, crc32(bytes, 0, FILE_BYTES - 4), true);
  return bytes;
}
