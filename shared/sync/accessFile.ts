/** The file that provisioning an office server leaves for the first laptop: everything needed to connect. */
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { CIRCLE_DATABASE } from './protocol.ts';

/** `sha256/` and the base64 of SHA-256 over a SubjectPublicKeyInfo (the office's CA, or the server's own key), or
 *  `key/` and the base64 of the whole of it, for a CA that the server does not send along. */
export const Pin = z.string().regex(/^(?:sha256\/[A-Za-z0-9+/]{43}=|key\/[A-Za-z0-9+/]{40,2000}={0,2})$/);
/** Scheme, host and port, nothing after them; as `new URL(…).origin` writes it. */
const OfficeOrigin = z.string().regex(/^https?:\/\/(?:\[[0-9a-f:.]+\]|[a-z0-9.-]{1,253})(?::\d{1,5})?$/);

export const OfficeAccess = z.strictObject({
  format: z.literal('pristan-office-access'),
  version: z.literal(1),
  origin: OfficeOrigin,
  /** Empty only for plain http, which is for a server on the same computer. */
  pins: z.array(Pin),
  circleDatabase: z.string().regex(CIRCLE_DATABASE),
  accounts: z.array(z.strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(200) })),
});
export type OfficeAccess = z.infer<typeof OfficeAccess>;

/** Y2: junk is a result, never a throw; a file from a newer program is told apart from a broken one. */
export function readAccessFile(text: string): Result<OfficeAccess, 'access/broken' | 'access/newer'> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail('access/broken');
  }
  const access = OfficeAccess.safeParse(raw);
  if (access.success) return ok(access.data);
  const head = z.object({ format: z.literal('pristan-office-access'), version: z.number().gt(1) }).safeParse(raw);
  return fail(head.success ? 'access/newer' : 'access/broken');
}
