/** A point in an interview as an address: `/interview/<id>?at=<field path>&caret=<n>`. */
import type { LeafPath } from '#shared/merge/recordState.ts';

export interface ResumePoint {
  readonly field: LeafPath;
  /** Characters before the cursor; null where the field has no cursor. */
  readonly caret: number | null;
}

export function addressOf(interviewId: string, field: LeafPath, caret: number | null): string {
  const where = new URLSearchParams({ at: field, ...(caret === null ? {} : { caret: String(caret) }) });
  return `/interview/${interviewId}?${where.toString()}`;
}

/** null when the address is another interview's, or names no field. */
export function parseResumePoint(address: string, interviewId: string): ResumePoint | null {
  const [path, query = ''] = address.split('?', 2);
  if (path !== `/interview/${interviewId}`) return null;
  const where = new URLSearchParams(query);
  const field = where.get('at');
  if (field === null || field === '') return null;
  const caret = Number.parseInt(where.get('caret') ?? '', 10);
  return { field, caret: Number.isNaN(caret) ? null : caret };
}
