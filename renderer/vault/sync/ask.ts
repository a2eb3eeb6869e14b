import type { z } from 'zod';
import { troubleOfStatus, type Trouble } from '#shared/sync/trouble.ts';
import type { OfficeLine } from './syncPort.ts';

export interface Failed {
  readonly ok: false;
  readonly trouble: Trouble | 'cancelled' | 'too-large';
  /** Y24: the server asked to be left alone for so long. */
  readonly retryAfterMs?: number;
}
export type Answer<Value> = { readonly ok: true; readonly value: Value } | Failed;

/** One request whose answer is parsed at once: what does not have the expected shape is `nonsense` (Y9). */
export async function ask<Shape extends z.ZodType>(
  line: OfficeLine,
  options: Parameters<OfficeLine['request']>[0],
  shape: Shape,
): Promise<Answer<z.infer<Shape>>> {
  return judge(await line.request(options), shape);
}

/** For whoever looks at the status first. */
export function judge<Shape extends z.ZodType>(
  answer: Awaited<ReturnType<OfficeLine['request']>>,
  shape: Shape,
): Answer<z.infer<Shape>> {
  if (!answer.ok) return { ok: false, trouble: troubleOfLine[answer.code] };
  const { status, body, retryAfterMs } = answer;
  if (status === 413) return { ok: false, trouble: 'too-large' };
  const trouble = troubleOfStatus(status);
  if (trouble !== null) return { ok: false, trouble, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  const parsed = shape.safeParse(body);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, trouble: 'nonsense' };
}

const troubleOfLine = {
  'office/unreachable': 'unreachable',
  'office/none': 'unreachable',
  'office/pin-mismatch': 'pin-mismatch',
  'office/nonsense': 'nonsense',
  'office/cancelled': 'cancelled',
  'office/too-large': 'too-large',
} as const;
