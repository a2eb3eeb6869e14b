import { z } from 'zod';
import { ask } from './ask.ts';
import { sleep } from './bell.ts';
import { readCheckpoint } from './checkpoint.ts';
import { Seq, type PullOptions } from './pullChanges.ts';

/** CouchDB ends a long poll by itself after 60 s of silence; a line that died says nothing at all. */
const SERVER_MS = 55_000;
const GIVE_UP_MS = 75_000;
const Changes = z.object({ last_seq: Seq, results: z.array(z.unknown()) });

/** A server that answers at once, again and again, must not keep the line and the battery busy. */
const REST_MS = 1_000;

/** Ends when the server has something newer than the checkpoint, when the line was lost (a round will find out what is
 *  wrong), or when `signal` aborts. */
export async function waitForChanges(options: Omit<PullOptions, 'size'>): Promise<void> {
  let outcome = await longPoll(options);
  while (outcome === 'quiet') {
    await sleep(REST_MS, options.signal);
    outcome = await longPoll(options);
  }
  // A page of changes that brings nothing new would otherwise be asked for without a pause.
  if (outcome !== 'cancelled') await sleep(outcome === 'lost' ? 2 * REST_MS : REST_MS / 4, options.signal);
}

async function longPoll(options: Omit<PullOptions, 'size'>): Promise<'changed' | 'quiet' | 'lost' | 'cancelled'> {
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
