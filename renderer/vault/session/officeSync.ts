import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';
import { filesDatabaseOf } from '#shared/sync/protocol.ts';
import { startTraffic } from '#renderer/vault/files/chunkTraffic.ts';
import { startSync } from '#renderer/vault/sync/syncEngine.ts';
import type { SyncProgress } from '#renderer/vault/sync/syncProgress.ts';
import { followingLine, leadingLine, type Connection } from './accountLine.ts';
import { shelfOf } from './shelfOf.ts';
import type { OpenVault } from './openState.ts';
import { watchHeads } from './watchHeads.ts';

const LAST_AT = 'sync/lastAt';
/** "Everything was at the office" is noted on disk at most this often. */
const NOTE_EVERY_MS = 60_000;

/** [V13] One change of the line at a time: going online takes a moment, and who connects elsewhere meanwhile would end up
 *  with the old line. */
export function inTurn<Answer>(vault: OpenVault, change: () => Promise<Answer>): Promise<Answer> {
  const turn = vault.lineTurn.then(change);
  vault.lineTurn = turn.catch(() => undefined);
  return turn;
}

/** [V7] Starts to talk to the office server, if there is one; nothing waits for it. */
export async function goOnline(vault: OpenVault): Promise<void> {
  const { ports, office, connection } = vault;
  if (office === null || connection === null || vault.sync !== null) return;
  const { origin, pins, database } = connection;
  const set = await ports.files.setOffice({ origin, pins });
  if (!set.ok && set.code === 'office/cancelled') return;
  if (!set.ok && set.code === 'office/declined') {
    await declined(vault, connection);
    return;
  }
  let notedAt = lastAt(vault) ?? 0;
  const heads = watchHeads(office, {
    ...ports.options?.heads,
    onDoubt: () => vault.sync?.startOver(),
    onFound: () => {
      ports.emit('syncChanged', syncStateOf(vault));
    },
  });
  vault.heads = heads;
  let wholeAt: number | null = notedAt;
  vault.sync = startSync({
    port: office.store.sync,
    line: leadingLine(vault, connection),
    circleDatabase: database,
    random: ports.crypto.random,
    clock: ports.clock,
    lastAt: lastAt(vault),
    paused: vault.paused,
    onWhole: heads.whole,
    onState: (progress) => {
      ports.emit('syncChanged', withOffice(vault, progress));
      if (progress.state === 'at-office') vault.traffic?.wake();
      if (progress.state === 'paused') {
        vault.traffic?.halt();
        office.haltNumbers();
      }
      if (progress.state === 'at-office' && progress.lastAt !== wholeAt) {
        wholeAt = progress.lastAt;
        office.lookAtNumbers();
      }
      if (progress.lastAt === null || progress.lastAt - notedAt < NOTE_EVERY_MS) return;
      notedAt = progress.lastAt;
      void shelfOf(vault).keep(LAST_AT, notedAt);
    },
  });
  vault.traffic = startTraffic({
    work: office.files.work,
    office: { line: followingLine(vault, connection), database: filesDatabaseOf(database) },
    random: ports.crypto.random,
    mayGo: () => vault.sync?.state().state === 'at-office',
  });
  office.files.travel(vault.traffic);
}

/** [V38] The person told main not to talk to this server: there is a pause until they end it. */
async function declined(vault: OpenVault, connection: Connection): Promise<void> {
  if (!vault.paused) await keepConnection(vault, connection, true);
  vault.ports.emit('syncChanged', syncStateOf(vault));
}

export async function goOffline(vault: OpenVault): Promise<void> {
  await stopTalking(vault);
  await vault.ports.files.setOffice(null);
}

/** Ends what is on its way to the office. */
export async function stopTalking(vault: OpenVault): Promise<void> {
  const { sync, traffic, heads } = vault;
  vault.sync = null;
  vault.traffic = null;
  vault.heads = null;
  vault.office?.files.travel(null);
  await Promise.all([sync?.stop(), traffic?.stop()]);
  // A head is written by what the sync found whole: it ends after the sync.
  await heads?.stop();
}

/** Kept in the log; null forgets it. */
export async function keepConnection(vault: OpenVault, connection: Connection | null, paused: boolean): Promise<void> {
  vault.connection = connection;
  vault.paused = paused;
  await vault.log.append([{ v: 1, t: 'office', connection, paused }]);
}

export function syncStateOf(vault: OpenVault): SyncState {
  const { office, sync } = vault;
  const nothing: SyncProgress = {
    state: vault.connection === null ? 'none' : vault.paused ? 'paused' : 'waiting',
    waiting: office?.store.sync.outboxSize() ?? 0,
    fetching: null,
    leftMs: null,
    doing: null,
    lastAt: lastAt(vault),
    trouble: null,
    quarantined: office?.store.sync.quarantinedCount() ?? 0,
  };
  return withOffice(vault, sync?.state() ?? nothing);
}

function withOffice({ connection, heads }: OpenVault, progress: SyncProgress): SyncState {
  return {
    ...progress,
    withheld: heads?.withheld() ?? null,
    office:
      connection === null
        ? null
        : { origin: connection.origin, account: connection.account, pins: [...connection.pins] },
  };
}

function lastAt({ shelf }: OpenVault): number | null {
  const noted = shelf.get(LAST_AT);
  return typeof noted === 'number' ? noted : null;
}
