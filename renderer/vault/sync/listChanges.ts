/** Which leaves the server says it has. */
import { z } from 'zod';
import type { RevisionName } from '#shared/envelope/revisionName.ts';
import { ask, type Answer } from './ask.ts';
import { readCheckpoint, seqNumber } from './checkpoint.ts';
import { PATIENCE_MS, type CircleLine } from './circleLine.ts';

/** CouchDB's are opaque strings, PouchDB's are numbers. Longer ones would not fit into a path. */
export const Seq = z.union([z.string().max(2_000), z.number().int().min(0)]).transform((seq) => String(seq));
const Changes = z.object({
  last_seq: Seq,
  results: z.array(
    z.object({
      id: z.string().min(1).max(1_000),
      changes: z.array(z.object({ rev: z.string().min(1).max(200) })),
    }),
  ),
});

interface Listed {
  readonly leaves: readonly RevisionName[];
  readonly since: string;
  readonly isLast: boolean;
}

export async function listChanges(
  { line, circleDatabase }: CircleLine,
  since: string,
  size: number,
  signal: AbortSignal,
): Promise<Answer<Listed>> {
  const query = `style=all_docs&limit=${String(size)}&since=${encodeURIComponent(since)}`;
  const path = `/${circleDatabase}/_changes?${query}`;
  const changes = await ask(line, { method: 'GET', path, timeoutMs: PATIENCE_MS, signal }, Changes);
  if (!changes.ok) return changes;
  const { results, last_seq: lastSeq } = changes.value;
  const leaves = results
    .filter(({ id }) => !id.startsWith('_design/'))
    .flatMap(({ id, changes: each }) => each.map(({ rev }) => ({ id, rev })));
  return { ok: true, value: { leaves, since: lastSeq, isLast: results.length < size || lastSeq === since } };
}

/** Y15: a server that was restored or started anew counts less than we have read of it; then reading starts from the
 *  beginning. Asked for by itself, because such a server may answer a checkpoint of the future with an empty page. */
export async function rewindIfBehind(circle: CircleLine, signal: AbortSignal): Promise<Answer<null>> {
  const { port, line, circleDatabase } = circle;
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
