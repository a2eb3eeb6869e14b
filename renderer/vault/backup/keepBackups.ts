/** Backups of one open vault: when they are due, one after the other, and what a person is told of them. */
import type { BackupContents, BackupState } from '#shared/ipc/vault/backupCalls.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { filesElsewhere } from '#renderer/vault/files/takingFiles.ts';
import { backupName } from './backupName.ts';
import { BACKUPS, isReminderDue, keptOn, outdated, type Kept, type Trouble } from './backupShelf.ts';
import type { BackupVault } from './backupVault.ts';
import { usualTimes, whenDue, isWanted, type BackupTimes } from './dueBackups.ts';
import { writeBackup } from './writeBackup.ts';

export interface Backups {
  state(): BackupState;
  set(everyDays: number): Promise<void>;
  now(): Promise<
    Result<{ readonly name: string; readonly contents: BackupContents }, `backup/${Trouble}` | 'vault/newer'>
  >;
  /** A backup was opened and counted. */
  checked(name: string): Promise<void>;
  /** Nothing else is to be read or written in the chosen folder meanwhile. */
  inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer>;
  /** Looks at once and every hour whether one is due. */
  start(): void;
  stop(): void;
}
const TELL_MS = 200;

export function keepBackups(
  vault: BackupVault,
  tell: (state: BackupState) => void,
  times: BackupTimes = usualTimes,
): Backups {
  let working: BackupState['working'] = null;
  let told = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const state = (): BackupState => stateOf(vault, working);
  const keep = async (change: Partial<Kept>): Promise<void> => {
    const saving = vault.keep(BACKUPS, { ...keptOn(vault.shelf), ...change });
    tell(state());
    await saving;
  };
  const inTurn = <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const progress = (done: number, total: number): void => {
    working = { done, total };
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    tell(state());
  };
  const write: Backups['now'] = async () => {
    if (vault.log.found.newer) return fail('vault/newer');
    progress(0, 1);
    const made = await makeOne(vault, keep, progress);
    working = null;
    tell(state());
    return made;
  };
  const due = whenDue(vault, times, () =>
    inTurn(async () => {
      if (await isWanted(vault)) await write();
    }),
  );
  return {
    state,
    async set(everyDays) {
      await keep({ everyDays, trouble: everyDays === 0 ? null : keptOn(vault.shelf).trouble });
      due.look();
    },
    now: () => inTurn(write),
    async checked(name) {
      const { last } = keptOn(vault.shelf);
      if (last?.name === name) await keep({ last: { ...last, checkedAt: vault.clock() } });
    },
    inTurn,
    start: due.start,
    stop: due.stop,
  };
}

function stateOf(vault: BackupVault, working: BackupState['working']): BackupState {
  const kept = keptOn(vault.shelf);
  const hasRecords = !vault.keyring().sample && (vault.office()?.book.records.size ?? 0) > 0;
  return {
    everyDays: kept.everyDays,
    last:
      kept.last === null
        ? null
        : {
            name: kept.last.name,
            madeAt: kept.last.madeAt,
            records: kept.last.records,
            checkedAt: kept.last.checkedAt,
            filesOutside: kept.last.filesOutside ?? 0,
          },
    remind: isReminderDue(kept, vault.clock(), hasRecords),
    trouble: kept.trouble,
    working,
  };
}

/** [BK5, BK6] Its name is remembered before there is a file of it, so that what a crash leaves is known as ours. */
async function makeOne(
  vault: BackupVault,
  keep: (change: Partial<Kept>) => Promise<void>,
  progress: (done: number, total: number) => void,
): ReturnType<Backups['now']> {
  await removeUnfinished(vault, keep);
  const madeAt = vault.clock();
  const own = toHex(vault.own.vaultId);
  const name = backupName(vault.crypto, madeAt);
  await keep({ written: [...keptOn(vault.shelf).written, { name, vault: own }] });
  const made = await writeBackup(vault, name, progress);
  const { written } = keptOn(vault.shelf);
  if (!made.ok) {
    await keep({ trouble: troubleIn(made.code), written: written.filter((one) => one.name !== name) });
    return made;
  }
  const { contents, digest } = made.value;
  const caseFiles = vault.office()?.files.work;
  const filesOutside = caseFiles === undefined ? 0 : await filesElsewhere(caseFiles);
  const last = { name, madeAt, records: contents.records, checkedAt: vault.clock(), digest, filesOutside };
  const remove = outdated({ ...keptOn(vault.shelf), last }, own);
  const removed = remove.length === 0 || (await vault.files.removeBackups({ names: remove })).ok;
  await keep({ last, trouble: null, written: removed ? written.filter((one) => !remove.includes(one.name)) : written });
  return ok({ name, contents });
}

/** What was begun under one of our names and never finished. Others in the folder are none of our business. */
async function removeUnfinished(vault: BackupVault, keep: (change: Partial<Kept>) => Promise<void>): Promise<void> {
  const listed = await vault.files.listBackups(null);
  if (!listed.ok) return;
  const names = new Set(listed.value.map(({ name }) => name));
  const { written } = keptOn(vault.shelf);
  const stale = written.map(({ name }) => `${name}.part`).filter((part) => names.has(part));
  if (stale.length > 0) await vault.files.removeBackups({ names: stale });
  const there = written.filter(({ name }) => names.has(name));
  if (there.length < written.length) await keep({ written: there });
}

function troubleIn(code: `backup/${Trouble}` | 'vault/newer'): Trouble {
  return code === 'vault/newer' ? 'write-failed' : (code.slice('backup/'.length) as Trouble);
}
