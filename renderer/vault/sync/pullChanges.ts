/** Fetches what is new on the server, page by page. Nothing of it is trusted: the record store opens and judges it. */
import { z } from 'zod';
import { ask, type Answer } from './ask.ts';
import { readCheckpoint, seqNumber, writeCheckpoint } from './checkpoint.ts';
import type { OfficeLine, SyncPort } from './syncPort.ts';

const TIMEOUT_MS = 120_000;
/** CouchDB's are opaque strings, PouchDB's are numbers. Longer ones would not fit into a path. */
export const Seq = z.union([z.string().max(2_000), z.number().int().min(0)]).transform((seq) => String(seq));
const Id = z.string().min(1).max(1_000);
const Changes = z.object({
  last_seq: Seq,
  results: z.array(z.object({ id: Id, changes: z.array(z.object({ rev: z.string().min(1).max(200) })) })),
});
const Fetched = z.object({
  results: z.array(
    z.object({
      id: Id,
      docs: z.array(z.object({ ok: z.unknown(), missing: z.unknown(), error: z.unknown() }).partial()),
    }),
  ),
});

export interface PullOptions {
  readonly port: SyncPort;
  readonly line: OfficeLine;
  readonly circleDatabase: string;
  readonly size: number;
  readonly signal: AbortSignal;
}
interface Pulled {
  /** How many documents were received. */
  readonly received: number;
  readonly more: boolean;
}

/** Y15: a server that was restored or started anew counts less than we have read of it; then reading starts from the
 *  beginning. Asked for by itself, because such a server may answer a checkpoint of the future with an empty page. */
export async function rewindIfBehind(options: Omit<PullOptions, 'size'>): Promise<Answer<null>> {
  const { port, line, circleDatabase, signal } = options;
  const since = readCheckpoint(port.checkpoint().since, circleDatabase);
  if (since === '0') return { ok: true, value: null };
  const path = `/${circleDatabase}/_changes?since=now&limit=1`;
  const now = await ask(line, { method: 'GET', path, signal }, Changes);
  if (!now.ok) return now;
  if (seqNumber(now.value.last_seq) < seqNumber(since)) {
    // Nor does it count what we sent it since: what it lacks of that would be missing without a word.
    await port.enterHome(circleDatabase, true);
  }
  return { ok: true, value: null };
}

/** Fetches one page of changes. */
export async function pullPage(options: PullOptions): Promise<Answer<Pulled>> {
  const { port, line, circleDatabase, size, signal } = options;
  const since = readCheckpoint(port.checkpoint().since, circleDatabase);
  const query = `style=all_docs&limit=${String(size)}&since=${encodeURIComponent(since)}`;
  const path = `/${circleDatabase}/_changes?${query}`;
  const changes = await ask(line, { method: 'GET', path, timeoutMs: TIMEOUT_MS, signal }, Changes);
  if (!changes.ok) return changes;
  const { results, last_seq: lastSeq } = changes.value;
  const wanted = results
    .filter(({ id }) => !id.startsWith('_design/'))
    .flatMap(({ id, changes: leaves }) => leaves.map(({ rev }) => ({ id, rev })))
    .filter(({ id, rev }) => !port.holds(id, rev));
  const documents = await fetchDocuments(options, wanted);
  if (!documents.ok) return documents;
  if (documents.value.length > 0) await port.receive(documents.value);
  if (lastSeq !== since) await port.saveCheckpoint({ since: writeCheckpoint(lastSeq, circleDatabase) });
  return { ok: true, value: { received: documents.value.length, more: results.length > 0 && lastSeq !== since } };
}

async function fetchDocuments(
  { line, circleDatabase, signal }: PullOptions,
  wanted: readonly { readonly id: string; readonly rev: string }[],
): Promise<Answer<readonly unknown[]>> {
  if (wanted.length === 0) return { ok: true, value: [] };
  const path = `/${circleDatabase}/_bulk_get?revs=true&latest=false`;
  const answer = await ask(
    line,
    { method: 'POST', path, body: { docs: wanted }, timeoutMs: TIMEOUT_MS, signal },
    Fetched,
  );
  if (!answer.ok) return answer;
  const answered = new Set(answer.value.results.map(({ id }) => id));
  // Y12: a page that leaves something out must not move the checkpoint past it.
  if (wanted.some(({ id }) => !answered.has(id))) return { ok: false, trouble: 'nonsense' };
  const entries = answer.value.results.flatMap(({ docs }) => docs);
  const counted = entries.filter((entry) => entry.ok !== undefined || isGone(entry));
  if (counted.length < Math.max(entries.length, wanted.length)) return { ok: false, trouble: 'server-error' };
  return { ok: true, value: entries.flatMap(({ ok }) => (ok === undefined ? [] : [ok])) };
}

const NotFound = z.object({ error: z.literal('not_found') });
/** A leaf that got a child between the two requests may be gone already; its child is in a later page. */
function isGone(entry: { missing?: unknown; error?: unknown }): boolean {
  return entry.missing !== undefined || entry.error === 'not_found' || NotFound.safeParse(entry.error).success;
}
