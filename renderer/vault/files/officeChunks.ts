/** The three requests by which chunks travel. Rules FL12, FL14: ./SPEC.md */
import { z } from 'zod';
import { opens, type SealedChunk } from '#shared/chunks/chunk.ts';
import { chunkDocument, chunkRevision, parseChunkDocument } from '#shared/chunks/chunkDocument.ts';
import type { ChunkKeys } from '#shared/chunks/chunkKeys.ts';
import { ask, type Answer } from '#renderer/vault/sync/ask.ts';
import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';

export interface OfficeChunks {
  readonly line: OfficeLine;
  /** `files-…` */
  readonly database: string;
}
const PATIENCE_MS = 120_000;
const Missing = z.record(z.string(), z.object({ missing: z.array(z.string()) }).loose());
const NotTaken = z.array(z.object({ id: z.string().optional(), error: z.string().optional() }).loose());
const Fetched = z.object({
  results: z.array(z.object({ id: z.string(), docs: z.array(z.object({ ok: z.unknown() }).partial().loose()) })),
});

/** Of these, those that the office does not have. */
export async function missingAt(
  { line, database }: OfficeChunks,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Answer<readonly string[]>> {
  const body = Object.fromEntries(names.map((name) => [name, [chunkRevision(name)]]));
  const answer = await ask(line, { method: 'POST', path: `/${database}/_revs_diff`, body, signal }, Missing);
  return answer.ok ? { ok: true, value: names.filter((name) => Object.hasOwn(answer.value, name)) } : answer;
}

/** Answers those that the office did not take. */
export async function sendChunks(
  { line, database }: OfficeChunks,
  chunks: readonly SealedChunk[],
  signal: AbortSignal,
): Promise<Answer<readonly string[]>> {
  const body = { new_edits: false, docs: chunks.map(chunkDocument) };
  const request = { method: 'POST', path: `/${database}/_bulk_docs`, body, timeoutMs: PATIENCE_MS, signal } as const;
  const answer = await ask(line, request, NotTaken);
  if (!answer.ok) return answer;
  const errors = answer.value.filter(({ error }) => error !== undefined);
  // An error that names no chunk may be about any of them.
  if (errors.some(({ id }) => id === undefined)) return { ok: false, trouble: 'server-error' };
  return { ok: true, value: errors.map(({ id = '' }) => id) };
}

/** What the office answered for one name: the chunk, opened and checked, or why there is none. */
export type FoundChunk = SealedChunk | 'missing' | 'wrong';

export async function fetchChunks(
  { line, database }: OfficeChunks,
  keys: ChunkKeys,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Answer<ReadonlyMap<string, FoundChunk>>> {
  const body = { docs: names.map((name) => ({ id: name, rev: chunkRevision(name) })) };
  const request = { method: 'POST', path: `/${database}/_bulk_get`, body, timeoutMs: PATIENCE_MS, signal } as const;
  const answer = await ask(line, request, Fetched);
  if (!answer.ok) return answer;
  const found = new Map<string, FoundChunk>(names.map((name) => [name, 'missing']));
  for (const { id, docs } of answer.value.results) {
    const raw = docs[0]?.ok;
    if (!found.has(id) || raw === undefined) continue;
    const chunk = parseChunkDocument(id, raw);
    found.set(id, chunk !== null && opens(keys, chunk) ? chunk : 'wrong');
  }
  return { ok: true, value: found };
}
