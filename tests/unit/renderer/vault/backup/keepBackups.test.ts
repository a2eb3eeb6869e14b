import { readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keepBackups, type Backups } from '#renderer/vault/backup/keepBackups.ts';
import type { BackupState } from '#shared/ipc/vault/backupCalls.ts';
import { fail } from '#shared/kernel/result.ts';
import { backupsIn } from '#tests/support/backupFolder.ts';
import { valueOf } from '#tests/support/folderVault.ts';
import { reopened, vaultForBackup, type VaultForBackup } from '#tests/support/vaultForBackup.ts';

const DAY = 86_400_000;
const times = { lookMs: 20, quietMs: 10, patienceMs: 200 };
const patience = { timeout: 10_000, interval: 10 };
let open: { vault: VaultForBackup; backups: Backups }[] = [];
afterEach(async () => {
  for (const { vault, backups } of open) {
    backups.stop();
    await backups.inTurn(() => Promise.resolve());
    await vault.close();
  }
  open = [];
});

function keeping(vault: VaultForBackup) {
  const told: BackupState[] = [];
  const backups = keepBackups(vault.backup, (state) => told.push(state), times);
  open.push({ vault, backups });
  return { vault, backups, told };
}
async function aPerson({ office }: VaultForBackup, occupation: string): Promise<string> {
  const made = await office.store.create([{ type: 'person', changes: [{ path: 'occupation', value: occupation }] }]);
  return valueOf(made)[0] ?? '';
}

