import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { KeyringEntry, LogEntry, OfficeEntry } from '#shared/records/logEntries.ts';
import { openCircle, type Circle } from '#renderer/vault/circle/circle.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { backupKeyOf } from '#renderer/vault/backup/openBackup.ts';
import { openLog } from '#renderer/vault/log/openLog.ts';
import { RecordBook } from '#renderer/vault/store/recordBook.ts';
import { replayEntry } from '#renderer/vault/store/replayEntry.ts';
import { answerIncarnation } from './incarnation.ts';
import { openOffice } from './openOffice.ts';
import type { OpenVault } from './openState.ts';
import type { VaultKey } from './keySlotsFile.ts';
import type { VaultPorts } from './vaultPorts.ts';

interface Replaying {
  keyring: KeyringEntry | null;
  circle: Circle | null;
  broken: boolean;
  connection: OfficeEntry['connection'];
  paused: boolean;
  place: string | null;
  guided: boolean;
  readonly shelf: Map<string, unknown>;
  readonly book: RecordBook;
}

/** [V1] Reads the log into memory and goes on where it ends. */
export async function openVault(
  ports: VaultPorts,
  { vaultId, vaultKey }: VaultKey,
): Promise<Result<OpenVault, 'vault/damaged' | 'vault/newer'>> {
  const state: Replaying = {
    keyring: null,
    circle: null,
    broken: false,
    connection: null,
    paused: false,
    place: null,
    guided: false,
    shelf: new Map(),
    book: new RecordBook(),
  };
  const { files, crypto, options } = ports;
  const visit = (entry: LogEntry, place: EntryPlace): void => {
    replayInto(state, ports, entry, place);
  };
  const retry = options?.retryMs === undefined ? {} : { retryMs: options.retryMs };
  const log = await openLog({ files, crypto, vaultKey, vaultId, visit, ...retry });
  if (!log.ok) return fail('vault/damaged', log.code);
  if (log.value.found.newer) return fail('vault/newer');
  if (state.keyring === null || state.broken) return fail('vault/damaged', 'log/no-keyring');
  const { connection, paused, place, guided, shelf, circle, book } = state;
  const vault: OpenVault = {
    ...{
      ports,
      log: log.value,
      vaultId,
      backupKey: backupKeyOf(crypto, vaultKey),
      keyring: state.keyring,
      office: null,
    },
    ...{ connection, paused, place, guided, shelf, sync: null, lineTurn: Promise.resolve(), onOffice: new Set() },
  };
  log.value.onTrouble((kind) => {
    ports.emit('trouble', { kind });
  });
  await answerIncarnation(vault);
  if (circle !== null) vault.office = openOffice(vault, circle, book);
  return ok(vault);
}

function replayInto(state: Replaying, ports: VaultPorts, entry: LogEntry, place: EntryPlace): void {
  switch (entry.t) {
    case 'keyring': {
      state.keyring = entry;
      if (entry.officeId === '' || state.circle !== null) return;
      const circle = openCircle(ports.crypto, entry);
      if (circle.ok) state.circle = circle.value;
      else state.broken = true;
      return;
    }
    case 'office':
      state.connection = entry.connection;
      state.paused = entry.paused;
      return;
    case 'place':
      state.place = entry.place;
      return;
    case 'guide':
      state.guided = true;
      return;
    case 'shelf':
      if (entry.value === null) state.shelf.delete(entry.key);
      else state.shelf.set(entry.key, entry.value);
      return;
    case 'envelope':
    case 'draft':
    case 'acknowledged':
    case 'checkpoint':
    case 'home':
    case 'quarantined':
  }
  if (state.circle !== null) replayEntry(state.book, state.circle, entry, place);
}
