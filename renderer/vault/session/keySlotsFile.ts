import { newRecoveryCode, slotSecret } from '#shared/keys/recoveryCode.ts';
import {
  changeSlots,
  makeSlots,
  openSlots,
  recoveryKey,
  slotParameters,
  type OpenedSlot,
  type SlotKeys,
  type SlotParameters,
  type Stretch,
} from '#shared/keys/keySlots.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { calibrate, cheapest } from './calibrate.ts';
import type { VaultPorts } from './vaultPorts.ts';

export interface VaultKey {
  readonly vaultId: Uint8Array;
  readonly vaultKey: Uint8Array;
}
export interface NewVaultKey extends VaultKey {
  readonly recoveryCode: string;
  /** Writes the key slots: before it there is no vault, after it there is one. */
  commit(): Promise<Result<null, 'vault/disk'>>;
}
/** A key slots file that a secret opened. */
export interface UnlockedSlots {
  readonly bytes: Uint8Array;
  readonly parameters: SlotParameters;
  readonly keys: SlotKeys;
  /** What the file is bound to, as far as this laptop can tell. */
  readonly laptop: Uint8Array | null;
  readonly opened: OpenedSlot;
  /** How long Argon2id took. */
  readonly tookMs: number;
}
export type SlotsRefusal =
  'vault/none' | 'vault/damaged' | 'vault/newer' | 'vault/wrong-passphrase' | 'vault/other-laptop' | 'vault/wait';

/** [V10] A new vault key under a passphrase and a recovery code. Refused where there is a vault already. */
export async function makeVaultKey(
  ports: VaultPorts,
  passphrase: string,
): Promise<Result<NewVaultKey, 'vault/exists' | 'vault/disk'>> {
  const { files, crypto } = ports;
  const held = await files.readSlots(null);
  if (!held.ok) return fail('vault/disk', held.code);
  if (held.value !== null) return fail('vault/exists');
  const key: VaultKey = { vaultId: crypto.random(16), vaultKey: crypto.random(32) };
  const { bytes, recoveryCode } = await makeSlotsFor(ports, key, passphrase, null);
  const commit: NewVaultKey['commit'] = async () => {
    const written = await files.writeSlots({ bytes });
    return written.ok ? ok(null) : fail('vault/disk', written.detail);
  };
  return ok({ ...key, recoveryCode, commit });
}

/** A whole new file: calibrated, with a passphrase and a new recovery code. */
export async function makeSlotsFor(
  ports: VaultPorts,
  key: VaultKey,
  passphrase: string,
  bindTo: Uint8Array | null,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly recoveryCode: string }> {
  const { crypto, argon2, clock, options } = ports;
  const recoveryCode = newRecoveryCode(crypto);
  const empty = makeSlots(crypto, options?.cheapPassphrase === true ? cheapest : await calibrate(argon2, clock));
  const passphraseKeys = await keysOf(ports, passphrase, orThrow(slotParameters(empty)));
  const set = [
    { ...key, kind: 'passphrase', key: passphraseKeys.derived },
    { ...key, kind: 'recovery', key: recoveryKey(crypto, recoveryCode) ?? new Uint8Array(32) },
  ] as const;
  const bytes = orThrow(changeSlots(crypto, empty, { laptop: null, bindTo, set }));
  forget(passphraseKeys);
  return { bytes: new Uint8Array(bytes), recoveryCode };
}

/** [V10] One Argon2id run, then all eight slots. `secret` is a passphrase or a recovery code. */
export async function unlockSlots(
  ports: VaultPorts,
  bytes: Uint8Array,
  secret: string,
): Promise<Result<UnlockedSlots, Exclude<SlotsRefusal, 'vault/none' | 'vault/wait'>>> {
  const parameters = slotParameters(bytes);
  if (!parameters.ok) return fail(parameters.code === 'slots/newer' ? 'vault/newer' : 'vault/damaged');
  const binding = parameters.value.bound ? await ports.files.readBinding(null) : null;
  const laptop = binding?.ok === true ? binding.value.secret : null;
  const start = ports.clock();
  const keys = await keysOf(ports, secret, parameters.value);
  const tookMs = ports.clock() - start;
  const opened = openSlots(ports.crypto, bytes, keys, laptop);
  if (opened.ok) return ok({ bytes, parameters: parameters.value, keys, laptop, opened: opened.value, tookMs });
  if (opened.code === 'slots/wrong-secret') return fail('vault/wrong-passphrase');
  return fail(opened.code === 'slots/other-laptop' ? 'vault/other-laptop' : 'vault/damaged');
}

/** The same for this profile's own file. */
export async function unlockOwnSlots(ports: VaultPorts, secret: string): Promise<Result<UnlockedSlots, SlotsRefusal>> {
  const held = await ports.files.readSlots(null);
  if (!held.ok) return fail(held.code === 'guess/wait' ? 'vault/wait' : 'vault/damaged', held.code);
  return held.value === null ? fail('vault/none') : unlockSlots(ports, held.value, secret);
}

export async function keysOf({ argon2, crypto }: VaultPorts, typed: string, stretch: Stretch): Promise<SlotKeys> {
  const derived = await argon2(slotSecret(typed), stretch.salt, stretch);
  return { derived, recovery: recoveryKey(crypto, typed) };
}

/** Keys that are no longer needed leave memory now, not when the memory is used again. */
export function forget({ derived, recovery }: SlotKeys): void {
  derived.fill(0);
  recovery?.fill(0);
}

/** For what cannot fail on a file that was made a moment ago. */
function orThrow<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
