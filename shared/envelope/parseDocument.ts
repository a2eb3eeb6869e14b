/** Unknown JSON to a sealed document, by hand (it runs 50,000 times in a first sync). Nothing is opened here. */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { MAX_SEALED_CHARACTERS } from '#shared/sync/protocol.ts';
import { parseRevision } from './revision.ts';
import type { Envelope, SealedDocument } from './sealedDocument.ts';

/** Random ids of 16 bytes in base64url; CouchDB keeps those with `_` in front for itself. */
const ID = /^[A-Za-z0-9-][A-Za-z0-9_-]{21}$/;
/** Hash of a circle key, 16 bytes. */
const KEY_ID = /^[A-Za-z0-9_-]{22}$/;
/** 24 bytes. */
const NONCE = /^[A-Za-z0-9_-]{32}$/;
/** As many as CouchDB keeps of a document by itself. Without a limit a server could send what no frame of the log holds. */
const MOST_ANCESTORS = 1_000;
const envelopeFields = new Set(['_id', '_rev', 'v', 'k', 'n', 'c', '_revisions']);
const tombstoneFields = new Set(['_id', '_rev', '_deleted', '_revisions']);

type Raw = Readonly<Record<string, unknown>>;
export type DocumentFailure = 'envelope/malformed' | 'envelope/newer';

export function isDocumentId(raw: unknown): raw is string {
  return typeof raw === 'string' && ID.test(raw);
}

function hasOnly(raw: Raw, fields: ReadonlySet<string>): boolean {
  return Object.keys(raw).every((field) => fields.has(field));
}

function isText(raw: unknown, pattern: RegExp): boolean {
  return typeof raw === 'string' && pattern.test(raw);
}

/** Names this very revision first, and no more ancestors than generations. */
function isAncestryOf(raw: unknown, rev: string): boolean {
  const revision = parseRevision(rev);
  if (revision === null || typeof raw !== 'object' || raw === null) return false;
  const { start, ids } = raw as { readonly start?: unknown; readonly ids?: unknown };
  if (start !== revision.generation || !Array.isArray(ids)) return false;
  if (ids.length === 0 || ids.length > start || ids.length > MOST_ANCESTORS) return false;
  return (
    ids[0] === revision.hash && (ids as unknown[]).every((one) => typeof one === 'string' && /^[0-9a-f]{32}$/.test(one))
  );
}

function hasIdentity(raw: Raw): boolean {
  if (!isDocumentId(raw['_id']) || typeof raw['_rev'] !== 'string' || parseRevision(raw['_rev']) === null) return false;
  return raw['_revisions'] === undefined || isAncestryOf(raw['_revisions'], raw['_rev']);
}

/** E1. `_revisions` may be absent; where it is present it is sound. */
export function parseEnvelope(raw: unknown): Result<Envelope & Partial<SealedDocument>, DocumentFailure> {
  if (typeof raw !== 'object' || raw === null) return fail('envelope/malformed');
  const fields = raw as Raw;
  if (Number.isSafeInteger(fields['v']) && (fields['v'] as number) > 1) return fail('envelope/newer');
  const { v, k, n, c } = fields;
  const sound =
    hasOnly(fields, envelopeFields) &&
    hasIdentity(fields) &&
    v === 1 &&
    isText(k, KEY_ID) &&
    isText(n, NONCE) &&
    typeof c === 'string' &&
    c.length <= MAX_SEALED_CHARACTERS;
  return sound ? ok(raw as Envelope & Partial<SealedDocument>) : fail('envelope/malformed');
}

/** An envelope or a bare tombstone, with its ancestry: what a server may send and the outbox may hold. */
export function parseSealedDocument(raw: unknown): Result<SealedDocument, DocumentFailure> {
  if (typeof raw !== 'object' || raw === null) return fail('envelope/malformed');
  const fields = raw as Raw;
  if (fields['_deleted'] === true) {
    const bare = hasOnly(fields, tombstoneFields) && hasIdentity(fields) && fields['_revisions'] !== undefined;
    return bare ? ok(raw as SealedDocument) : fail('envelope/malformed');
  }
  const envelope = parseEnvelope(raw);
  if (!envelope.ok) return envelope;
  return fields['_revisions'] === undefined ? fail('envelope/malformed') : ok(raw as SealedDocument);
}
