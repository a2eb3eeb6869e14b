import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { EnvelopeEntry, LogEntry } from '#shared/records/logEntries.ts';
import { BringingFiles } from '#renderer/vault/files/bringingFiles.ts';
import { readArchive } from '#renderer/vault/log/archive/readArchive.ts';
import { RESTORED, restoredOn } from './backupShelf.ts';
import type { BackupOffice, BackupVault } from './backupVault.ts';
import { inspectBackup } from './inspectBackup.ts';
import type { OpenedBackup } from './openBackup.ts';
import { DocumentRestore } from './restoreDocuments.ts';
import { restoreDraft, type DraftEntry } from './restoreDraft.ts';

export interface Restored {
  readonly added: number;
  readonly merged: number;
  readonly same: number;
  readonly damaged: number;
}
export type RestoreFailure = 'backup/not-readable' | 'backup/newer' | 'backup/other-office' | 'backup/no-room';
const MOST_REMEMBERED = 50;

/** [BK9–BK13] Everything that a backup holds, merged into an open vault. It is looked through before anything is written,
 *  and every step may be the last: then it is done again, from the start. */
export async function restoreInto(
  vault: BackupVault,
  office: BackupOffice,
  backup: OpenedBackup,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Result<Restored, RestoreFailure>> {
  const { crypto, shelf } = vault;
  const { circle, book, context } = office;
  const isOwn = backup.key === vault.own.key;
  const inspected = await inspectBackup(crypto, backup, isOwn ? circle : null);
  if (!inspected.ok) return inspected;
  const { keyring, homes, contents } = inspected.value;
  const isSameOffice = keyring === null ? isOwn : keyring.officeId === circle.organisation;
  if (!isSameOffice) return fail(keyring === null ? 'backup/not-readable' : 'backup/other-office');
  const home = homes.get(context.circle);
  const anew = home === undefined || home !== book.homes.get(context.circle);
  const documents = new DocumentRestore(office, anew);
  const files = new BringingFiles(office.files.work, anew);
  const gathered = new Gathered();
  const read = await readArchive(backup.source, { crypto, key: backup.key }, backup.header, {
    entry: (entry) => {
      gathered.take(entry);
    },
    chunk: (bytes) => {
      files.gather(bytes);
    },
    pieceEnds: async (done, total) => {
      await documents.take(gathered.envelopes());
      await files.take();
      onProgress(done, total);
    },
  });
  if (!read.ok) return fail(read.code === 'archive/newer' ? 'backup/newer' : 'backup/not-readable', read.code);
  await documents.take(gathered.envelopes());
  await documents.finish();
  await files.finish();
  const counts = documents.counts();
  const lost = await restoreDrafts(vault, office, backup, gathered.drafts, keyring?.actor ?? vault.keyring().actor);
  const before = restoredOn(shelf);
  const { id } = backup.header;
  if (!before.includes(id)) await vault.keep(RESTORED, [...before, id].slice(-MOST_REMEMBERED));
  if (files.refused !== null) return fail('backup/no-room');
  return ok({ ...counts, damaged: contents.damaged + counts.damaged + files.damaged + lost });
}

/** [BK13] Once per backup: what became of them since is the person's own doing. */
async function restoreDrafts(
  { shelf }: BackupVault,
  office: BackupOffice,
  { header }: OpenedBackup,
  drafts: readonly DraftEntry[],
  actor: string,
): Promise<number> {
  if (restoredOn(shelf).includes(header.id)) return 0;
  let lost = 0;
  for (const draft of drafts) if (!(await restoreDraft(office, draft, actor))) lost += 1;
  return lost;
}

class Gathered {
  readonly drafts: DraftEntry[] = [];
  #envelopes: EnvelopeEntry[] = [];

  take(entry: LogEntry): void {
    if (entry.t === 'envelope') this.#envelopes.push(entry);
    else if (entry.t === 'draft') this.drafts.push(entry);
  }

  envelopes(): readonly EnvelopeEntry[] {
    const gathered = this.#envelopes;
    this.#envelopes = [];
    return gathered;
  }
}
