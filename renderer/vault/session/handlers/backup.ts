import type { backupCalls } from '#shared/ipc/vault/backupCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Handlers, Input } from '#shared/rpc/rpc.ts';
import { backupSource, type BackupFrom } from '#renderer/vault/backup/backupSink.ts';
import type { BackupVault } from '#renderer/vault/backup/backupVault.ts';
import { inspectBackup } from '#renderer/vault/backup/inspectBackup.ts';
import { keepBackups, type Backups } from '#renderer/vault/backup/keepBackups.ts';
import { openBackup, type OpenedBackup } from '#renderer/vault/backup/openBackup.ts';
import { restoreInto } from '#renderer/vault/backup/restoreInto.ts';
import { backupVaultOf } from '../backupVaultOf.ts';
import { createFromBackup } from '../createFromBackup.ts';
import type { OpenVault } from '../openState.ts';
import { whenMember, whenOpen, type VaultState } from '../vaultState.ts';
import { begin } from './opening.ts';

type BackupCalls = Omit<typeof backupCalls, 'condition' | 'tidyUp'>;
type Asked = Input<BackupCalls, 'checkBackup'>;
export interface BackupRoom {
  readonly handlers: Handlers<BackupCalls>;
  /** A vault is open: its backups are made when they are due. */
  opened(): void;
  close(): void;
}

export function backupRoom(state: VaultState): BackupRoom {
  let kept: { readonly of: OpenVault; readonly vault: BackupVault; readonly backups: Backups } | null = null;
  const roomOf = (of: OpenVault): NonNullable<typeof kept> => {
    if (kept?.of === of) return kept;
    kept?.backups.stop();
    const vault = backupVaultOf(of);
    const backups = keepBackups(vault, (told) => {
      state.ports.emit('backupChanged', told);
    });
    kept = { of, vault, backups };
    return kept;
  };
  const opened = (): void => {
    if (state.vault !== null) roomOf(state.vault).backups.start();
  };
  const creating = creatingHandler(state, opened);
  return {
    opened,
    close: () => kept?.backups.stop(),
    handlers: {
      ...creating,
      backupState: () => whenOpen(state, (of) => ok(roomOf(of).backups.state())),
      setBackup: ({ everyDays }) =>
        whenOpen(state, async (of) => {
          const { backups } = roomOf(of);
          backups.start(); // This session may have made the vault.
          await backups.set(everyDays);
          return ok(null);
        }),
      backUpNow: () => whenOpen(state, (of) => roomOf(of).backups.now()),
      backups: () => whenOpen(state, (of) => listBackups(of)),
      checkBackup: (asked) =>
        whenOpen(state, (of) => {
          const { vault, backups } = roomOf(of);
          return backups.inTurn(() => check(vault, backups, asked));
        }),
      restoreBackup: (asked) =>
        whenMember(state, (of, office) => {
          const { vault, backups } = roomOf(of);
          if (of.log.found.newer) return fail('vault/newer');
          return backups.inTurn(async () => {
            const backup = await open(vault, asked);
            return backup.ok ? restoreInto(vault, office, backup.value) : backup;
          });
        }),
    },
  };
}

function creatingHandler(state: VaultState, opened: () => void): Pick<Handlers<BackupCalls>, 'createFromBackup'> {
  let isCreating = false;
  return {
    async createFromBackup(asked) {
      if (isCreating || state.vault !== null || state.opening !== null) return fail('vault/already-open');
      isCreating = true;
      try {
        const made = await createFromBackup(state.ports, asked);
        if (!made.ok) return made;
        const { vault, created } = made.value;
        begin(state, vault);
        opened();
        return ok(created);
      } finally {
        isCreating = false;
      }
    },
  };
}

async function listBackups({ ports }: OpenVault): Promise<Result<{ name: string; size: number }[]>> {
  const listed = await ports.files.listBackups(null);
  return listed.ok ? ok(listed.value.filter(({ name }) => !name.endsWith('.part')).reverse()) : listed;
}

async function open(vault: BackupVault, { token, name, secret }: Asked): Promise<Result<OpenedBackup>> {
  const from: BackupFrom | null = token !== null ? { token } : name !== null ? { name } : null;
  if (from === null) return fail('backup/not-readable', 'none');
  const source = await backupSource(vault.files, from);
  if (!source.ok) return source;
  return openBackup(vault.crypto, source.value, { own: vault.own, secret, name }, vault.trySecret);
}

async function check(vault: BackupVault, backups: Backups, asked: Asked) {
  const backup = await open(vault, asked);
  if (!backup.ok) return backup;
  const isOwn = backup.value.key === vault.own.key;
  const inspected = await inspectBackup(vault.crypto, backup.value, isOwn ? (vault.office()?.circle ?? null) : null);
  if (!inspected.ok) return inspected;
  if (asked.name !== null && inspected.value.contents.damaged === 0) await backups.checked(asked.name);
  return ok(inspected.value.contents);
}
