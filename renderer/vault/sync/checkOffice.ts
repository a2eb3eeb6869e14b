/** Who we are and what the server speaks, asked before anything is written. */
import { z } from 'zod';
import { DESIGN_ID, PROTOCOL } from '#shared/sync/protocol.ts';
import { ask, type Answer } from './ask.ts';
import type { OfficeLine } from './syncPort.ts';

const Session = z.object({ userCtx: z.object({ name: z.string().nullable() }) });
const Design = z.object({ protocol: z.number().int().min(1) });

/** Y3, Y6. CouchDB answers a circle's database with 401 to a wrong password and 403 to a right one that is no member;
 *  other servers answer 401 to both: asking for the session first tells them apart. */
export async function checkOffice(
  line: OfficeLine,
  circleDatabase: string,
  signal?: AbortSignal,
): Promise<Answer<null>> {
  const options = signal === undefined ? {} : { signal };
  const session = await ask(line, { method: 'GET', path: '/_session', ...options }, Session);
  if (!session.ok) return session;
  if (session.value.userCtx.name === null) return { ok: false, trouble: 'wrong-password' };
  const design = await ask(line, { method: 'GET', path: `/${circleDatabase}/${DESIGN_ID}`, ...options }, Design);
  if (!design.ok) return design.trouble === 'wrong-password' ? { ok: false, trouble: 'not-allowed' } : design;
  return design.value.protocol > PROTOCOL ? { ok: false, trouble: 'newer-protocol' } : { ok: true, value: null };
}
