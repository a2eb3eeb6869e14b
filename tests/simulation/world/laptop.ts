import { buildVault } from '#renderer/vault/session/createVault.ts';
import type { OpenOffice, OpenVault } from '#renderer/vault/session/openState.ts';
import { openVault } from '#renderer/vault/session/openVault.ts';
import { compactVault } from '#renderer/vault/session/upkeepCompact.ts';
import { keepSnapshot } from '#renderer/vault/session/upkeepSnapshot.ts';
import type { VaultPorts } from '#renderer/vault/session/vaultPorts.ts';
import { makeSyncRound } from '#renderer/vault/sync/syncRound.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { KeyringEntry } from '#shared/records/logEntries.ts';
import { crashState, type Chance } from '#tests/support/crashStates.ts';
import { filesOf, valueOf } from '#tests/support/diskFiles.ts';
import type { DiskState } from '#tests/support/recordedDisk.ts';
import { cheapCrypto } from './cheapCrypto.ts';
import { dice, type Dice } from './dice.ts';
import { faultyLine, type Weather } from './faultyLine.ts';
import { DATABASE, type ModelServer } from './modelServer.ts';
import { mortalDisk, type MortalDisk } from './mortalDisk.ts';

const FOLDER = '/profile';
/** No clock of the program ever strikes: time only passes when the world says so. */
const NEVER_MS = 2 ** 31 - 1;

export interface LaptopOptions {
  readonly name: string;
  readonly seed: number;
  /** Milliseconds since 1970, on this laptop's own clock. */
  readonly clock: () => number;
  readonly server: () => ModelServer;
  /** Lists are half of the work, and looked at by few. */
  readonly withLists?: boolean;
  readonly key: { readonly vaultId: Uint8Array; readonly vaultKey: Uint8Array };
}

/** One person's laptop: the real unlock, log, store and sync round over a disk in memory. */
export class SimulatedLaptop {
  readonly name: string;
  readonly weather: Weather = { isOnline: true, faults: 0 };
  /** Machine and folder, as the vault is told: a copy elsewhere has another one. */
  mark: string;
  readonly options: LaptopOptions;
  readonly #dice: Dice;
  /** What lay on the disk when it was put in. */
  #begin: DiskState;
  #disk: MortalDisk;
  #vault: OpenVault | null = null;
  #round: ReturnType<typeof makeSyncRound> | null = null;
  #ports: VaultPorts | null = null;

  private constructor(options: LaptopOptions, state: DiskState, mark: string) {
    this.options = options;
    this.name = options.name;
    this.mark = mark;
    this.#dice = dice(options.seed);
    this.#begin = state;
    this.#disk = mortalDisk(state);
  }

  /** With a new vault that holds `keyring`. */
  static async found(options: LaptopOptions, keyring: KeyringEntry): Promise<SimulatedLaptop> {
    const laptop = new SimulatedLaptop(options, new Map(), options.name);
    laptop.#opened(valueOf(await buildVault(laptop.#newPorts(), options.key, [keyring])));
    return laptop;
  }

  /** With a copy of somebody's disk. */
  static async from(options: LaptopOptions, state: DiskState, mark: string): Promise<SimulatedLaptop> {
    const laptop = new SimulatedLaptop(options, state, mark);
    await laptop.#open();
    return laptop;
  }

  get vault(): OpenVault {
    if (this.#vault === null) throw new Error(`${this.name} is shut`);
    return this.#vault;
  }

  get office(): OpenOffice {
    const { office } = this.vault;
    if (office === null) throw new Error(`${this.name} belongs nowhere`);
    return office;
  }

  /** What lies on its disk, whether it was synced or not. */
  image(): DiskState {
    return this.#disk.whole();
  }

  /** One round with the server; whether it was whole. Whatever goes wrong on the line is no error. */
  async sync(): Promise<boolean> {
    this.#round ??= makeSyncRound({
      port: this.office.store.sync,
      line: faultyLine(this.options.server, this.weather, this.#dice),
      circleDatabase: DATABASE,
      clock: () => 0,
      random: (length) => new Uint8Array(length).map(() => this.#dice.below(256)),
      refused: new Set(),
      onStep: () => undefined,
    });
    return (await this.#round.run(new AbortController().signal)).ok;
  }

  /** The connection is gone: the next round looks again who it talks to. */
  hangUp(): void {
    this.#round = null;
  }

  compact(): Promise<Result<null>> {
    return compactVault(this.vault);
  }

  snapshot(): Promise<Result<null>> {
    return keepSnapshot(this.vault);
  }

  /** Quits and starts again. */
  async reopen(): Promise<void> {
    await this.vault.log.settled();
    await this.putBack(this.image());
  }

  /** Starts again from another disk: an older copy, or a damaged one. */
  async putBack(state: DiskState, mark = this.mark): Promise<void> {
    this.#shut();
    this.mark = mark;
    this.#begin = state;
    this.#disk = mortalDisk(state);
    await this.#open();
  }

  /** Runs `act` and has the power fail in the middle of it, `steps` of the disk later, or at its end. What was not synced
   *  is there by chance. Answers whether `act` had ended before. */
  async crashDuring(act: () => Promise<unknown>, steps: number, chance: Chance): Promise<boolean> {
    this.#disk.dieAfter(steps);
    const ended = await Promise.race([act().then(() => true), this.#disk.died.then(() => false)]);
    await this.putBack(crashState(this.#disk.steps, chance, this.#begin));
    return ended;
  }

  shut(): void {
    this.#shut();
  }

  #newPorts(): VaultPorts {
    const { clock, seed } = this.options;
    const files = filesOf(FOLDER, this.#disk);
    const where = (): Promise<Result<{ mark: string }>> => Promise.resolve(ok({ mark: this.mark }));
    this.#ports = {
      files: { ...files, whereLogLies: where },
      crypto: cheapCrypto(seed ^ this.#dice.below(2 ** 30)),
      clock,
      argon2: () => Promise.reject(new Error('no passphrase is asked here')),
      openReplicaDatabase: null,
      emit: () => undefined,
      options: { quietMs: NEVER_MS, retryMs: 1 },
    };
    return this.#ports;
  }

  async #open(): Promise<void> {
    this.#opened(valueOf(await openVault(this.#newPorts(), this.options.key)));
  }

  #opened(vault: OpenVault): void {
    this.#vault = vault;
    this.#round = null;
    if (this.options.withLists !== true) vault.office?.register.close();
  }

  #shut(): void {
    if (this.options.withLists === true) this.#vault?.office?.register.close();
    this.#vault?.office?.store.close();
    this.#vault = null;
  }
}
