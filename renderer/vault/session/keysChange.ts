import { changeSlots, openSlots, recoveryKey, type SlotsChange } from '#shared/keys/keySlots.ts';
import { newRecoveryCode } from '#shared/keys/recoveryCode.ts';
import { isDiskFull } from '#shared/kernel/diskFull.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { makeDuressVault } from './duressVault.ts';
import { removeForeignSegments } from './foreignSegments.ts';
import { forget, keysOf, makeSlotsFor, unlockOwnSlots, type UnlockedSlots } from './keySlotsFile.ts';
import { DURESS, duressOf, RECOVERY_MADE_AT } from './keysShelf.ts';
import { betterStretch } from './keysStretch.ts';
import { shelvesOf } from './openFiles.ts';
import type { OpenVault } from './openState.ts';
import { shelfOf } from './shelfOf.ts';

type Refusal =
  | 'vault/wrong-passphrase'
  | 'vault/disk-full'
  | 'vault/write-failed'
  | 'vault/damaged'
  | 'vault/newer'
  | 'keys/same-passphrase'
  | 'keys/needs-passphrase'
  | 'keys/new-recovery-code-first'
  | 'binding/impossible';
export type Changed<Value = null> = Promise<Result<Value, Refusal>>;

/** [V14] An open laptop that was left alone is not enough: `act` runs with the key slots as the present passphrase, or the
 *  recovery code, opened them. */
export async function withSecret<Value>(
  vault: OpenVault,
  secret: string,
  act: (unlocked: UnlockedSlots) => Changed<Value>,
): Changed<Value> {
  const unlocked = await unlockOwnSlots(vault.ports, secret);
  if (!unlocked.ok) {
    const isFile = unlocked.code === 'vault/damaged' || unlocked.code === 'vault/newer';
    return fail(isFile ? unlocked.code : 'vault/wrong-passphrase');
  }
  const { opened, keys } = unlocked.value;
  try {
    const isOurs = toHex(opened.vaultId) === toHex(vault.vaultId) && opened.kind !== 'duress';
    return isOurs ? await act(unlocked.value) : fail('vault/wrong-passphrase');
  } finally {
    forget(keys);
    opened.vaultKey.fill(0);
  }
}

/** What Argon2id costs is raised on the way when it has become too cheap, unless a passphrase for duress would be lost. */
export async function changePassphrase(vault: OpenVault, unlocked: UnlockedSlots, next: string): Changed {
  const { crypto } = vault.ports;
  const { opened, laptop, bytes, parameters } = unlocked;
  if (await opensDuress(vault, unlocked, next)) return fail('keys/same-passphrase');
  const better = await betterStretch(vault, unlocked);
  const stretch = better === null ? parameters : { ...better, salt: crypto.random(16) };
  const keys = await keysOf(vault.ports, next, stretch);
  const set = [{ ...opened, kind: 'passphrase' as const, key: keys.derived }];
  const change = { laptop, bindTo: laptop, set, ...(better === null ? {} : { stretch }) };
  const written = await writeChange(vault, bytes, change);
  forget(keys);
  return written;
}

export async function newCode(
  vault: OpenVault,
  unlocked: UnlockedSlots,
  secret: string,
): Changed<{ recoveryCode: string }> {
  const { ports } = vault;
  const { opened, laptop, bytes, parameters } = unlocked;
  if (parameters.version === 1) {
    // Its slots cannot be carried over; all that it can have are set anew.
    if (opened.kind !== 'passphrase') return fail('keys/needs-passphrase');
    const made = await makeSlotsFor(ports, opened, secret, null);
    const written = await write(vault, made.bytes);
    if (!written.ok) return written;
    await shelfOf(vault).keep(RECOVERY_MADE_AT, ports.clock());
    return ok({ recoveryCode: made.recoveryCode });
  }
  const recoveryCode = newRecoveryCode(ports.crypto);
  const key = recoveryKey(ports.crypto, recoveryCode) ?? new Uint8Array(32);
  const set = [{ ...opened, kind: 'recovery' as const, key }];
  const written = await writeChange(vault, bytes, { laptop, bindTo: laptop, set });
  if (!written.ok) return written;
  await shelfOf(vault).keep(RECOVERY_MADE_AT, ports.clock());
  return ok({ recoveryCode });
}

