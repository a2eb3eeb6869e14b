/** What a person reads about sync (Y17, Y20), and how many times in a row it went wrong. */
import type { SyncState } from '#shared/ipc/vaultCalls.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import { isRefusal, type Trouble } from '#shared/sync/trouble.ts';
import { measurePace } from '#shared/sync/timeLeft.ts';
import type { SyncPort } from './syncPort.ts';

/** All of SyncState but the address, which the engine does not know. */
export type SyncProgress = Omit<SyncState, 'office'>;
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

export function keepProgress({ port, clock, onState, ...kept }: ProgressOptions): ProgressKeeper {
  let isPaused = kept.paused ?? false;
  let isWorking = false;
  let trouble: Trouble | null = null;
  let lastAt = kept.lastAt ?? null;
  let failures = 0;
  let refusals = 0;
  let doing: SyncState['doing'] = null;
  let fetching: number | null = null;
  const pace = measurePace(clock);
  let published = '';

  const state = (): SyncProgress => {
    const waiting = port.outboxSize();
    const atRest = waiting > 0 || lastAt === null ? 'waiting' : 'at-office';
    const running = isWorking ? 'working' : atRest;
    const shown = trouble === null ? running : 'trouble';
    const leftMs = isWorking && fetching !== null ? pace.leftMs(waiting + fetching) : null;
    const said = isPaused ? 'paused' : shown;
    return { state: said, waiting, fetching, leftMs, doing, lastAt, trouble, quarantined: port.quarantinedCount() };
  };
  const publish = (): void => {
    const next = state();
    const text = JSON.stringify(next);
    if (text !== published) onState(next);
    published = text;
  };
  const ends = (change: () => void): void => {
    isWorking = false;
    doing = null;
    pace.restart();
    change();
    publish();
  };
  return {
    state,
    publish,
    isPaused: () => isPaused,
    failures: () => failures,
    mayTryAgain: () => refusals < 2,
    setPaused: (paused) => {
      isPaused = paused;
      publish();
    },
    startsRound: () => {
      isWorking = true;
      publish();
    },
    wholeRound: (refused) =>
      ends(() => {
        trouble = refused > 0 ? 'not-allowed' : null;
        failures = 0;
        refusals = 0;
        fetching = 0;
        if (port.outboxSize() === 0) lastAt = clock();
      }),
    failedRound: (reason) =>
      ends(() => {
        failures += 1;
        trouble = reason ?? trouble;
        if (reason !== null && isRefusal(reason)) refusals += 1;
      }),
    cancelledRound: () => ends(() => undefined),
    does: (next) => {
      if (!isWorking) return;
      doing = next;
      publish();
    },
    lists: (here, pending) => {
      // A server that does not count says at least when there is nothing more.
      fetching = pending === null && here > 0 ? null : here + (pending ?? 0);
      publish();
    },
    moved: (way, records) => {
      pace.moved(records);
      if (way === 'fetching' && fetching !== null) fetching = Math.max(0, fetching - records);
      publish();
    },
    startsAnew: () => {
      failures = 0;
      refusals = 0;
    },
  };
}
