/** Keeps one circle in step with the office server for as long as the vault is open. */
import type { RandomBytes } from '#shared/kernel/ports.ts';
import { backOffMs } from '#shared/sync/backOff.ts';
import type { Answer } from './ask.ts';
import { firstOf, makeBell, sleep, type Bell } from './bell.ts';
import { makeLeisure, waitForChanges, type Leisure } from './liveLoop.ts';
import { keepProgress, type ProgressKeeper, type ProgressOptions, type SyncProgress } from './syncProgress.ts';
import { makeSyncRound } from './syncRound.ts';
import type { OfficeLine } from './syncPort.ts';
import { watchLine } from './watchLine.ts';

export interface SyncOptions extends ProgressOptions {
  readonly line: OfficeLine;
  readonly circleDatabase: string;
  readonly random: RandomBytes;
  /** All that the server lists was taken in just now, and the server took all that it was given. */
  readonly onWhole?: () => void;
}
export interface Sync {
  /** A person asks: forgets refusals and waits, and starts a round at once. */
  syncNow(): void;
  /** Y27: asks for everything once more, and sends what the server does not list. */
  startOver(): void;
  setPaused(paused: boolean): void;
  state(): SyncProgress;
  /** Ends when nothing is under way any more. */
  stop(): Promise<void>;
}
/** Saves that belong together (a new intake is six records) travel together. */
const GATHER_MS = 5;

export function startSync(options: SyncOptions): Sync {
  const { port, circleDatabase, clock, random } = options;
  const progress = keepProgress(options);
  const line = watchLine(options.line, progress);
  const refused = new Set<string>();
  const [person, outbox] = [makeBell(), makeBell()];
  // Not AbortSignal.any: Node 20 may collect such a signal while somebody still listens to it.
  let current = new AbortController();
  const leisure = makeLeisure(clock);
  const life = { isStopped: false };
  let restMs = 0; // Y24: what the server asked for.
  const unlisten = port.onOutboxChanged(() => {
    outbox.ring();
    progress.publish();
  });
  const round = makeSyncRound({ port, line, circleDatabase, clock, random, refused, onStep: () => progress.publish() });

  const isWhole = async (signal: AbortSignal): Promise<boolean> => {
    outbox.hush();
    progress.startsRound();
    // Y10. The store's own failures (a full disk) are told by the vault; here they only mean: try again later.
    const answer = await round.run(signal).catch((): Answer<null> | null => null);
    if (signal.aborted) progress.cancelledRound();
    else report(options, progress, answer, refused.size);
    restMs = answer?.ok === false ? (answer.retryAfterMs ?? 0) : 0;
    return answer?.ok === true;
  };
  const loop = async (): Promise<void> => {
    while (!life.isStopped) {
      current = new AbortController();
      const { signal } = current;
      progress.publish();
      if (progress.isPaused()) await person.heard(signal);
      else if (await isWhole(signal))
        await idle(options, { person, outbox, refused, leisure, onLost: round.doubt }, signal);
      else await recover(progress, { random, person, restMs }, signal);
    }
  };

  const ended = loop();
  return {
    syncNow: () => {
      refused.clear();
      progress.startsAnew();
      person.ring();
    },
    startOver: () => {
      round.startOver();
      person.ring();
    },
    setPaused: (paused) => {
      if (paused === progress.isPaused()) return;
      progress.setPaused(paused);
      current.abort();
    },
    state: () => progress.state(),
    stop: async () => {
      unlisten();
      life.isStopped = true;
      current.abort();
      await ended;
    },
  };
}

/** null: the laptop's own store failed. */
function report(
  { onWhole }: SyncOptions,
  progress: ProgressKeeper,
  answer: Answer<null> | null,
  refused: number,
): void {
  if (answer === null) progress.failedRound(null);
  else if (answer.ok) progress.wholeRound(refused);
  else if (answer.trouble === 'cancelled') progress.failedRound('unreachable');
  else progress.failedRound(answer.trouble === 'too-large' ? 'nonsense' : answer.trouble);
  if (answer?.ok === true) onWhole?.();
}

interface Wakers {
  readonly person: Bell;
  readonly outbox: Bell;
  readonly refused: ReadonlySet<string>;
  readonly leisure: Leisure;
  readonly onLost: () => void;
}

/** Y18: until the outbox, the server or a person has something. */
function idle(
  options: SyncOptions,
  { person, outbox, refused, leisure, onLost }: Wakers,
  signal: AbortSignal,
): Promise<void> {
  const { port, line, circleDatabase } = options;
  return firstOf(signal, [
    async (waiting) => {
      while (!waiting.aborted && port.outboxSize() <= refused.size) await outbox.heard(waiting);
      await sleep(GATHER_MS, waiting);
    },
    (waiting) => waitForChanges({ port, line, circleDatabase, signal: waiting, leisure, onLost }),
    (waiting) => person.heard(waiting),
  ]);
}

/** Y7, Y8, Y24: until it is time to try again, or a person asks. */
function recover(
  progress: ProgressKeeper,
  { random, person, restMs }: { readonly random: RandomBytes; readonly person: Bell; readonly restMs: number },
  signal: AbortSignal,
): Promise<void> {
  const delay = Math.max(restMs, backOffMs(progress.failures(), random));
  const waits = [(waiting: AbortSignal) => person.heard(waiting)];
  if (progress.mayTryAgain()) waits.push((waiting) => sleep(delay, waiting));
  return firstOf(signal, waits);
}