/** [V17] The secret is sealed on disk before a slot needs it, and goes only when none needs it any more. */
export async function bindToLaptop(
  vault: OpenVault,
  { bytes, laptop, parameters }: UnlockedSlots,
  bound: boolean,
): Changed {
  const { files, crypto } = vault.ports;
  if (parameters.version === 1) return fail('keys/new-recovery-code-first');
  if (bound === parameters.bound && (!bound || laptop !== null)) return ok(null);
  if (!bound) {
    const written = await writeChange(vault, bytes, { laptop, bindTo: null });
    if (written.ok) await files.writeBinding({ secret: null });
    return written;
  }
  const secret = crypto.random(32);
  const kept = await files.writeBinding({ secret: new Uint8Array(secret) });
  if (!kept.ok) return fail('binding/impossible', kept.code);
  const back = await files.readBinding(null);
  if (!back.ok || back.value.secret === null || toHex(back.value.secret) !== toHex(secret)) {
    return fail('binding/impossible', 'not-read-back');
  }
  return writeChange(vault, bytes, { laptop, bindTo: secret });
}

/** [V16] Its vault is written first, the slot that opens it last. */
export async function setDuress(
  vault: OpenVault,
  unlocked: UnlockedSlots,
  asked: { readonly passphrase: string; readonly duress: string; readonly people: 'none' | 'invented' },
): Changed {
  const { ports } = vault;
  const { opened, laptop, bytes, parameters } = unlocked;
  if (parameters.version === 1) return fail('keys/new-recovery-code-first');
  if (opened.kind !== 'passphrase') return fail('keys/needs-passphrase');
  if (asked.duress === asked.passphrase || (await opens(vault, unlocked, asked.duress)) === 'ours') {
    return fail('keys/same-passphrase');
  }
  const key = { vaultId: ports.crypto.random(16), vaultKey: ports.crypto.random(32) };
  const before = duressOf(vault);
  // From here on neither is foreign: cut short, what opens last time still has its segments.
  await shelfOf(vault).keep(DURESS, { ids: [toHex(key.vaultId), ...(before?.ids ?? [])], set: before?.set ?? false });
  await makeDuressVault(vault, key, asked.people);
  const better = await betterStretch(vault, unlocked, true);
  const stretch = better === null ? parameters : { ...better, salt: ports.crypto.random(16) };
  const duress = await keysOf(ports, asked.duress, stretch);
  const own = await keysOf(ports, asked.passphrase, stretch);
  const set = [
    { ...opened, key: own.derived },
    { ...key, kind: 'duress' as const, key: duress.derived },
  ];
  const change = { laptop, bindTo: laptop, set, ...(better === null ? {} : { stretch }) };
  const written = await writeChange(vault, bytes, change);
  forget(duress);
  forget(own);
  key.vaultKey.fill(0);
  if (written.ok) await shelfOf(vault).keep(DURESS, { ids: [toHex(key.vaultId)], set: true });
  await tidyForeign(vault);
  return written;
}

export async function clearDuress(vault: OpenVault, { bytes, laptop }: UnlockedSlots): Changed {
  const written = await writeChange(vault, bytes, { laptop, bindTo: laptop, clear: ['duress'] });
  if (!written.ok) return written;
  await shelfOf(vault).keep(DURESS, null);
  await tidyForeign(vault);
  return ok(null);
}

/** [V18] What no way into this folder opens any more. [FL11] Where nobody but this vault can have files, those of others. */
export async function tidyForeign(vault: OpenVault): Promise<void> {
  const others = duressOf(vault)?.ids ?? [];
  await removeForeignSegments(vault.ports, [toHex(vault.vaultId), ...others]);
  if (others.length === 0) await vault.ports.files.removeOtherShelves({ keep: [...shelvesOf(vault)] });
}

export async function opensDuress(vault: OpenVault, unlocked: UnlockedSlots, typed: string): Promise<boolean> {
  return (await opens(vault, unlocked, typed)) === 'duress';
}

async function opens(vault: OpenVault, unlocked: UnlockedSlots, typed: string): Promise<'ours' | 'duress' | null> {
  const keys = await keysOf(vault.ports, typed, unlocked.parameters);
  const slot = openSlots(vault.ports.crypto, unlocked.bytes, keys, unlocked.laptop);
  forget(keys);
  if (!slot.ok) return null;
  slot.value.vaultKey.fill(0);
  return slot.value.kind === 'duress' ? 'duress' : 'ours';
}

async function writeChange(vault: OpenVault, bytes: Uint8Array, change: SlotsChange): Changed {
  const changed = changeSlots(vault.ports.crypto, bytes, change);
  if (changed.ok) return write(vault, changed.value);
  return fail(changed.code === 'slots/too-old' ? 'keys/new-recovery-code-first' : 'vault/damaged');
}

async function write(vault: OpenVault, bytes: Uint8Array): Changed {
  const written = await vault.ports.files.writeSlots({ bytes: new Uint8Array(bytes) });
  if (written.ok) return ok(null);
  return fail(isDiskFull(written.detail) ? 'vault/disk-full' : 'vault/write-failed');
}
