import { z } from 'zod';
import type { RevisionName } from '#shared/envelope/revisionName.ts';
import { ask, type Answer } from './ask.ts';
import { PATIENCE_MS, type CircleLine } from './circleLine.ts';

const Fetched = z.object({
  results: z.array(
    z.object({
      id: z.string().min(1).max(1_000),
      docs: z.array(z.object({ ok: z.unknown(), missing: z.unknown(), error: z.unknown() }).partial()),
    }),
  ),
});
/** A hostile page may name any number of leaves. */
const MOST_AT_ONCE = 1_000;

/** The documents of these leaves, raw: nothing of them is trusted. */
export async function fetchDocuments(
  circle: CircleLine,
  wanted: readonly RevisionName[],
  signal: AbortSignal,
): Promise<Answer<readonly unknown[]>> {
  if (wanted.length === 0) return { ok: true, value: [] };
  if (wanted.length > MOST_AT_ONCE) return await inHalves(circle, wanted, signal);
  const path = `/${circle.circleDatabase}/_bulk_get?revs=true&latest=false`;
  const request = { method: 'POST', path, body: { docs: wanted }, timeoutMs: PATIENCE_MS, signal } as const;
  const answer = await ask(circle.line, request, Fetched);
  if (!answer.ok) {
    if (answer.trouble !== 'too-large') return answer;
    // Y23: no envelope is so large. What it is will be set aside by its name alone.
    if (wanted.length === 1) return { ok: true, value: wanted.map(({ id, rev }) => ({ _id: id, _rev: rev })) };
    return await inHalves(circle, wanted, signal);
  }
  return judged(wanted, answer.value);
}

async function inHalves(
  circle: CircleLine,
  wanted: readonly RevisionName[],
  signal: AbortSignal,
): Promise<Answer<readonly unknown[]>> {
  const middle = Math.ceil(wanted.length / 2);
  const first = await fetchDocuments(circle, wanted.slice(0, middle), signal);
  if (!first.ok) return first;
  const second = await fetchDocuments(circle, wanted.slice(middle), signal);
  return second.ok ? { ok: true, value: [...first.value, ...second.value] } : second;
}

/** Y12: a page that leaves something out, or brings other revisions instead, must not move the checkpoint past it. */
function judged(wanted: readonly RevisionName[], { results }: z.infer<typeof Fetched>): Answer<readonly unknown[]> {
  const brought = new Set<string>();
  const gone = new Map<string, number>();
  const documents: unknown[] = [];
  let isFailing = false;
  for (const { id, docs } of results) {
    for (const entry of docs) {
      if (entry.ok !== undefined) {
        documents.push(entry.ok);
        brought.add(`${id} ${revOf(entry.ok)}`);
      } else if (isGone(entry)) gone.set(id, (gone.get(id) ?? 0) + 1);
      else isFailing = true;
    }
  }
  for (const { id, rev } of wanted) {
    if (brought.has(`${id} ${rev}`)) continue;
    const left = gone.get(id) ?? 0;
    if (left === 0) return { ok: false, trouble: isFailing ? 'server-error' : 'nonsense' };
    gone.set(id, left - 1);
  }
  return { ok: true, value: documents };
}

function revOf(raw: unknown): string {
  const rev = (raw as { _rev?: unknown } | null)?._rev;
  return typeof rev === 'string' ? rev : '';
}

const NotFound = z.object({ error: z.literal('not_found') });
/** A leaf that got a child between the two requests may be gone already; its child is in a later page. */
function isGone(entry: { missing?: unknown; error?: unknown }): boolean {
  return entry.missing !== undefined || entry.error === 'not_found' || NotFound.safeParse(entry.error).success;
}