describe('keeping backups', () => {
  it('[BK5,BK6] keeps the newest five of its own, and touches no other file', async () => {
    const { vault, backups } = keeping(await vaultForBackup());
    const others = ['pristan-2020-01-01-00000000.backup', 'pristan-2020-01-01-00000001.backup.part', 'holiday.jpg'];
    for (const name of others) await writeFile(path.join(vault.stick, name), 'x');
    const names: string[] = [];
    for (let day = 0; day < 7; day += 1) {
      vault.time.now += DAY;
      names.push(valueOf(await backups.now()).name);
    }
    expect((await readdir(vault.stick)).sort()).toEqual([...others, ...names.slice(2)].sort());
  });

  it('[BK6] removes those under keys that were given up, after the first under the new ones', async () => {
    const { vault, backups } = keeping(await vaultForBackup());
    const first = valueOf(await backups.now()).name;
    const renewed = { ...vault.backup, own: { vaultId: new Uint8Array(16), key: new Uint8Array(32) } };
    const second = valueOf(await keepBackups(renewed, () => undefined, times).now()).name;
    expect(first).not.toBe(second);
    expect(await backupsIn(vault.stick)).toEqual([second]);
  });

  it('[BK5] removes what an attempt that was cut short has left', async () => {
    const reached = { end: false };
    const { vault, backups } = keeping(
      await vaultForBackup((files) => ({
        ...files,
        // The power goes: nothing more is answered, and nothing is tidied.
        publishBackup: () => {
          reached.end = true;
          return new Promise<never>(() => undefined);
        },
      })),
    );
    void backups.now();
    await expect.poll(() => reached.end, patience).toBe(true);
    expect((await readdir(vault.stick)).filter((name) => name.endsWith('.part'))).toHaveLength(1);
    const again = keeping(await reopened(vault));
    const { name } = valueOf(await again.backups.now());
    expect(await readdir(vault.stick)).toEqual([name]);
    open = open.filter(({ backups: one }) => one !== backups);
  });

  it('[BK7] makes one when it is due, only if anything changed, and not while somebody types', async () => {
    const { vault, backups } = keeping(await vaultForBackup());
    const person = await aPerson(vault, 'baker');
    backups.start();
    await backups.set(1);
    await expect.poll(() => backupsIn(vault.stick), patience).toHaveLength(1);
    await expect.poll(() => backups.state().working, patience).toBeNull();
    vault.time.now += 2 * DAY;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await backupsIn(vault.stick)).toHaveLength(1);
    await vault.office.store.saveDraft(person, [{ path: 'occupation', value: 'teacher' }]);
    await expect.poll(() => backupsIn(vault.stick), patience).toHaveLength(2);
    await backups.set(0);
    await vault.office.store.saveDraft(person, [{ path: 'occupation', value: 'nurse' }]);
    vault.time.now += 100 * DAY;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await backupsIn(vault.stick)).toHaveLength(2);
  });

  it('[BK8] reminds after a month, and while there never was one', async () => {
    const { vault, backups } = keeping(await vaultForBackup());
    expect(backups.state()).toMatchObject({ last: null, remind: true, everyDays: 0 });
    valueOf(await backups.now());
    expect(backups.state()).toMatchObject({ remind: false, last: { records: 1 } });
    vault.time.now += 31 * DAY;
    expect(backups.state().remind).toBe(true);
    const again = keeping(await reopened(vault));
    expect(again.backups.state()).toEqual(backups.state());
  });

  it('[BK16] says what is wrong until a backup succeeds, and leaves nothing half-made', async () => {
    let refuse: string | null = null;
    const { vault, backups, told } = keeping(
      await vaultForBackup((files) => ({
        ...files,
        appendBackup: (input) => (refuse === null ? files.appendBackup(input) : Promise.resolve(fail(refuse))),
      })),
    );
    const good = valueOf(await backups.now()).name;
    for (const [code, trouble] of [
      ['backup/disk-full', 'disk-full'],
      ['backup/write-failed', 'write-failed'],
    ] as const) {
      refuse = code;
      expect(await backups.now()).toMatchObject({ ok: false, code });
      expect(backups.state()).toMatchObject({ trouble, working: null, last: { name: good } });
      expect(await readdir(vault.stick)).toEqual([good]);
    }
    refuse = null;
    await rename(vault.stick, `${vault.stick}-out`);
    expect(await backups.now()).toMatchObject({ ok: false, code: 'backup/no-folder' });
    await rename(`${vault.stick}-out`, vault.stick);
    valueOf(await backups.now());
    expect(backups.state().trouble).toBeNull();
    expect(told.some(({ working }) => working !== null)).toBe(true);
    expect(told.at(-1)).toEqual(backups.state());
  });

  it('[BK3] gives no name to what reads back otherwise than it was written', async () => {
    let bend = false;
    const { vault, backups } = keeping(
      await vaultForBackup((files) => ({
        ...files,
        async readBackup(input) {
          const read = await files.readBackup(input);
          if (bend && read.ok && read.value.length > 2000) read.value[1500] = (read.value[1500] ?? 0) ^ 1;
          return read;
        },
      })),
    );
    bend = true;
    expect(await backups.now()).toMatchObject({ ok: false, code: 'backup/not-readable' });
    expect(await readdir(vault.stick)).toEqual([]);
    expect(backups.state().trouble).toBe('not-readable');
  });

  it('[BK3] tries again when something moved meanwhile, and leaves out what is lost for good', async () => {
    let lost: 'never' | 'once' | 'always' = 'once';
    const { vault } = keeping(await vaultForBackup());
    await aPerson(vault, 'baker');
    const log = {
      ...vault.open.log,
      readEach: async (places: Parameters<typeof vault.open.log.readEach>[0]) => {
        const read = await vault.open.log.readEach(places);
        if (lost === 'never') return read;
        if (lost === 'once') lost = 'never';
        return read.map((entry, index) => (index === 0 ? null : entry));
      },
    };
    const { backups } = keeping({ ...vault, backup: { ...vault.backup, log }, close: () => Promise.resolve() });
    expect(valueOf(await backups.now()).contents).toMatchObject({ records: 2, damaged: 0 });
    lost = 'always';
    expect(valueOf(await backups.now()).contents.damaged).toBe(0);
    expect(await backupsIn(vault.stick)).toHaveLength(2);
  });

  it('[BK1] holds what is written while it is being made either whole or not at all', async () => {
    const { vault, backups } = keeping(await vaultForBackup());
    const people: string[] = [];
    for (let at = 0; at < 20; at += 1) people.push(await aPerson(vault, `work ${String(at)}`));
    const going = { on: true };
    const typing = (async () => {
      for (let at = 0; going.on; at += 1) {
        const person = people[at % people.length] ?? '';
        await vault.office.store.saveDraft(person, [{ path: 'occupation', value: `other ${String(at)}` }]);
        if (at % 3 === 0) await vault.office.store.commitDraft(person);
        if (at % 7 === 0) await aPerson(vault, 'one more');
      }
    })();
    for (let at = 0; at < 3; at += 1) {
      const { contents } = valueOf(await backups.now());
      expect(contents).toMatchObject({ damaged: 0 });
      expect(contents.records).toBeGreaterThan(20);
    }
    going.on = false;
    await typing;
    expect(backups.state().trouble).toBeNull();
  });

  it('[BK16] makes a backup elsewhere while the vault’s own disk is full, with what is only in memory', async () => {
    const full = { yes: false };
    const { vault, backups } = keeping(
      await vaultForBackup((files) => ({
        ...files,
        append: (input) => (full.yes ? Promise.resolve(fail('files/write-failed', 'ENOSPC')) : files.append(input)),
        freeSpace: (input) =>
          full.yes ? Promise.resolve({ ok: true as const, value: { bytes: 0, total: 1 } }) : files.freeSpace(input),
      })),
    );
    const person = await aPerson(vault, 'baker');
    full.yes = true;
    void vault.office.store.saveDraft(person, [{ path: 'occupation', value: 'nurse' }]);
    await expect.poll(() => vault.open.log.trouble(), patience).not.toBe('none');
    expect(valueOf(await backups.now()).contents).toMatchObject({ records: 2, drafts: 1, damaged: 0 });
    full.yes = false;
    await vault.open.log.settled();
  });
});
