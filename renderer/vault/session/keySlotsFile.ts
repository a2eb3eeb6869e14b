import { newRecoveryCode, slotSecret } from '#shared/keys/recoveryCode.ts';
import { makeSlots, openSlots, setSlot, slotParameters } from '#shared/keys/keySlots.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { calibrate, cheapest } from './calibrate.ts';
import type { VaultPorts } from './vaultPorts.ts';

export interface VaultKey {
  readonly vaultId: Uint8Array;
  readonly vaultKey: Uint8Array;
}

/** [V10] A new vault key under a passphrase and a recovery code. Refused where there is a vault already. */
export async function makeVaultKey(
  { files, crypto, argon2, clock, options }: VaultPorts,
  passphrase: string,
): Promise<Result<VaultKey & { readonly recoveryCode: string }, 'vault/exists' | 'vault/disk'>> {
  const held = await files.readSlots(null);
  if (!held.ok) return fail('vault/disk', held.code);
  if (held.value !== null) return fail('vault/exists');
  const vaultId = crypto.random(16);
  const vaultKey = crypto.random(32);
  const recoveryCode = newRecoveryCode(crypto);
  const parameters = options?.cheapPassphrase === true ? cheapest : await calibrate(argon2, clock);
  let slots = makeSlots(crypto, vaultId, parameters);
  const { salt } = orThrow(slotParameters(slots));
  for (const [kind, secret] of [
    ['passphrase', passphrase],
    ['recovery', recoveryCode],
  ] as const) {
    const derived = await argon2(slotSecret(secret), salt, parameters);
    slots = orThrow(setSlot(crypto, slots, kind, vaultKey, derived));
  }
  const written = await files.writeSlots({ bytes: new Uint8Array(slots) });
  return written.ok ? ok({ vaultId, vaultKey, recoveryCode }) : fail('vault/disk', written.detail);
}

/** [V10] One Argon2id run, then all eight slots. `secret` is a passphrase or a recovery code. */
export async function openVaultKey(
  { files, crypto, argon2 }: VaultPorts,
  secret: string,
): Promise<Result<VaultKey, 'vault/none' | 'vault/damaged' | 'vault/newer' | 'vault/wrong-passphrase'>> {
  const held = await files.readSlots(null);
  if (!held.ok) return fail('vault/damaged', held.code);
  if (held.value === null) return fail('vault/none');
  const parameters = slotParameters(held.value);
  if (!parameters.ok) return fail(parameters.code === 'slots/newer' ? 'vault/newer' : 'vault/damaged');
  const derived = await argon2(slotSecret(secret), parameters.value.salt, parameters.value);
  const opened = openSlots(crypto, held.value, derived);
  if (opened.ok) return ok({ vaultId: parameters.value.vaultId, vaultKey: opened.value.vaultKey });
  return fail(opened.code === 'slots/wrong-secret' ? 'vault/wrong-passphrase' : 'vault/damaged');
}

/** For what cannot fail on a file that was made a moment ago. */
function orThrow<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
