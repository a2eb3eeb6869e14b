/** What a person reads about sync (Y17, Y30), and how many times in a row it went wrong. */
import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import { isRefusal, type Trouble } from '#shared/sync/trouble.ts';
import { measurePace } from '#shared/sync/timeLeft.ts';
import type { SyncPort } from './syncPort.ts';

/** All of SyncState but what the engine does not know. */
export type SyncProgress = Omit<SyncState, 'office' | 'withheld'>;
export interface ProgressOptions {
  readonly port: SyncPort;
  readonly clock: Clock;
  /** Called at every change of the state, never twice with the same. */
  readonly onState: (state: SyncProgress) => void;
  /** When everything was last at the office, as kept from before. */
  readonly lastAt?: number | null;
  readonly paused?: boolean;
}
export interface ProgressKeeper {
  state(): SyncProgress;
  publish(): void;
  isPaused(): boolean;
  /** Failed rounds in a row. */
  failures(): number;
  /** Y7: false after the second refusal in a row. */
  mayTryAgain(): boolean;
  setPaused(paused: boolean): void;
  startsRound(): void;
  wholeRound(refused: number): void;
  /** null: the laptop's own store failed, which the vault tells by itself. */
  failedRound(trouble: Trouble | null): void;
  cancelledRound(): void;
  /** What the line carries from here on. */
  does(doing: NonNullable<SyncState['doing']>): void;
  /** The server named `here` records on a page, and `pending` after it; null where it does not say. */
  lists(here: number, pending: number | null): void;
  /** So many records went, or came. */
  moved(way: 'sending' | 'fetching', records: number): void;
  /** A person asked: what went wrong before does not count. */
  startsAnew(): void;
}

export function keepProgress(options: ProgressOptions): ProgressKeeper {
  return new Progress(options);
}

class Progress implements ProgressKeeper {
  readonly #options: ProgressOptions;
  readonly #pace: ReturnType<typeof measurePace>;
  #isPaused: boolean;
  #isWorking = false;
  #trouble: Trouble | null = null;
  #lastAt: number | null;
  #failures = 0;
  #refusals = 0;
  #doing: SyncState['doing'] = null;
  #fetching: number | null = null;
  #published = '';

  constructor(options: ProgressOptions) {
    this.#options = options;
    this.#pace = measurePace(options.clock);
    this.#isPaused = options.paused ?? false;
    this.#lastAt = options.lastAt ?? null;
  }

  state(): SyncProgress {
    const { port } = this.#options;
    const waiting = port.outboxSize();
    const [fetching, doing, lastAt, trouble] = [this.#fetching, this.#doing, this.#lastAt, this.#trouble];
    const atRest = waiting > 0 || lastAt === null ? 'waiting' : 'at-office';
    const running = this.#isWorking ? 'working' : atRest;
    const shown = trouble === null ? running : 'trouble';
    const leftMs = this.#isWorking && fetching !== null ? this.#pace.leftMs(waiting + fetching) : null;
    const said = this.#isPaused ? 'paused' : shown;
    return { state: said, waiting, fetching, leftMs, doing, lastAt, trouble, quarantined: port.quarantinedCount() };
  }

  publish(): void {
    const next = this.state();
    const text = JSON.stringify(next);
    if (text !== this.#published) this.#options.onState(next);
    this.#published = text;
  }

  isPaused(): boolean {
    return this.#isPaused;
  }

  failures(): number {
    return this.#failures;
  }

  mayTryAgain(): boolean {
    return this.#refusals < 2;
  }

  setPaused(paused: boolean): void {
    this.#isPaused = paused;
    this.publish();
  }

  startsRound(): void {
    this.#isWorking = true;
    this.publish();
  }

  wholeRound(refused: number): void {
    this.#trouble = refused > 0 ? 'not-allowed' : null;
    this.#failures = 0;
    this.#refusals = 0;
    this.#fetching = 0;
    if (this.#options.port.outboxSize() === 0) this.#lastAt = this.#options.clock();
    this.cancelledRound();
  }

  failedRound(reason: Trouble | null): void {
    this.#failures += 1;
    this.#trouble = reason ?? this.#trouble;
    if (reason !== null && isRefusal(reason)) this.#refusals += 1;
    this.cancelledRound();
  }

  cancelledRound(): void {
    this.#isWorking = false;
    this.#doing = null;
    this.#pace.restart();
    this.publish();
  }

  does(next: NonNullable<SyncState['doing']>): void {
    if (!this.#isWorking) return;
    this.#doing = next;
    this.publish();
  }

  lists(here: number, pending: number | null): void {
    // A server that does not count says at least when there is nothing more.
    this.#fetching = pending === null && here > 0 ? null : here + (pending ?? 0);
    this.publish();
  }

  moved(way: 'sending' | 'fetching', records: number): void {
    this.#pace.moved(records);
    if (way === 'fetching' && this.#fetching !== null) this.#fetching = Math.max(0, this.#fetching - records);
    this.publish();
  }

  startsAnew(): void {
    this.#failures = 0;
    this.#refusals = 0;
  }
}
