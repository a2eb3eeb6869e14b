/** Sends the outbox, batch by batch; a revision leaves it only when the server has it (Y11). */
import { z } from 'zod';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { fitting } from '#shared/sync/batchSize.ts';
import { ask, type Answer } from './ask.ts';
import type { OfficeLine, SyncPort } from './syncPort.ts';

const TIMEOUT_MS = 120_000;
/** With `new_edits: false` CouchDB lists only what it did not take. */
const NotTaken = z.array(
  z.object({ id: z.string().optional(), rev: z.string().optional(), error: z.string().optional() }).loose(),
);
/** What these say will not change by asking again; any other error may. */
const final = new Set(['forbidden', 'unauthorized', 'doc_validation', 'bad_request', 'document_too_large']);

export interface PushOptions {
  readonly port: SyncPort;
  readonly line: OfficeLine;
  readonly circleDatabase: string;
  readonly size: number;
  /** `keyOf` revisions that the server refused since a person last asked: kept in the outbox, passed over. */
  readonly refused: Set<string>;
  readonly signal: AbortSignal;
}
interface Pushed {
  readonly sent: number;
}

function keyOf({ _id, _rev }: SealedDocument): string {
  return `${_id} ${_rev}`;
}

/** Sends one batch. */
export async function pushBatch(options: PushOptions): Promise<Answer<Pushed>> {
  const { port, line, circleDatabase, refused, signal } = options;
  const batch = await nextBatch(options);
  if (batch.length === 0) return { ok: true, value: { sent: 0 } };
  port.markTravelling(batch.map(({ _id, _rev }) => ({ id: _id, rev: _rev })));
  const path = `/${circleDatabase}/_bulk_docs`;
  const body = { new_edits: false, docs: batch };
  const answer = await ask(line, { method: 'POST', path, body, timeoutMs: TIMEOUT_MS, signal }, NotTaken);
  if (!answer.ok) {
    const [only] = batch;
    if (answer.trouble !== 'too-large' || batch.length > 1 || only === undefined) return answer;
    refused.add(keyOf(only));
    return { ok: true, value: { sent: 1 } };
  }
  const errors = answer.value.filter(({ error }) => error !== undefined);
  // An error that names no document may be about any of them.
  if (errors.some(({ id }) => id === undefined)) return { ok: false, trouble: 'server-error' };
  const errorOf = (document: SealedDocument): string | undefined =>
    errors.find(({ id, rev }) => id === document._id && (rev === undefined || rev === document._rev))?.error;
  const taken = batch.filter((document) => errorOf(document) === undefined);
  for (const document of batch) if (final.has(errorOf(document) ?? '')) refused.add(keyOf(document));
  if (taken.length > 0) await port.acknowledged(taken.map(({ _id, _rev }) => ({ id: _id, rev: _rev })));
  const isPassing = errors.some(({ error = '' }) => !final.has(error));
  return isPassing ? { ok: false, trouble: 'server-error' } : { ok: true, value: { sent: batch.length } };
}

async function nextBatch({ port, size, refused }: PushOptions): Promise<readonly SealedDocument[]> {
  const waiting = (await port.outbox(size + refused.size)).filter((document) => !refused.has(keyOf(document)));
  return fitting(waiting.slice(0, size), bytesOf);
}

function bytesOf(document: SealedDocument): number {
  const ancestry = document._revisions.ids.length * 35;
  return ('c' in document ? document.c.length : 0) + ancestry + 300;
}
