/** Unknown JSON to a record's state, by hand: it runs for every record at unlock, where a schema library costs seconds. */
import { inOrder } from './siblings.ts';
import type { RecordState, Scalar, Sibling, Vector } from './recordState.ts';

const MAX_PATH = 400;
const ACTOR = /^[A-Za-z0-9_-]{1,64}$/;

type Json = Readonly<Record<string, unknown>>;
export function isPlainObject(raw: unknown): raw is Json {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

export function isScalar(raw: unknown): raw is Scalar {
  return raw === null || typeof raw === 'string' || typeof raw === 'boolean' || Number.isFinite(raw);
}

/** No empty segment, and none that an ordinary object already has (`__proto__`, `constructor`…): so a state can be read
 *  as plain objects everywhere else. */
export function isLeafPath(path: string): boolean {
  return (
    path.length > 0 &&
    path.length <= MAX_PATH &&
    path.split('/').every((segment) => segment !== '' && !(segment in Object.prototype))
  );
}

function isActor(actor: unknown): actor is string {
  return typeof actor === 'string' && ACTOR.test(actor) && !(actor in Object.prototype);
}

function isCounter(raw: unknown): raw is number {
  return Number.isSafeInteger(raw) && (raw as number) > 0;
}

function parseVector(raw: unknown): Vector | null {
  if (!isPlainObject(raw)) return null;
  for (const [actor, counter] of Object.entries(raw)) if (!isActor(actor) || !isCounter(counter)) return null;
  return raw as Vector;
}

function parseSibling(raw: unknown, vector: Vector): Sibling | null {
  if (!isPlainObject(raw) || !isPlainObject(raw['dot'])) return null;
  const { dot, value, time, seen, ...rest } = raw;
  const { actor, counter, ...more } = dot as Json;
  if (Object.keys(rest).length > 0 || Object.keys(more).length > 0) return null;
  if (!isActor(actor) || !isCounter(counter) || counter > (vector[actor] ?? 0)) return null;
  if (!isScalar(value) || !Number.isFinite(time)) return null;
  return seen === undefined || parseVector(seen) !== null ? (raw as unknown as Sibling) : null;
}

/** null unless every leaf has at least one sibling and the vector covers each of them. Siblings come out in order. */
export function parseRecordState(raw: { readonly vector?: unknown; readonly leaves?: unknown }): RecordState | null {
  const vector = parseVector(raw.vector);
  if (vector === null || !isPlainObject(raw.leaves)) return null;
  const leaves: Record<string, readonly Sibling[]> = {};
  for (const [path, siblings] of Object.entries(raw.leaves)) {
    if (!isLeafPath(path) || !Array.isArray(siblings) || siblings.length === 0) return null;
    const parsed: Sibling[] = [];
    for (const one of siblings as unknown[]) {
      const sibling = parseSibling(one, vector);
      if (sibling === null) return null;
      parsed.push(sibling);
    }
    leaves[path] = inOrder(parsed);
  }
  return { vector, leaves };
}
