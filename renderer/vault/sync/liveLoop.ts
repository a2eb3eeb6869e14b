import { z } from 'zod';
import type { Clock } from '#shared/kernel/ports.ts';
import { ask } from './ask.ts';
import { sleep } from './bell.ts';
import { readCheckpoint } from './checkpoint.ts';
import type { CircleLine } from './circleLine.ts';
import { Seq } from './listChanges.ts';

/** CouchDB ends a long poll by itself after 60 s of silence; a line that died says nothing at all. */
const SERVER_MS = 55_000;
const GIVE_UP_MS = 75_000;
const Changes = z.object({ last_seq: Seq, results: z.array(z.unknown()) });

/** A server that answers at once, again and again, must not keep the line and the battery busy. */
const REST_MS = 1_000;

/** Milliseconds to rest before a change that was announced is fetched: none, unless there were many of them just now. A
 *  server that always says there is something new is asked four times a second and no more. */
export interface Leisure {
  restMs(): number;
}
const AT_ONCE = 5;
export function makeLeisure(clock: Clock): Leisure {
  let left = AT_ONCE;
  let at = clock();
  return {
    restMs() {
      const now = clock();
      left = Math.min(AT_ONCE, left + Math.max(0, now - at) / (REST_MS / 4));
      at = now;
      left -= 1;
      return left >= 0 ? 0 : -left * (REST_MS / 4);
    },
  };
}

interface Listening extends CircleLine {
  readonly signal: AbortSignal;
  readonly leisure: Leisure;
  /** Between here and the office something broke: it may be another server that answers next. */
  readonly onLost: () => void;
}

/** Ends when the server has something newer than the checkpoint, when the line was lost (a round will find out what is
 *  wrong), or when `signal` aborts. */
export async function waitForChanges(options: Listening): Promise<void> {
  let outcome = await longPoll(options);
  while (outcome === 'quiet') {
    await sleep(REST_MS, options.signal);
    outcome = await longPoll(options);
  }
  if (outcome === 'lost') {
    options.onLost();
    await sleep(2 * REST_MS, options.signal);
  }
  if (outcome === 'changed') await sleep(options.leisure.restMs(), options.signal);
}

async function longPoll(options: Listening): Promise<'changed' | 'quiet' | 'lost' | 'cancelled'> {
  const { port, line, circleDatabase, signal } = options;
  const isOver = (): boolean => signal.aborted;
  if (isOver()) return 'cancelled'; // an abort that was before is not heard any more
  const since = readCheckpoint(port.checkpoint().since, circleDatabase);
  const query = `feed=longpoll&style=all_docs&limit=1&timeout=${String(SERVER_MS)}&since=${encodeURIComponent(since)}`;
  const own = new AbortController();
  const cancel = (): void => own.abort();
  signal.addEventListener('abort', cancel, { once: true });
  const timer = setTimeout(cancel, GIVE_UP_MS);
  const path = `/${circleDatabase}/_changes?${query}`;
  const request = { method: 'GET', path, timeoutMs: GIVE_UP_MS + 10_000, signal: own.signal } as const;
  const answer = await ask(line, request, Changes);
  clearTimeout(timer);
  signal.removeEventListener('abort', cancel);
  if (isOver()) return 'cancelled';
  if (own.signal.aborted) return 'quiet';
  if (!answer.ok) return 'lost';
  return answer.value.results.length > 0 ? 'changed' : 'quiet';
}
