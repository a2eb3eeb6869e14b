import { concatBytes } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';
import type { RecordState } from '#shared/merge/recordState.ts';
import { newestSchema, type Migrations } from '#shared/records/migrations.ts';
import { MAX_SEALED_CHARACTERS } from '#shared/sync/protocol.ts';
import { LAYOUT, associatedData, encodeBody, signedMessage, type Place } from './body.ts';
import { documentIdOf } from './documentId.ts';
import { isDocumentId } from './parseDocument.ts';
import { pad } from './padme.ts';
import { ancestryOf, inParentOrder, revisionFor, type Ancestry } from './revision.ts';
import type { Envelope, SealedDocument } from './sealedDocument.ts';

export interface SealingContext extends Place {
  readonly crypto: Crypto;
  /** The circle key that writes now. */
  readonly circleKey: { readonly id: string; readonly key: Uint8Array };
  /** This device: its key id and Ed25519 secret key. */
  readonly author: { readonly id: string; readonly secretKey: Uint8Array };
  /** Other than this program's own: for tests of what a later one will do. */
  readonly migrations?: Migrations;
}
export interface EnvelopeContent {
  readonly id: string;
  readonly type: string;
  readonly state: RecordState;
  /** The leaves of the revision tree that this one replaces; any order. */
  readonly parents: readonly string[];
  readonly at: number;
}

/** A fresh document id. */
export function newDocumentId(crypto: Crypto): string {
  return documentIdOf(crypto.random(16));
}

/** E2, E3: the words, as they are signed and sealed. */
export function bodyOf(
  { type, state, parents, at }: Omit<EnvelopeContent, 'id'>,
  { author, migrations }: Pick<SealingContext, 'author' | 'migrations'>,
): Uint8Array {
  return encodeBody(
    { type, author: author.id, parents: inParentOrder(parents), at, state },
    newestSchema(type, migrations),
  );
}

/** E2–E6: signs, pads, seals and names. `body`: `bodyOf` the same, for who has it already. */
export function sealEnvelope(
  content: EnvelopeContent,
  context: SealingContext,
  body = bodyOf(content, context),
): Envelope {
  const { crypto, circleKey, author } = context;
  const { id } = content;
  if (!isDocumentId(id)) throw new RangeError('no document id');
  const parents = inParentOrder(content.parents);
  const signature = crypto.sign(signedMessage(crypto, context, id, parents, body), author.secretKey);
  const plain = pad(concatBytes([Uint8Array.of(LAYOUT), signature, body]));
  const { nonce, box } = crypto.seal(plain, associatedData(context, id, circleKey.id), circleKey.key);
  const _rev = revisionFor(crypto, parents, { id, v: 1, k: circleKey.id, nonce, box });
  const c = toBase64url(box);
  if (c.length > MAX_SEALED_CHARACTERS) throw new RangeError('a record too large'); // no server and no log would take it
  return { _id: id, _rev, v: 1, k: circleKey.id, n: toBase64url(nonce), c };
}

/** The envelope or tombstone as it travels. `parent` is the ancestry of its tree parent (`inParentOrder(parents)[0]`). */
export function withAncestry<D extends { readonly _rev: string }>(
  document: D,
  parent: Ancestry | null,
): D & Pick<SealedDocument, '_revisions'> {
  return { ...document, _revisions: ancestryOf(document._rev, parent) };
}
