import { changeSlots, recoveryKey } from '#shared/keys/keySlots.ts';
import { newRecoveryCode } from '#shared/keys/recoveryCode.ts';
import { isDiskFull } from '#shared/kernel/diskFull.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import { writeArchive } from '#renderer/vault/log/archive/writeArchive.ts';
import { newActor } from '#renderer/vault/store/actor.ts';
import { DROPPED, dropsNumbers } from './droppedNumbers.ts';
import { removeForeignSegments } from './foreignSegments.ts';
import { forget, keysOf, type UnlockedSlots, type VaultKey } from './keySlotsFile.ts';
import { opensDuress, tidyForeign, type Changed } from './keysChange.ts';
import { duressOf, RECOVERY_MADE_AT } from './keysShelf.ts';
import { liveContent } from './liveContent.ts';
import { goOffline, goOnline, inTurn } from './officeSync.ts';
import type { OpenVault } from './openState.ts';
import { atRest } from './stillLog.ts';
import type { VaultState } from './vaultState.ts';

type Renewed = Awaited<Changed<{ recoveryCode: string }>>;

/** [V23] "My passphrase may be known": everything that counts, under another vault id and another key, beside the old; the
 *  key slots are the moment at which the one takes the place of the other. From the instant that was written on, nothing
 *  is taken any more: what came in between would be lost with the old one. */
export async function renewKeys(
  state: VaultState,
  vault: OpenVault,
  unlocked: UnlockedSlots,
  next: string,
): Changed<{ recoveryCode: string }> {
  if (unlocked.parameters.version === 1) return fail('keys/new-recovery-code-first');
  if (await opensDuress(vault, unlocked, next)) return fail('keys/same-passphrase');
  state.upkeep?.stop();
  await inTurn(vault, () => goOffline(vault));
  await vault.office?.store.settle();
  const before = { vault: state.vault, opening: state.opening };
  const taken = await atRest(vault.log, () => {
    shut(state);
    return liveContent(vault);
  });
  const renewed = taken.ok ? await rewrite(vault, unlocked, next, taken.value) : fail('vault/disk-full', taken.code);
  if (renewed.ok) return renewed;
  Object.assign(state, before);
  await tidyForeign(vault);
  void inTurn(vault, () => goOnline(vault));
  return renewed;
}

/** Every call answers `vault/locked`, and nothing is opened in this process again. */
function shut(state: VaultState): void {
  const renewed = fail('vault/damaged', 'renewed');
  state.vault = null;
  state.opening = { listed: Promise.resolve(renewed), vault: Promise.resolve(renewed), hurry: () => undefined };
}

async function rewrite(
  vault: OpenVault,
  unlocked: UnlockedSlots,
  next: string,
  content: Iterable<ArchiveItem>,
): Promise<Renewed> {
  const { ports, log } = vault;
  const { crypto, files } = ports;
  const key: VaultKey = { vaultId: crypto.random(16), vaultKey: crypto.random(32) };
  const items = [...content, ...differing(vault).map((entry) => ({ entry }))];
  const target = { ...log.targetFor(key.vaultId, key.vaultKey, 1), madeAt: ports.clock() };
  const archived = await writeArchive(log, target, items, (done) => {
    ports.emit('renewing', { done, total: items.length });
  });
  if (!archived.ok) return fail(isDiskFull(archived.detail) ? 'vault/disk-full' : 'vault/write-failed', archived.code);
  const recoveryCode = newRecoveryCode(crypto);
  const { bytes, laptop, parameters } = unlocked;
  const keys = await keysOf(ports, next, parameters);
  const changed = changeSlots(crypto, bytes, {
    laptop,
    bindTo: laptop,
    set: [
      { ...key, kind: 'passphrase', key: keys.derived },
      { ...key, kind: 'recovery', key: recoveryKey(crypto, recoveryCode) ?? new Uint8Array(32) },
    ],
  });
  forget(keys);
  key.vaultKey.fill(0);
  if (!changed.ok) return fail('vault/damaged', changed.code);
  const written = await files.writeSlots({ bytes: new Uint8Array(changed.value) });
  if (!written.ok) return fail(isDiskFull(written.detail) ? 'vault/disk-full' : 'vault/write-failed', written.detail);
  await vault.office?.close().catch(() => undefined);
  await removeForeignSegments(ports, [toHex(key.vaultId), ...(duressOf(vault)?.ids ?? [])]);
  return ok({ recoveryCode });
}

/** Behind the content: of these entries the last one counts. */
function differing({ keyring, ports }: OpenVault): LogEntry[] {
  const at = ports.clock();
  return [
    { ...keyring, actor: newActor(ports.crypto, keyring.memberId) },
    { v: 1, t: 'shelf', key: RECOVERY_MADE_AT, value: at },
    { v: 1, t: 'shelf', key: DROPPED, value: { ...dropsNumbers.renewed, at } },
  ];
}
