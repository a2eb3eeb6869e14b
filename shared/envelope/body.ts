/** What is inside an envelope, and what of it is signed. Rules E2–E5: ./SPEC.md */
import { fromUtf8, lengthPrefixed, utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { compactState, parseCompactState } from '#shared/merge/compactState.ts';
import type { RecordState } from '#shared/merge/recordState.ts';
import { inParentOrder, parseRevision } from './revision.ts';

/** The layout of the sealed bytes: [1] [signature 64] [body JSON]. A later layout takes the next number. */
export const LAYOUT = 1;
export const SIGNATURE_BYTES = 64;
const MAX_PARENTS = 32;
const TYPE = /^[a-z][a-z0-9-]{0,31}$/;

export interface EnvelopeBody {
  /** One of the record types, or 'membership', 'history', 'pool'; later ones are kept and passed on unread. */
  readonly type: string;
  /** Device key id. */
  readonly author: string;
  /** In `inParentOrder`. */
  readonly parents: readonly string[];
  /** Milliseconds since 1970, the author's clock. */
  readonly at: number;
  readonly state: RecordState;
}
/** As it was written: its leaves are those of its own schema (shared/records). */
export interface WrittenBody extends EnvelopeBody {
  readonly schema: number;
}
/** Where an envelope belongs: bound into seal and signature. */
export interface Place {
  readonly organisation: string;
  readonly circle: string;
}

/** Throws on what `parseBody` would not read back: better no save than one that cannot be opened. */
export function encodeBody({ type, author, parents, at, state }: EnvelopeBody, schema = 1): Uint8Array {
  const sound = TYPE.test(type) && areParents(parents) && Number.isSafeInteger(at) && isSchema(schema);
  if (!sound) throw new RangeError('no envelope body');
  const versioned = schema === 1 ? { type } : { type, schema };
  return utf8(JSON.stringify({ ...versioned, author, parents, at, ...compactState(state, at) }));
}

function isSchema(raw: unknown): raw is number {
  return Number.isSafeInteger(raw) && (raw as number) >= 1;
}

export function parseBody(bytes: Uint8Array): WrittenBody | null {
  const text = fromUtf8(bytes);
  if (text === null) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null) return null;
  const {
    type,
    schema = 1,
    author,
    parents,
    at,
    actors,
    vector,
    leaves,
    ...rest
  } = raw as Readonly<Record<string, unknown>>;
  if (Object.keys(rest).length > 0 || typeof type !== 'string' || !TYPE.test(type)) return null;
  if (!isSchema(schema) || typeof author !== 'string' || !Number.isSafeInteger(at) || !areParents(parents)) return null;
  const state = parseCompactState({ actors, vector, leaves }, at as number);
  return state === null ? null : { type, schema, author, parents, at: at as number, state };
}

/** The fields that come first in every body that we write. */
export type BodyHead = Pick<WrittenBody, 'type' | 'schema' | 'parents'>;

/** The same as `parseBody` of these fields, for bytes that `parseBody` once took: without reading what follows. */
export function parseBodyHead(bytes: Uint8Array): BodyHead | null {
  const end = bytes.indexOf(CLOSING_BRACKET);
  const start = fromUtf8(bytes.subarray(0, end + 1));
  const match = start === null ? null : HEAD.exec(start);
  if (match === null) return parseBody(bytes); // Another program may write them in another order.
  const [, type = '', schema = '1', list = ''] = match;
  return { type, schema: Number(schema), parents: list === '' ? [] : list.slice(1, -1).split('","') };
}

const CLOSING_BRACKET = 0x5d;
const HEAD =
  /^\{"type":"([a-z0-9-]+)",(?:"schema":([1-9]\d{0,5}),)?"author":"[^"\\]*","parents":\[((?:"[0-9a-f-]+",?)*)\]$/;

function areParents(raw: unknown): raw is readonly string[] {
  if (!Array.isArray(raw) || raw.length > MAX_PARENTS) return false;
  const parents = raw as unknown[];
  if (!parents.every((one) => typeof one === 'string' && parseRevision(one) !== null)) return false;
  const ordered = inParentOrder(parents as string[]);
  return ordered.length === parents.length && ordered.every((one, index) => one === parents[index]);
}

/** E3: place and parents are signed with the words, so they cannot be re-sealed elsewhere under the same signature. */
export function signedMessage(
  crypto: Crypto,
  place: Place,
  id: string,
  parents: readonly string[],
  body: Uint8Array,
): Uint8Array {
  const { organisation, circle } = place;
  const hash = crypto.hash(body);
  return lengthPrefixed(['pristan/envelope/1', organisation, circle, id, 1, parents.length, ...parents, hash]);
}

/** E4. */
export function associatedData(place: Place, id: string, keyId: string): Uint8Array {
  return lengthPrefixed(['pristan/envelope-box/1', place.organisation, place.circle, id, 1, keyId]);
}
