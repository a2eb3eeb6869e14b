import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';
import type { Membership } from '#shared/joining/membership.ts';
import type { Circle } from '#renderer/vault/circle/circle.ts';
import { deviceHeads, type Withheld } from '#renderer/vault/heads/deviceHeads.ts';
import { memberOf } from '#renderer/vault/store/actor.ts';
import type { RecordBook, StoreContext } from '#renderer/vault/store/recordBook.ts';

export interface HeadOptions {
  /** What was written settles for so long before the head that counts it is made. */
  readonly settleMs?: number;
  /** No two heads within this time. */
  readonly everyMs?: number;
}
export interface HeadWatch {
  /** A round was whole. */
  whole(): void;
  /** A person asks: what was asked for once more in vain is asked for again. */
  ask(): void;
  withheld(): SyncState['withheld'];
  stop(): Promise<void>;
}
interface Watched {
  readonly book: RecordBook;
  readonly context: StoreContext;
  readonly circle: Circle;
}
interface Told extends HeadOptions {
  /** Everything is to be asked for once more. */
  readonly onDoubt: () => void;
  /** `withheld` says something else. */
  readonly onFound: () => void;
}
const SETTLE_MS = 30_000;
const EVERY_MS = 15 * 60_000;

/** [DH1, DH6] After every whole round: looks whether the office keeps something from us, and says in a while what we have
 *  there. */
export function watchHeads(
  { book, context, circle }: Watched,
  { onDoubt, onFound, settleMs = SETTLE_MS, everyMs = EVERY_MS }: Told,
): HeadWatch {
  const heads = deviceHeads(book, context);
  let told: SyncState['withheld'] = null;
  let doubted: ReadonlySet<string> = new Set();
  let running: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let nextAt = 0;
  let isStopped = false;

  const hasStopped = (): boolean => isStopped;
  const tell = (found: Withheld): void => {
    const next = inWords(found, circle.membership());
    if (JSON.stringify(next) === JSON.stringify(told)) return;
    told = next;
    onFound();
  };
  const look = async (): Promise<void> => {
    if (hasStopped()) return;
    const found = await heads.compare();
    if (hasStopped()) return;
    const all = new Set([...found.lacking, ...found.wentBack]);
    const isKnown = [...all].every((actor) => doubted.has(actor));
    doubted = all;
    if (isKnown) tell(found);
    else onDoubt();
  };
  const publish = async (): Promise<void> => {
    timer = null;
    if (hasStopped()) return;
    if (await heads.publish()) nextAt = performance.now() + everyMs;
  };
  // The store's own failures (a full disk) are told by the vault.
  const inTurn = (work: () => Promise<void>): void => {
    running = running.then(work).catch(() => undefined);
  };
  return {
    whole() {
      inTurn(look);
      const delay = Math.max(settleMs, nextAt - performance.now());
      timer ??= setTimeout(() => {
        inTurn(publish);
      }, delay);
    },
    ask: () => {
      doubted = new Set();
    },
    withheld: () => told,
    async stop() {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
      heads.close();
    },
  };
}

function inWords({ lacking, wentBack }: Withheld, { members }: Membership): SyncState['withheld'] {
  if (lacking.size + wentBack.size === 0) return null;
  const names = [...lacking, ...wentBack].flatMap((actor) => members.get(memberOf(actor))?.name ?? []);
  return { lacking: lacking.size > 0, wentBack: wentBack.size > 0, names: [...new Set(names)].sort() };
}
