/** The key that opens a backup: this vault's own, or one that a secret gives through the key slots at its head. */
import type { Crypto } from '#shared/kernel/crypto.ts';
import { sameBytes } from '#shared/kernel/bytes.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import { parseSegmentHeader, SEGMENT_HEADER_BYTES, type SegmentHeader } from '#shared/log/segmentHeader.ts';
import { slotParameters, slotsFileBytes } from '#shared/keys/keySlots.ts';
import type { ArchiveSource } from '#renderer/vault/log/archive/readArchive.ts';
import { headerNamed } from './backupName.ts';

export interface BackupKey {
  readonly vaultId: Uint8Array;
  readonly key: Uint8Array;
}
/** Tries a secret on key slots. */
export type TrySecret = (
  slots: Uint8Array,
  secret: string,
) => Promise<Result<{ readonly vaultId: Uint8Array; readonly vaultKey: Uint8Array }>>;
export interface OpenedBackup {
  readonly source: ArchiveSource;
  readonly key: Uint8Array;
  /** What its header says, or must have said. */
  readonly header: SegmentHeader;
  /** The key slots at its head are damaged: no secret opens it any more, only the vault's own key. */
  readonly slotsDamaged: boolean;
}
export type BackupRefusal =
  | 'backup/not-readable'
  | 'backup/newer'
  | 'backup/needs-secret'
  | 'vault/wrong-passphrase'
  /** Its passphrase is bound to another laptop; the recovery code opens it. */
  | 'vault/other-laptop';

export function backupKeyOf(crypto: Crypto, vaultKey: Uint8Array): Uint8Array {
  return keyFor(crypto, vaultKey, 'backup');
}

/** `own`: null where there is no vault yet. `name`: where the file is known by it. */
export async function openBackup(
  crypto: Crypto,
  source: ArchiveSource,
  by: { readonly own: BackupKey | null; readonly secret: string | null; readonly name: string | null },
  trySecret: TrySecret,
): Promise<Result<OpenedBackup, BackupRefusal>> {
  const first = await source.read(0, Math.min(source.size, slotsFileBytes + SEGMENT_HEADER_BYTES));
  if (!first.ok) return fail('backup/not-readable', first.code);
  const slots = first.value.subarray(0, slotsFileBytes);
  const parsed = parseSegmentHeader(first.value.subarray(slotsFileBytes));
  if (!parsed.ok && parsed.code === 'segment/newer') return fail('backup/newer');
  if (parsed.ok && parsed.value.kind !== 'backup') return fail('backup/not-readable', 'kind');
  const sound = slotParameters(slots);
  const opened = (key: BackupKey): OpenedBackup | null => {
    const header = parsed.ok ? parsed.value : by.name === null ? null : headerNamed(by.name, key.vaultId);
    if (header === null || !sameBytes(header.vaultId, key.vaultId)) return null;
    return { source, key: key.key, header, slotsDamaged: !sound.ok };
  };
  const own = by.own === null ? null : opened(by.own);
  if (own !== null) return ok(own);
  if (!sound.ok) return fail(sound.code === 'slots/newer' ? 'backup/newer' : 'backup/not-readable', sound.code);
  if (by.secret === null) return fail('backup/needs-secret');
  const unlocked = await trySecret(slots, by.secret);
  if (!unlocked.ok) return fail(refusalOf(unlocked.code), unlocked.code);
  const { vaultId, vaultKey } = unlocked.value;
  const other = opened({ vaultId, key: backupKeyOf(crypto, vaultKey) });
  if (other !== null) return ok(other);
  // A secret that opens something else, e.g. under duress, is to this backup a wrong one.
  return fail(parsed.ok ? 'vault/wrong-passphrase' : 'backup/not-readable');
}

function refusalOf(code: string): BackupRefusal {
  if (code === 'vault/newer') return 'backup/newer';
  return code === 'vault/wrong-passphrase' || code === 'vault/other-laptop' ? code : 'backup/not-readable';
}
