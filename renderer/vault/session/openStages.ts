import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import { backupKeyOf } from '#renderer/vault/backup/openBackup.ts';
import type { Circle } from '#renderer/vault/circle/circle.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { LogPlace } from '#renderer/vault/log/logPlace.ts';
import { openLog, type Covered } from '#renderer/vault/log/openLog.ts';
import { restoreRegister, type Register } from '#renderer/vault/register/register.ts';
import { openSnapshots, readIndex, type OpenSnapshot } from '#renderer/vault/snapshot/openSnapshot.ts';
import { openPartsHere } from '#renderer/vault/snapshot/partOpener.ts';
import { answerIncarnation } from './incarnation.ts';
import type { VaultKey } from './keySlotsFile.ts';
import { noteDamage } from './noteDamage.ts';
import { openOffice, type Since } from './openOffice.ts';
import type { OpenVault } from './openState.ts';
import { VaultReplay } from './replayVault.ts';
import { showTail } from './showTail.ts';
import { stillLog, type StillLog } from './stillLog.ts';
import type { VaultPorts } from './vaultPorts.ts';

export type OpenFailure = 'vault/damaged' | 'vault/newer';
/** What lists need, as soon as they can be shown. Nothing of it writes. */
export interface Listed {
  readonly vault: OpenVault;
  readonly circle: Circle | null;
  /** null while waiting to be let in. */
  readonly register: Register | null;
}
/** [V32] A vault that is being opened. */
export interface Opening {
  readonly listed: Promise<Result<Listed, OpenFailure>>;
  readonly vault: Promise<Result<OpenVault, OpenFailure>>;
  /** Somebody asked for records: they are read at once. */
  hurry(): void;
}

/** Whoever unlocked looks at a list first, and a cheap laptop has two cores: the page has them to itself for so long,
 *  unless it asks for records. */
const LISTS_FIRST_MS = 400;

/** [V1, V32] With a snapshot the lists come first and the records behind them; without one the log is read from its
 *  beginning. `files`: where a snapshot is read from, if parts of it are in memory already. */
export function openStages(ports: VaultPorts, key: VaultKey, files: Client<FileCalls> = ports.files): Opening {
  let tell: (listed: Result<Listed, OpenFailure>) => void = () => undefined;
  const listed = new Promise<Result<Listed, OpenFailure>>((resolve) => {
    tell = resolve;
  });
  const stages = new Stages(ports, key, files, (one) => {
    tell(ok(one));
  });
  const vault = stages.run();
  void vault.then(
    (opened) => {
      if (!opened.ok) tell(opened);
      else tell(ok(listedOf(opened.value)));
    },
    () => {
      tell(fail('vault/damaged'));
    },
  );
  return {
    listed,
    vault,
    hurry: () => {
      stages.hurry();
    },
  };
}

export function listedOf(vault: OpenVault): Listed {
  return { vault, circle: vault.office?.circle ?? null, register: vault.office?.register ?? null };
}

interface Begun {
  readonly log: StillLog;
  readonly replay: VaultReplay;
  readonly snapshot: OpenSnapshot | null;
  /** Entries for the store that were written after the snapshot. */
  readonly tail: readonly (readonly [LogEntry, EntryPlace])[];
}

class Stages {
  readonly #ports: VaultPorts;
  readonly #key: VaultKey;
  readonly #files: Client<FileCalls>;
  readonly #tellListed: (listed: Listed) => void;
  readonly #wanted: Promise<void>;
  hurry: () => void = () => undefined;

