import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { BackupContents } from '#shared/ipc/vault/backupCalls.ts';
import { chainStart } from '#shared/log/frame.ts';
import { slotsFileBytes } from '#shared/keys/keySlots.ts';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import { packedChunks, parcelOf } from '#renderer/vault/files/takingFiles.ts';
import { settledOrTrouble } from '#renderer/vault/log/settledOrTrouble.ts';
import { writeArchive, type ArchiveTarget } from '#renderer/vault/log/archive/writeArchive.ts';
import { liveContent } from '#renderer/vault/store/liveContent.ts';
import { RecordBook } from '#renderer/vault/store/recordBook.ts';
import { headerNamed } from './backupName.ts';
import { BACKUPS, RESTORED, type Trouble } from './backupShelf.ts';
import { backupSink, backupSource, type BackupSink } from './backupSink.ts';
import type { BackupVault } from './backupVault.ts';
import { standingOf, type Standing } from './census.ts';
import { inspectBackup, type Inspected } from './inspectBackup.ts';

export interface Written {
  readonly contents: BackupContents;
  readonly digest: string;
}
type Failed = `backup/${Trouble}`;
/** `differs`: what was restored is not what the vault held. */
type Unproven = Failed | 'backup/differs';

/** [BK1–BK3] A backup of this very moment under this name: written, read back, restored into a book in memory and compared
 *  with what it was made from; only then does it get its name. */
export async function writeBackup(
  vault: BackupVault,
  name: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Result<Written, Failed>> {
  let failed: Result<never, Failed> = fail('backup/write-failed');
  // The log may have been compacted meanwhile, so that something lies elsewhere: once more. What is lost in a damaged log
  // is missing for good, and no reason to go without a backup of the rest.
  for (const demand of ['all', 'all', 'what there is'] as const) {
    const attempt = await tryOnce(vault, name, demand, onProgress);
    if (attempt.ok || !attempt.again) return attempt.ok ? ok(attempt.written) : attempt.failed;
    failed = attempt.failed;
  }
  return failed;
}

type Attempt =
  | { readonly ok: true; readonly written: Written }
  | { readonly ok: false; readonly again: boolean; readonly failed: Result<never, Failed> };
type Demand = 'all' | 'what there is';

async function tryOnce(
  vault: BackupVault,
  name: string,
  demand: Demand,
  onProgress: (done: number, total: number) => void,
): Promise<Attempt> {
  const { files, crypto, clock, own, log } = vault;
  const slots = await files.readSlots(null);
  const header = headerNamed(name, own.vaultId);
  if (header === null || !slots.ok || slots.value?.length !== slotsFileBytes) return refused('backup/write-failed');
  const { items, standing } = await contentOf(vault);
  // After the records: a chunk is here before a record names it.
  const caseFiles = vault.office()?.files.work;
  const parcel = caseFiles === undefined ? new Map<string, boolean>() : await parcelOf(caseFiles, 'here');
  const proof: { is: Result<Written, Unproven> } = { is: fail('backup/not-readable') };
  const sink = backupSink(files, name, async () => {
    proof.is = await prove(vault, `${name}.part`, standing, demand);
    return proof.is;
  });
  const target: ArchiveTarget = {
    ...{ sink, header, key: { crypto, key: own.key }, prefix: slots.value, supersedes: null, link: chainStart },
    ...{ madeAt: clock(), missing: demand === 'all' ? 'fail' : 'skip' },
    ...(caseFiles === undefined ? {} : { chunks: packedChunks(caseFiles, parcel) }),
  };
  const total = items.length + parcel.size;
  const archived = await writeArchive(log, target, items, (done) => {
    onProgress(done, total);
  });
  if (archived.ok && proof.is.ok) return { ok: true, written: proof.is.value };
  const again = !archived.ok && (archived.code === 'archive/missing-item' || sink.failure() === 'backup/differs');
  return { ok: false, again, failed: fail(troubleOf(sink, archived), archived.ok ? undefined : archived.code) };
}

/** What is on its way to the log lies nowhere yet, and whoever types may be quick: so often it is waited for. */
const MOST_WAITS = 50;

async function contentOf(
  vault: BackupVault,
): Promise<{ readonly items: readonly ArchiveItem[]; readonly standing: Standing }> {
  for (let waits = 0; ; waits += 1) {
    await settledOrNot(vault.log);
    const office = vault.office();
    const standing = standingOf(office?.book ?? new RecordBook());
    if (!standing.isUnderWay || waits === MOST_WAITS || vault.log.trouble() !== 'none') {
      const head = vault.head().filter((entry) => entry.t !== 'shelf' || !ownKeys.has(entry.key));
      const live = office === null ? [] : liveContent(office.book, office.circle.id);
      return { items: [...head.map((entry) => ({ entry })), ...live], standing };
    }
  }
}

/** A full disk is when a backup on a stick is wanted most. */
async function settledOrNot(log: BackupVault['log']): Promise<void> {
  if (log.trouble() !== 'none') return;
  await settledOrTrouble(log);
}

const ownKeys = new Set([BACKUPS, RESTORED]);

/** [BK3] Restored, it must give what the vault held at that moment. */
async function prove(
  vault: BackupVault,
  part: string,
  standing: Standing,
  demand: Demand,
): Promise<Result<Written, Unproven>> {
  const inspected = await inspectNamed(vault, part);
  if (!inspected.ok) return fail('backup/not-readable', inspected.code);
  const { contents, census, keyring } = inspected.value;
  if (contents.damaged > 0 || keyring === null) return fail('backup/not-readable');
  const expected = await standing.count();
  if (demand === 'all' && census.digest !== expected.digest) return fail('backup/differs');
  return ok({ contents, digest: expected.digest });
}

async function inspectNamed(vault: BackupVault, name: string): Promise<Result<Inspected>> {
  const { files, crypto, own } = vault;
  const source = await backupSource(files, { name });
  if (!source.ok) return source;
  const header = headerNamed(name, own.vaultId);
  if (header === null) return fail('backup/not-readable');
  return inspectBackup(crypto, { source: source.value, key: own.key, header, slotsDamaged: false }, null);
}

function refused(code: Failed): Attempt {
  return { ok: false, again: false, failed: fail(code) };
}

function troubleOf(sink: BackupSink, archived: Result<unknown>): Failed {
  const said = sink.failure();
  if (said === 'backup/no-folder' || said === 'backup/disk-full' || said === 'backup/write-failed') return said;
  if (said !== null) return 'backup/not-readable';
  return !archived.ok && archived.code === 'archive/not-proven' ? 'backup/not-readable' : 'backup/write-failed';
}

/** What a vault would have in a backup that was made now, told by one number. */
export async function digestNow(vault: BackupVault): Promise<string> {
  const office = vault.office();
  const { digest } = await standingOf(office?.book ?? new RecordBook()).count();
  return digest;
}
