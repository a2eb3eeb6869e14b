import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { byPlace } from './logOrder.ts';
import { countsOf, holds, readPosition, type Position, type ReplicaDatabase } from './replicaDatabase.ts';
import type { ReplicaOptions } from './replicaOptions.ts';

/** So many revisions are compared with the log's. */
const SAMPLE = 12;

/** [P5] How far it has come, or null when it has to be filled anew: it is empty, another vault's, an older copy, has lost
 *  something, or does not hold what the log holds. Throws when it cannot be read. */
export async function checkReplica(
  database: ReplicaDatabase,
  options: Pick<ReplicaOptions, 'vaultId' | 'marks' | 'segments' | 'places' | 'readBack' | 'random'>,
): Promise<Position | null> {
  const position = await readPosition(database);
  if (position === null || position.vaultId !== options.vaultId || !options.marks.includes(position.mark)) return null;
  const { documents, sequence } = await countsOf(database);
  if (documents < position.documents || sequence < position.sequence) return null;
  if (!(await options.segments()).includes(position.segment)) return null; // Nothing tells what came before it.
  const before = [...options.places()].filter((one) => byPlace(one, position) <= 0);
  for (const document of await options.readBack(someOf(before, options.random))) {
    if (!(await holds(database, document))) return null;
  }
  return position;
}

function someOf(places: readonly EntryPlace[], random: (length: number) => Uint8Array): EntryPlace[] {
  const numbers = new Uint32Array(random(SAMPLE * 4).slice().buffer);
  const chosen = new Set(Array.from(numbers, (number) => number % Math.max(1, places.length)));
  return [...chosen].flatMap((at) => places[at] ?? []).sort(byPlace);
}
