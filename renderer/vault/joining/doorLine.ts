/** Leaving and finding sealed texts at the office server's door. */
import { z } from 'zod';
import { MAX_DOOR_CHARACTERS } from '#shared/sync/protocol.ts';
import type { OfficeLine } from '../sync/syncPort.ts';

const Left = z.object({ _rev: z.string().max(64), sealed: z.string().max(MAX_DOOR_CHARACTERS) });
export type Found = z.infer<typeof Left>;

/** `taken` when something else lies there already. */
export async function leaveAtDoor(
  line: OfficeLine,
  place: string,
  sealed: string,
): Promise<'left' | 'taken' | 'unreachable'> {
  const answer = await line.request({ method: 'PUT', path: `/door/${place}`, body: { _id: place, sealed } });
  if (!answer.ok) return 'unreachable';
  if (answer.status === 201 || answer.status === 202) return 'left';
  return answer.status === 409 || answer.status === 403 ? 'taken' : 'unreachable';
}

/** null when nothing lies there, or nothing that a Pristan left. */
export async function lookAtDoor(line: OfficeLine, place: string): Promise<Found | 'unreachable' | null> {
  const answer = await line.request({ method: 'GET', path: `/door/${place}` });
  if (!answer.ok) return 'unreachable';
  if (answer.status !== 200) return answer.status === 404 ? null : 'unreachable';
  const found = Left.safeParse(answer.body);
  return found.success ? found.data : null;
}

/** Makes the place free again. Only members can, and nothing depends on it. */
export async function clearDoor(line: OfficeLine, place: string, found: Found): Promise<void> {
  await line.request({ method: 'PUT', path: `/door/${place}`, body: { _id: place, _rev: found._rev, _deleted: true } });
}
