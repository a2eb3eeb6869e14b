/** The key slots file: eight ways to the vault key, none of which shows whether it is in use. Layout: ./SPEC.md */
import { concatBytes, lengthPrefixed, sameBytes } from '#shared/kernel/bytes.ts';
import { crc32 } from '#shared/kernel/crc32.ts';
import type { Argon2Parameters, Crypto } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

const VERSION = 1;
const MAGIC = Uint8Array.of(0x50, 0x52, 0x53, 0x54, 0x4b, 0x45, 0x59, 0x0a); // "PRSTKEY\n"
const HEADER_BYTES = 56;
const SLOTS = 8;
const NONCE_BYTES = 24;
const PLAIN_BYTES = 64;
const SLOT_BYTES = NONCE_BYTES + PLAIN_BYTES + 16;
const FILE_BYTES = HEADER_BYTES + SLOTS * SLOT_BYTES + 4;
const KEY_BYTES = 32;
const MIB = 1_048_576;

/** A manipulated file can ask neither for a weak key nor for a laptop's whole memory. */
export const memoryLimits = { least: 64 * MIB, most: 1024 * MIB } as const;
export const passLimits = { least: 3, most: 20 } as const;

/** Where each kind of slot sits. The place shows nothing: an unused slot is random bytes. */
export const slotOf = { passphrase: 0, recovery: 1, duress: 2 } as const;
export type SlotKind = keyof typeof slotOf;
const kinds: readonly SlotKind[] = ['passphrase', 'recovery', 'duress'];

export interface SlotParameters extends Argon2Parameters {
  readonly vaultId: Uint8Array; // 16 bytes
  readonly salt: Uint8Array; // 16 bytes, common to all slots: one Argon2id run, then all slots are tried
}
export interface OpenedSlot {
  readonly vaultKey: Uint8Array; // 32 bytes
  readonly kind: SlotKind;
}
export type SlotsFailure = 'slots/damaged' | 'slots/newer';

function areSound({ memoryBytes, passes }: Argon2Parameters): boolean {
  const whole = Number.isInteger(passes) && memoryBytes % 1024 === 0;
  const memory = memoryBytes >= memoryLimits.least && memoryBytes <= memoryLimits.most;
  return whole && memory && passes >= passLimits.least && passes <= passLimits.most;
}

/** A file with eight unused slots. Throws on parameters outside of the limits. */
export function makeSlots(crypto: Crypto, vaultId: Uint8Array, parameters: Argon2Parameters): Uint8Array {
  if (!areSound(parameters) || vaultId.length !== 16) throw new RangeError('key slots out of limits');
  const header = new Uint8Array(HEADER_BYTES);
  const view = new DataView(header.buffer);
  header.set(MAGIC, 0);
  header[8] = VERSION;
  header.set(vaultId, 12);
  view.setUint32(28, parameters.memoryBytes / 1024, true);
  view.setUint32(32, parameters.passes, true);
  header.set(crypto.random(16), 36);
  return withCrc(concatBytes([header, crypto.random(SLOTS * SLOT_BYTES), new Uint8Array(4)]));
}

/** K2, K3. What is needed before Argon2id can run. */
export function slotParameters(bytes: Uint8Array): Result<SlotParameters, SlotsFailure> {
  if (bytes.length < HEADER_BYTES || !sameBytes(bytes.subarray(0, 8), MAGIC)) return fail('slots/damaged');
  if ((bytes[8] ?? 0) > VERSION) return fail('slots/newer');
  if (bytes[8] !== VERSION || bytes.length !== FILE_BYTES) return fail('slots/damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint32(FILE_BYTES - 4, true) !== crc32(bytes, 0, FILE_BYTES - 4)) return fail('slots/damaged');
  const parameters = { memoryBytes: view.getUint32(28, true) * 1024, passes: view.getUint32(32, true) };
  if (!areSound(parameters)) return fail('slots/damaged');
  return ok({ ...parameters, vaultId: bytes.slice(12, 28), salt: bytes.slice(36, 52) });
}

/** Tries all eight, whichever opens, so that the time says nothing. `derivedKey` is Argon2id of the typed secret. */
export function openSlots(
  crypto: Crypto,
  bytes: Uint8Array,
  derivedKey: Uint8Array,
): Result<OpenedSlot, SlotsFailure | 'slots/wrong-secret'> {
  const parameters = slotParameters(bytes);
  if (!parameters.ok) return parameters;
  let opened: OpenedSlot | null = null;
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const at = HEADER_BYTES + slot * SLOT_BYTES;
    const nonce = bytes.subarray(at, at + NONCE_BYTES);
    const box = bytes.subarray(at + NONCE_BYTES, at + SLOT_BYTES);
    const plain = crypto.open(box, associated(bytes, slot), nonce, derivedKey);
    const kind = kinds[plain?.[0] ?? 255];
    if (plain !== null && kind !== undefined) opened = { vaultKey: plain.slice(1, 1 + KEY_BYTES), kind };
  }
  return opened === null ? fail('slots/wrong-secret') : ok(opened);
}

/** The file with one slot rewritten. The others are untouched: their secrets are not known here. */
export function setSlot(
  crypto: Crypto,
  bytes: Uint8Array,
  kind: SlotKind,
  vaultKey: Uint8Array,
  derivedKey: Uint8Array,
): Result<Uint8Array, SlotsFailure> {
  const parameters = slotParameters(bytes);
  if (!parameters.ok) return parameters;
  const plain = new Uint8Array(PLAIN_BYTES); // the rest is for later, e.g. a keychain's half
  plain[0] = kinds.indexOf(kind);
  plain.set(vaultKey, 1);
  const slot = slotOf[kind];
  const { nonce, box } = crypto.seal(plain, associated(bytes, slot), derivedKey);
  return ok(replaceSlot(bytes, slot, concatBytes([nonce, box])));
}

/** The file with this slot made random again. */
export function clearSlot(crypto: Crypto, bytes: Uint8Array, kind: SlotKind): Result<Uint8Array, SlotsFailure> {
  const parameters = slotParameters(bytes);
  return parameters.ok ? ok(replaceSlot(bytes, slotOf[kind], crypto.random(SLOT_BYTES))) : parameters;
}

/** K4: a slot is bound to its file and its place. */
function associated(bytes: Uint8Array, slot: number): Uint8Array {
  return lengthPrefixed(['pristan/slot/1', bytes.subarray(0, HEADER_BYTES), slot]);
}

function replaceSlot(bytes: Uint8Array, slot: number, content: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.set(content, HEADER_BYTES + slot * SLOT_BYTES);
  return withCrc(copy);
}

function withCrc(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(FILE_BYTES - 4, crc32(bytes, 0, FILE_BYTES - 4), true);
  return bytes;
}
