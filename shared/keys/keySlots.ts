/** The key slots file: eight ways to the vault key, none of which shows whether it is in use. Layout: ./SPEC.md */
import { concatBytes, lengthPrefixed, utf8 } from '#shared/kernel/bytes.ts';
import type { Argon2Parameters, Crypto } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { applyMask, isBoundTo, laptopCheck } from './laptopMask.ts';
import { parseRecoveryCode } from './recoveryCode.ts';
import { openSlot, sealSlot, type OpenedSlot } from './slotBox.ts';
import {
  areSound,
  HEADER_BYTES,
  MAGIC,
  slotAt,
  SLOT_BYTES,
  slotOf,
  slotParameters,
  SLOTS,
  withCrc,
  type SlotKind,
  type SlotsFailure,
  type Stretch,
} from './slotsLayout.ts';

export { memoryLimits, passLimits, slotParameters, slotsFileBytes } from './slotsLayout.ts';
export type { SlotKind, SlotParameters, SlotsFailure, Stretch } from './slotsLayout.ts';
export type { OpenedSlot } from './slotBox.ts';

/** What a typed secret gives. */
export interface SlotKeys {
  /** Argon2id of it. */
  readonly derived: Uint8Array;
  /** When it reads as a recovery code. 160 random bits need no stretching. */
  readonly recovery: Uint8Array | null;
}
export interface SlotsChange {
  /** The secret that the file is bound to now; null: none, or it is lost, and with it the slots that it masks. */
  readonly laptop: Uint8Array | null;
  /** The secret that it is bound to from now on. */
  readonly bindTo: Uint8Array | null;
  /** Another Argon2id run from now on: of the slots that are not set here, only the recovery code's lives on. */
  readonly stretch?: Stretch;
  readonly set?: readonly (OpenedSlot & { readonly key: Uint8Array })[];
  readonly clear?: readonly SlotKind[];
}

export function recoveryKey(crypto: Crypto, typed: string): Uint8Array | null {
  const code = parseRecoveryCode(typed);
  return code === null ? null : crypto.hash(lengthPrefixed(['pristan/recovery/2', utf8(code)]));
}

/** A file with eight unused slots. Throws on parameters outside of the limits. */
export function makeSlots(crypto: Crypto, parameters: Argon2Parameters): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(MAGIC, 0);
  header[8] = 2;
  header.set(crypto.random(16), 12);
  setStretch(header, { ...parameters, salt: crypto.random(16) });
  return withCrc(concatBytes([header, crypto.random(SLOTS * SLOT_BYTES), new Uint8Array(4)]));
}

/** Tries all eight, whichever opens, so that the time says nothing. `slots/other-laptop`: a passphrase cannot open it
 *  here; the recovery code can. */
export function openSlots(
  crypto: Crypto,
  bytes: Uint8Array,
  keys: SlotKeys,
  laptop: Uint8Array | null,
): Result<OpenedSlot, SlotsFailure | 'slots/wrong-secret' | 'slots/other-laptop'> {
  const parameters = slotParameters(bytes);
  if (!parameters.ok) return parameters;
  const { version, bound } = parameters.value;
  const isOurs = !bound || (laptop !== null && isBoundTo(crypto, bytes, laptop));
  const bare = bytes.slice();
  if (bound && isOurs && laptop !== null) applyMask(crypto, bare, laptop);
  let opened: OpenedSlot | null = null;
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const isRecovery = version !== 1 && slot === slotOf.recovery;
    const one = openSlot(crypto, bare, slot, isRecovery ? (keys.recovery ?? keys.derived) : keys.derived);
    if (one !== null && (!isRecovery || keys.recovery !== null)) opened = one;
  }
  if (opened !== null) return ok(opened);
  return fail(isOurs ? 'slots/wrong-secret' : 'slots/other-laptop');
}

/** The file with some slots rewritten. The others live on as they were: their secrets are not known here. In version 1
 *  only the passphrase can be set; anything else is `slots/too-old` (a new file is made, with a new recovery code). */
export function changeSlots(
  crypto: Crypto,
  bytes: Uint8Array,
  change: SlotsChange,
): Result<Uint8Array, SlotsFailure | 'slots/too-old'> {
  const parameters = slotParameters(bytes);
  if (!parameters.ok) return parameters;
  const { laptop, bindTo, stretch, set = [], clear = [] } = change;
  const changed = bytes.slice();
  if (parameters.value.version === 1) {
    const fits = bindTo === null && stretch === undefined && set.every(({ kind }) => kind === 'passphrase');
    if (!fits) return fail('slots/too-old');
  } else if (parameters.value.bound) {
    if (laptop !== null && isBoundTo(crypto, bytes, laptop)) applyMask(crypto, changed, laptop);
    else forgetAllButRecovery(crypto, changed);
  }
  if (stretch !== undefined) {
    setStretch(changed, stretch);
    forgetAllButRecovery(crypto, changed);
  }
  if (parameters.value.version !== 1) startWriting(crypto, changed, bindTo);
  for (const kind of clear) slotAt(changed, slotOf[kind]).set(crypto.random(SLOT_BYTES));
  for (const { key, ...content } of set) {
    slotAt(changed, slotOf[content.kind]).set(sealSlot(crypto, changed, content, key));
  }
  if (bindTo !== null) applyMask(crypto, changed, bindTo);
  return ok(withCrc(changed));
}

function startWriting(crypto: Crypto, bytes: Uint8Array, bindTo: Uint8Array | null): void {
  bytes.set(crypto.random(16), 12);
  const check = bindTo === null ? 0 : laptopCheck(crypto, bytes, bindTo);
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(52, check, true);
}

function setStretch(bytes: Uint8Array, { memoryBytes, passes, salt }: Stretch): void {
  if (!areSound({ memoryBytes, passes }) || salt.length !== 16) throw new RangeError('key slots out of limits');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(28, memoryBytes / 1024, true);
  view.setUint32(32, passes, true);
  bytes.set(salt, 36);
}

function forgetAllButRecovery(crypto: Crypto, bytes: Uint8Array): void {
  for (let slot = 0; slot < SLOTS; slot += 1) {
    if (slot !== slotOf.recovery) slotAt(bytes, slot).set(crypto.random(SLOT_BYTES));
  }
}
