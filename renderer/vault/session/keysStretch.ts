import type { Argon2Parameters } from '#shared/kernel/crypto.ts';
import { changeSlots } from '#shared/keys/keySlots.ts';
import { calibrate } from './calibrate.ts';
import { forget, keysOf, type UnlockedSlots } from './keySlotsFile.ts';
import type { OpenVault } from './openState.ts';
import { shelfOf } from './shelfOf.ts';
import { duressOf } from './keysShelf.ts';

const CALIBRATED_AT = 'keys/calibratedAt';
/** A laptop does not get faster: looked at again now and then, for vaults that moved to another one. */
const AGAIN_AFTER_MS = 90 * 86_400_000;
/** Below it Argon2id is too cheap here; half of what calibration aims at, since laptops are not always equally fast. */
const FLOOR_MS = 250;
const WANTED_BYTES = 256 * 1_048_576;

/** What Argon2id should cost here from now on, or null when what it costs is fine or cannot be raised: the slot of a
 *  passphrase for duress would be lost, which only its own setting can renew. */
export async function betterStretch(
  vault: OpenVault,
  { parameters, tookMs }: Pick<UnlockedSlots, 'parameters' | 'tookMs'>,
  duressAtHand = false,
): Promise<Argon2Parameters | null> {
  const { ports } = vault;
  if (parameters.version === 1 || ports.options?.cheapPassphrase === true) return null;
  if (duressOf(vault) !== null && !duressAtHand) return null;
  if (parameters.memoryBytes >= WANTED_BYTES && tookMs >= FLOOR_MS) return null;
  const today = await calibrate(ports.argon2, ports.clock);
  return cost(today) > 1.5 * cost(parameters) ? today : null;
}

function cost({ memoryBytes, passes }: Argon2Parameters): number {
  return memoryBytes * passes;
}

/** [V11] At unlock the passphrase is at hand: parameters that have become too cheap are raised then. */
export async function refreshStretch(vault: OpenVault, unlocked: UnlockedSlots, passphrase: string): Promise<void> {
  const { ports, shelf } = vault;
  const last = shelf.get(CALIBRATED_AT);
  if (typeof last === 'number' && ports.clock() - last < AGAIN_AFTER_MS) return;
  const better = await betterStretch(vault, unlocked);
  if (better !== null) {
    const stretch = { ...better, salt: ports.crypto.random(16) };
    const keys = await keysOf(ports, passphrase, stretch);
    const { laptop, opened, bytes } = unlocked;
    const set = [{ ...opened, key: keys.derived }];
    const changed = changeSlots(ports.crypto, bytes, { laptop, bindTo: laptop, stretch, set });
    forget(keys);
    if (!changed.ok) return;
    const now = await ports.files.readSlots(null);
    if (!now.ok || now.value === null || !same(now.value, bytes)) return; // Somebody was faster, with a change of their own.
    const written = await ports.files.writeSlots({ bytes: new Uint8Array(changed.value) });
    if (!written.ok) return;
  }
  await shelfOf(vault).keep(CALIBRATED_AT, ports.clock());
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