  constructor(ports: VaultPorts, key: VaultKey, files: Client<FileCalls>, tellListed: (listed: Listed) => void) {
    this.#ports = ports;
    this.#key = key;
    this.#files = files;
    this.#tellListed = tellListed;
    this.#wanted = new Promise((resolve) => {
      this.hurry = resolve;
    });
  }

  async run(): Promise<Result<OpenVault, OpenFailure>> {
    const begun = await this.#begin();
    if (!begun.ok) return begun;
    const { log, replay, snapshot, tail } = begun.value;
    if (replay.keyring === null || replay.broken) {
      return fail(log.found.newer ? 'vault/newer' : 'vault/damaged', 'log/no-keyring');
    }
    const vault = this.#vaultOf(log, replay, replay.read);
    const { circle } = replay;
    if (snapshot === null || circle === null) {
      await snapshot?.close();
      noteDamage(vault, replay);
      await answerIncarnation(vault);
      if (circle !== null) vault.office = openOffice(vault, circle, replay.book);
      vault.office?.begin();
      return ok(vault);
    }
    return ok(await this.#openBehind(vault, circle, { ...begun.value, snapshot, tail }));
  }

  /** The lists are there; now the records. */
  async #openBehind(
    vault: OpenVault,
    circle: Circle,
    { log, replay, snapshot, tail }: Begun & { readonly snapshot: OpenSnapshot },
  ): Promise<OpenVault> {
    const restored = restoreRegister(snapshot.rows);
    const register = restored.ok ? restored.value : null;
    if (register !== null) {
      showTail(register, circle, vault.keyring.actor, tail);
      this.#tellListed({ vault, circle, register });
      await this.#whenWanted();
    }
    const incarnation = answerIncarnation(vault);
    const index = readIndex(this.#place(), snapshot.head.upTo).catch(() => null);
    const touched = new Set(tail.flatMap(([entry]) => idsIn(entry)));
    let since: Since | null = null;
    try {
      replay.book = await snapshot.book();
      for (const [entry, place] of tail) replay.takeRecord(entry, place);
      since = { register, touched, index: await index };
    } catch {
      await snapshot.close();
      await this.#readAll(log, replay);
    }
    await incarnation;
    if (since !== null) await snapshot.heads(replay.book).catch(() => snapshot.close());
    const office = openOffice(vault, circle, replay.book, since);
    this.#tellListed({ vault, circle, register: office.register });
    if (tail.length > 0) this.#ports.emit('registerChanged', null);
    vault.office = office;
    office.begin();
    return vault;
  }

  async #whenWanted(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LISTS_FIRST_MS);
    });
    await Promise.race([this.#wanted, late]);
    clearTimeout(timer);
  }

  async #begin(): Promise<Result<Begun, OpenFailure>> {
    for await (const snapshot of openSnapshots(this.#place(), this.#opener())) {
      const replay = new VaultReplay(this.#ports);
      const tail: [LogEntry, EntryPlace][] = [];
      replay.restore(snapshot.head);
      const log = await this.#openLog(snapshot.covered(), (entry, place) => {
        replay.read += place.length;
        if (!replay.takeSmall(entry)) tail.push([entry, place]);
      });
      if (log.ok) return ok({ log: log.value, replay, snapshot, tail });
      await snapshot.close();
    }
    const replay = new VaultReplay(this.#ports);
    const log = await this.#openLog(null, replay.visit);
    return log.ok ? ok({ log: log.value, replay, snapshot: null, tail: [] }) : log;
  }

  async #openLog(
    after: Covered | null,
    visit: (entry: LogEntry, place: EntryPlace) => void,
  ): Promise<Result<StillLog, 'vault/damaged'>> {
    const { files, crypto, clock, options } = this.#ports;
    const log = await openLog({
      ...{ files, crypto, ...this.#key, visit },
      ...(after === null ? {} : { after }),
      ...(options?.retryMs === undefined ? {} : { retryMs: options.retryMs }),
      ...(options?.space === undefined ? {} : { space: options.space }),
    });
    return log.ok ? ok(stillLog(log.value, clock)) : fail('vault/damaged', log.code);
  }

  /** [SN2] The snapshot turned out to be broken: everything from the log, as if there had been none. */
  async #readAll(log: StillLog, replay: VaultReplay): Promise<void> {
    const again = new VaultReplay(this.#ports);
    again.circle = replay.circle;
    await log.readAgain({ entry: again.visit });
    replay.book = again.book;
  }

  #vaultOf(log: StillLog, replay: VaultReplay, unread: number): OpenVault {
    const { crypto } = this.#ports;
    const { keyring, connection, paused, place, guided, shelf } = replay;
    if (keyring === null) throw new Error('no keyring');
    const vault: OpenVault = {
      ...{ ports: this.#ports, log, vaultId: this.#key.vaultId, backupKey: backupKeyOf(crypto, this.#key.vaultKey) },
      ...{ keyring, office: null, connection, paused, place, guided, shelf, sync: null, traffic: null, heads: null },
      ...{ lineTurn: Promise.resolve(), onOffice: new Set(), unread },
    };
    log.onTrouble((kind) => {
      this.#ports.emit('trouble', { kind });
    });
    return vault;
  }

  #place(): LogPlace {
    const { crypto } = this.#ports;
    const { vaultId, vaultKey } = this.#key;
    return { files: this.#files, crypto, vaultId, key: keyFor(crypto, vaultKey, 'log'), compacted: new Set() };
  }

  #opener(): ReturnType<typeof openPartsHere> {
    return this.#ports.openParts ?? openPartsHere(this.#ports.crypto);
  }
}

/** The records that an entry may have changed. */
function idsIn(entry: LogEntry): readonly string[] {
  if (entry.t === 'envelope') return [entry.document._id];
  return entry.t === 'draft' ? [entry.recordId] : [];
}
