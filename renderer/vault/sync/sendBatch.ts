/** One batch of the outbox to the server; a revision counts as there only when the server said so (Y11). */
import { z } from 'zod';
import { nameOf, type RevisionName } from '#shared/envelope/revisionName.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { ask, type Answer } from './ask.ts';
import { PATIENCE_MS, type CircleLine } from './circleLine.ts';

/** With `new_edits: false` CouchDB lists only what it did not take. */
const NotTaken = z.array(
  z.object({ id: z.string().optional(), rev: z.string().optional(), error: z.string().optional() }).loose(),
);
const Missing = z.record(z.string(), z.object({ missing: z.array(z.string()) }).loose());
/** What these say will not change by asking again; any other error may. */
const final = new Set(['forbidden', 'unauthorized', 'doc_validation', 'bad_request', 'document_too_large']);

interface Sent {
  readonly taken: readonly RevisionName[];
  /** Those that the server will never take. */
  readonly refused: readonly RevisionName[];
  /** Some were not taken this time. */
  readonly isPassing: boolean;
}

export async function sendBatch(
  { port, line, circleDatabase }: CircleLine,
  batch: readonly SealedDocument[],
  signal: AbortSignal,
): Promise<Answer<Sent>> {
  port.markTravelling(batch.map(nameOf));
  const path = `/${circleDatabase}/_bulk_docs`;
  const body = { new_edits: false, docs: batch };
  const answer = await ask(line, { method: 'POST', path, body, timeoutMs: PATIENCE_MS, signal }, NotTaken);
  if (!answer.ok) {
    if (answer.trouble !== 'too-large' || batch.length > 1) return answer;
    return { ok: true, value: { taken: [], refused: batch.map(nameOf), isPassing: false } };
  }
  const errors = answer.value.filter(({ error }) => error !== undefined);
  // An error that names no document may be about any of them.
  if (errors.some(({ id }) => id === undefined)) return { ok: false, trouble: 'server-error' };
  const errorOf = (document: SealedDocument): string | undefined =>
    errors.find(({ id, rev }) => id === document._id && (rev === undefined || rev === document._rev))?.error;
  return {
    ok: true,
    value: {
      taken: batch.filter((document) => errorOf(document) === undefined).map(nameOf),
      refused: batch.filter((document) => final.has(errorOf(document) ?? '')).map(nameOf),
      isPassing: errors.some(({ error = '' }) => !final.has(error)),
    },
  };
}

/** Y21: of revisions whose request died without an answer, those that arrived all the same. */
export async function arrivedOf(
  { line, circleDatabase }: CircleLine,
  doubtful: readonly RevisionName[],
  signal: AbortSignal,
): Promise<Answer<readonly RevisionName[]>> {
  const body: Record<string, string[]> = {};
  for (const { id, rev } of doubtful) (body[id] ??= []).push(rev);
  const path = `/${circleDatabase}/_revs_diff`;
  const answer = await ask(line, { method: 'POST', path, body, signal }, Missing);
  if (!answer.ok) return answer;
  const missing = answer.value;
  return { ok: true, value: doubtful.filter(({ id, rev }) => missing[id]?.missing.includes(rev) !== true) };
}
