/** The mark at the server: one `_local` document per vault, which replication and `_changes` never show. Every member can
 *  write it, so it is a hint and nothing more: the worst that a wrong one does is a comparison of all leaves. */
import { z } from 'zod';
import { judge, type Answer } from './ask.ts';
import type { CircleLine } from './circleLine.ts';

/** A document that is there and says nothing of ours is as good as none. */
const Kept = z.object({ _rev: z.string().max(100), mark: z.string().max(100) }).catch({ _rev: '', mark: '' });
const Written = z.object({ rev: z.string().max(100) });
export interface ServerMark {
  readonly rev: string;
  readonly value: string;
}

function pathOf({ circleDatabase }: CircleLine, name: string): string {
  return `/${circleDatabase}/_local/pristan-${name}`;
}

/** null when there is none. */
export async function readServerMark(
  circle: CircleLine,
  name: string,
  signal: AbortSignal,
): Promise<Answer<ServerMark | null>> {
  const answer = await circle.line.request({ method: 'GET', path: pathOf(circle, name), signal });
  if (answer.ok && answer.status === 404) return { ok: true, value: null };
  const kept = judge(answer, Kept);
  return kept.ok ? { ok: true, value: { rev: kept.value._rev, value: kept.value.mark } } : kept;
}

/** Answers the document's new revision, or null when somebody wrote to it since `rev`. */
export async function writeServerMark(
  circle: CircleLine,
  name: string,
  mark: ServerMark,
  signal: AbortSignal,
): Promise<Answer<string | null>> {
  const body = { mark: mark.value, ...(mark.rev === '' ? {} : { _rev: mark.rev }) };
  const answer = await circle.line.request({ method: 'PUT', path: pathOf(circle, name), body, signal });
  if (answer.ok && answer.status === 409) return { ok: true, value: null };
  const written = judge(answer, Written);
  return written.ok ? { ok: true, value: written.value.rev } : written;
}
