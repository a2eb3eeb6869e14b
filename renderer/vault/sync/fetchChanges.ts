/** Fetches what is new on the server, the next documents already while those before are opened and logged. Nothing of it
 *  is trusted: the record store opens and judges it. */
import type { RevisionName } from '#shared/envelope/revisionName.ts';
import type { Pace } from '#shared/sync/pace.ts';
import type { Answer } from './ask.ts';
import { makeBell } from './bell.ts';
import { readCheckpoint } from './checkpoint.ts';
import type { CircleLine } from './circleLine.ts';
import { fetchDocuments } from './fetchDocuments.ts';
import { listChanges } from './listChanges.ts';
import type { Settling } from './settling.ts';

export interface FetchOptions extends CircleLine {
  /** How many changes are listed, and how many documents fetched, by one request. */
  readonly paces: { readonly list: Pace; readonly fetch: Pace };
  readonly settling: Settling;
  readonly onStep: () => void;
  readonly signal: AbortSignal;
}
interface Fetched {
  readonly documents: readonly unknown[];
  /** Behind the last documents of a list of changes. */
  readonly end: End | null;
}
interface End {
  readonly since: string;
  /** Listed by the server and held here: whatever of it was in the outbox is at the office. */
  readonly held: readonly RevisionName[];
  readonly isLast: boolean;
}

/** Ends at the end of the server's changes, or when something went wrong. Answers how many documents came. */
export async function fetchChanges(options: FetchOptions): Promise<Answer<{ readonly received: number }>> {
  const { port, settling, onStep, signal } = options;
  const ahead = readAhead(options);
  let received = 0;
  try {
    for (;;) {
      const fetched = await ahead.next();
      if (!fetched.ok) return fetched;
      const { documents, end } = fetched.value;
      if (documents.length > 0) await port.receive(documents);
      received += documents.length;
      if (end !== null) {
        const { since, held, isLast } = end;
        settling.add({ since, acknowledged: held, ...(isLast ? { compared: true } : {}) }); // Y12: only now.
        if (!isLast) settling.settle(signal).catch(() => undefined); // At the end of a round all of it is.
      }
      onStep();
      if (end?.isLast === true) return { ok: true, value: { received } };
    }
  } finally {
    await ahead.stop();
  }
}

interface Ahead {
  /** In the order of the server's changes. */
  next(): Promise<Answer<Fetched>>;
  /** Ends what is on its way. */
  stop(): Promise<void>;
}

function readAhead(options: FetchOptions): Ahead {
  const { paces, signal } = options;
  const own = new AbortController();
  const abort = (): void => own.abort();
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  const [filled, taken] = [makeBell(), makeBell()];
  const queue: Promise<Answer<Fetched>>[] = [];
  const put = (fetched: Promise<Answer<Fetched>>): void => {
    void fetched.catch(() => undefined); // Whoever takes it hears of it.
    queue.push(fetched);
    filled.ring();
  };
  const hasRoom = async (): Promise<boolean> => {
    while (queue.length >= paces.fetch.inFlight() && !own.signal.aborted) await taken.heard(own.signal);
    return !own.signal.aborted;
  };
  const produced = produce({ ...options, signal: own.signal }, hasRoom, put).catch((error: unknown) => {
    put(Promise.reject(error instanceof Error ? error : new Error('fetching')));
  });
  return {
    async next() {
      while (queue.length === 0 && !own.signal.aborted) await filled.heard(own.signal);
      const [first] = queue;
      if (first === undefined) return { ok: false, trouble: 'cancelled' };
      const fetched = await first;
      void queue.shift();
      taken.ring();
      return fetched;
    },
    async stop() {
      signal.removeEventListener('abort', abort);
      abort();
      await produced;
      await Promise.allSettled(queue);
    },
  };
}

async function produce(
  options: FetchOptions,
  hasRoom: () => Promise<boolean>,
  put: (fetched: Promise<Answer<Fetched>>) => void,
): Promise<void> {
  const { port, circleDatabase, paces, signal } = options;
  let from = readCheckpoint(port.checkpoint().since, circleDatabase);
  for (;;) {
    const asked = paces.list.begin();
    const listed = await listChanges(options, from, asked.size, signal);
    if (!listed.ok) {
      if (listed.trouble === 'unreachable' || listed.trouble === 'too-large') asked.failed();
      if (listed.trouble === 'too-large' && asked.size > 1) continue;
      put(Promise.resolve(listed));
      return;
    }
    const { leaves, since, isLast } = listed.value;
    asked.answered(leaves.length);
    const wanted = leaves.filter(({ id, rev }) => !port.holds(id, rev));
    const held = leaves.filter(({ id, rev }) => port.holds(id, rev));
    for (let isOver = false; !isOver;) {
      if (!(await hasRoom())) return;
      const some = wanted.splice(0, paces.fetch.size());
      isOver = wanted.length === 0;
      put(fetchSome(options, some, isOver ? { since, held, isLast } : null));
    }
    if (isLast) return;
    from = since;
  }
}

async function fetchSome(
  options: FetchOptions,
  wanted: readonly RevisionName[],
  end: End | null,
): Promise<Answer<Fetched>> {
  const asked = options.paces.fetch.begin();
  const documents = await fetchDocuments(options, wanted, options.signal);
  if (documents.ok) asked.answered(wanted.length);
  else if (documents.trouble === 'unreachable') asked.failed();
  return documents.ok ? { ok: true, value: { documents: documents.value, end } } : documents;
}
