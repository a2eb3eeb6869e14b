/** The only way into an envelope. */
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64url } from '#shared/kernel/textCodes.ts';
import { isNewest, migrateState, newestSchema, type Migrations } from '#shared/records/migrations.ts';
import {
  LAYOUT,
  SIGNATURE_BYTES,
  associatedData,
  encodeBody,
  parseBody,
  parseBodyHead,
  signedMessage,
  type BodyHead,
  type EnvelopeBody,
  type Place,
} from './body.ts';
import { unpad } from './padme.ts';
import { parseEnvelope } from './parseDocument.ts';
import { parseRevision, revisionFor } from './revision.ts';
import type { Envelope, SealedDocument } from './sealedDocument.ts';

export type OpenFailure =
  | 'envelope/malformed'
  | 'envelope/newer'
  | 'envelope/other-key'
  | 'envelope/tampered'
  | 'envelope/wrong-revision'
  | 'envelope/unknown-author'
  | 'envelope/bad-signature';

export interface OpeningContext extends Place {
  readonly crypto: Crypto;
  /** null for a key that this circle never had, or that was not given to us. */
  circleKey(keyId: string): Uint8Array | null;
  /** The Ed25519 public key of a device that is or was a member's. */
  authorKey(deviceKeyId: string): Uint8Array | null;
  /** Other than this program's own: for tests of what a later one will do. */
  readonly migrations?: Migrations;
}
export interface OpenedEnvelope extends EnvelopeBody {
  readonly id: string;
  readonly rev: string;
  readonly keyId: string;
  /** For `parseBody`: the same once more, in today's schema. */
  readonly bytes: Uint8Array;
}

/** E1–E7, E9. Never throws; `raw` is anything. */
export function openEnvelope(raw: unknown, context: OpeningContext): Result<OpenedEnvelope, OpenFailure> {
  const parsed = parseEnvelope(raw);
  if (!parsed.ok) return parsed;
  const envelope = parsed.value;
  const unsealed = unseal(envelope, context);
  if (!unsealed.ok) return unsealed;
  const { plain, nonce, box } = unsealed.value;
  const bytes = plain.subarray(1 + SIGNATURE_BYTES);
  const written = parseBody(bytes);
  if (written === null) return fail('envelope/malformed');
  const state = migrateState(written.type, written.schema, written.state, context.migrations);
  if (state === null) return fail('envelope/newer');
  const { type, author, parents, at } = written;
  const body: EnvelopeBody = { type, author, parents, at, state };
  // Cut out of the padding, which whoever keeps the bytes need not keep.
  const today = state === written.state ? bytes.slice() : encodeBody(body, newestSchema(type, context.migrations));
  const opened = ok({ ...body, id: envelope._id, rev: envelope._rev, keyId: envelope.k, bytes: today });
  if (!isItsRevision(envelope, body.parents, nonce, box, context.crypto)) return fail('envelope/wrong-revision');
  const authorKey = context.authorKey(body.author);
  if (authorKey === null) return fail('envelope/unknown-author');
  const message = signedMessage(context.crypto, context, envelope._id, body.parents, bytes);
  const signature = plain.subarray(1, 1 + SIGNATURE_BYTES);
  return context.crypto.verify(signature, message, authorKey) ? opened : fail('envelope/bad-signature');
}

/** What of a kept envelope is needed before anybody looks at its words. */
export interface KeptEnvelope extends BodyHead {
  /** For `parseBody`. */
  readonly body: Uint8Array;
}

/** Only for what the own log kept: it was verified when it arrived, and the log's seal has held since. Revision, author
 *  and signature are not looked at again, and the body is only read as far as its head. */
export function openKept(
  envelope: Envelope,
  context: OpeningContext,
): Result<KeptEnvelope, 'envelope/malformed' | 'envelope/newer' | 'envelope/other-key' | 'envelope/tampered'> {
  const unsealed = unseal(envelope, context);
  if (!unsealed.ok) return unsealed;
  const body = unsealed.value.plain.slice(1 + SIGNATURE_BYTES);
  const head = parseBodyHead(body);
  if (head === null) return fail('envelope/malformed');
  if (isNewest(head.type, head.schema, context.migrations)) return ok({ ...head, body });
  return migrated(head, body, context);
}

/** The body in today's schema, which is what the vault holds in memory. */
function migrated(
  head: BodyHead,
  body: Uint8Array,
  { migrations }: OpeningContext,
): Result<KeptEnvelope, 'envelope/malformed' | 'envelope/newer'> {
  const written = parseBody(body);
  if (written === null) return fail('envelope/malformed');
  const { type, schema, state } = written;
  const now = migrateState(type, schema, state, migrations);
  if (now === null) return fail('envelope/newer');
  const newest = newestSchema(type, migrations);
  return ok({ ...head, schema: newest, body: encodeBody({ ...written, state: now }, newest) });
}

function unseal(
  envelope: Envelope,
  context: OpeningContext,
): Result<
  { readonly plain: Uint8Array; readonly nonce: Uint8Array; readonly box: Uint8Array },
  'envelope/malformed' | 'envelope/newer' | 'envelope/other-key' | 'envelope/tampered'
> {
  const nonce = fromBase64url(envelope.n);
  const box = fromBase64url(envelope.c);
  if (nonce === null || box === null) return fail('envelope/malformed');
  const key = context.circleKey(envelope.k);
  if (key === null) return fail('envelope/other-key', envelope.k);
  const padded = context.crypto.open(box, associatedData(context, envelope._id, envelope.k), nonce, key);
  if (padded === null) return fail('envelope/tampered');
  const plain = unpad(padded);
  if (plain === null || plain.length <= SIGNATURE_BYTES) return fail('envelope/malformed');
  if ((plain[0] ?? 0) > LAYOUT) return fail('envelope/newer');
  return plain[0] === LAYOUT ? ok({ plain, nonce, box }) : fail('envelope/malformed');
}

/** The revision is the one computed, and the ancestry, where it came along, hangs it under one of its signed parents. */
function isItsRevision(
  envelope: Envelope & Partial<SealedDocument>,
  parents: readonly string[],
  nonce: Uint8Array,
  box: Uint8Array,
  crypto: Crypto,
): boolean {
  const { _id: id, v, k, _rev, _revisions } = envelope;
  if (_rev !== revisionFor(crypto, parents, { id, v, k, nonce, box })) return false;
  const parentHash = _revisions?.ids[1];
  if (parentHash === undefined) return true;
  const generation = (parseRevision(_rev)?.generation ?? 0) - 1;
  return parents.includes(`${String(generation)}-${parentHash}`);
}
