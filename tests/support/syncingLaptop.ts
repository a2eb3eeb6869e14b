/** One laptop's sync over a memory store and a line to an office that a test may bend. */
import { randomBytes } from 'node:crypto';
import { officeLine } from '#renderer/vault/sync/officeLine.ts';
import { startSync, type Sync } from '#renderer/vault/sync/syncEngine.ts';
import type { SyncProgress } from '#renderer/vault/sync/syncProgress.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Input, Output } from '#shared/rpc/rpc.ts';
import { memoryStore, type MemoryStore } from './memorySyncPort.ts';
import { nodeOfficeFetch } from './nodeOfficeFetch.ts';

export type Ask = Input<FileCalls, 'officeFetch'>;
export type Answered = Result<Output<FileCalls, 'officeFetch'>>;
/** Stands between laptop and office: answers itself, or passes on and changes the answer. */
export type Bend = (ask: Ask, pass: () => Promise<Answered>) => Promise<Answered>;

export interface SyncingLaptop extends MemoryStore {
  readonly sync: Sync;
  /** Every state that was shown, oldest first. */
  readonly states: readonly SyncProgress[];
  /** `GET /path` of every request, without its query. */
  readonly asked: readonly string[];
  until(isThere: (state: SyncProgress) => boolean, what: string): Promise<SyncProgress>;
}

export function syncingLaptop(
  office: { readonly origin: string; readonly pins: readonly string[]; readonly circleDatabase: string },
  account: { readonly name: string; readonly password: string },
  options: { readonly bend?: Bend; readonly store?: MemoryStore } = {},
): SyncingLaptop {
  const store = options.store ?? memoryStore();
  const bend: Bend = options.bend ?? ((_ask, pass) => pass());
  const pipe = nodeOfficeFetch(office);
  const asked: string[] = [];
  const states: SyncProgress[] = [];
  const watchers = new Set<(state: SyncProgress) => void>();
  const officeFetch = (ask: Ask): Promise<Answered> => {
    asked.push(`${ask.method} ${ask.path.split('?')[0] ?? ''}`);
    return bend(ask, () => pipe.officeFetch(ask));
  };
  const sync = startSync({
    port: store.port,
    line: officeLine({ officeFetch, cancelFetch: pipe.cancelFetch }, account),
    circleDatabase: office.circleDatabase,
    clock: () => performance.now(),
    random: (length) => new Uint8Array(randomBytes(length)),
    onState: (state) => {
      states.push(state);
      for (const watcher of [...watchers]) watcher(state);
    },
  });
  const until = (isThere: (state: SyncProgress) => boolean, what: string): Promise<SyncProgress> =>
    new Promise((resolve, reject) => {
      const watcher = (state: SyncProgress): void => {
        if (!isThere(state)) return;
        watchers.delete(watcher);
        clearTimeout(timer);
        resolve(state);
      };
      const timer = setTimeout(() => {
        watchers.delete(watcher);
        reject(new Error(`${what} did not happen; the last state was ${JSON.stringify(sync.state())}`));
      }, 15_000);
      watchers.add(watcher);
      watcher(sync.state());
    });
  return { ...store, sync, states, asked, until };
}

export function anAnswer(status: number, body: string): Answered {
  return { ok: true, value: { status, headers: {}, body: new TextEncoder().encode(body) } };
}
