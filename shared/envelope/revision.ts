/** Revisions are computed, never chosen: `${generation}-${32 hex of a hash}`. Rules E6–E8: ./SPEC.md */
import { lengthPrefixed } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import type { SealedDocument, Tombstone } from './sealedDocument.ts';

const REVISION = /^([1-9]\d{0,8})-([0-9a-f]{32})$/;
/** Ancestors that travel with a document: CouchDB only needs as many as others may still hold as a leaf. */
const MAX_ANCESTRY = 50;

export type Ancestry = SealedDocument['_revisions'];

export interface Revision {
  readonly generation: number;
  readonly hash: string;
}

export function parseRevision(text: string): Revision | null {
  const match = REVISION.exec(text);
  return match === null ? null : { generation: Number(match[1]), hash: match[2] as string };
}

function generationOf(revision: string): number {
  return parseRevision(revision)?.generation ?? 0;
}

/** The one that CouchDB would let win comes first. */
export function byWinning(a: string, b: string): number {
  return generationOf(b) - generationOf(a) || (a < b ? 1 : a > b ? -1 : 0);
}

/** Parents in the one order in which they are signed and hashed. The first is the parent in CouchDB's tree. */
export function inParentOrder(parents: readonly string[]): readonly string[] {
  return [...new Set(parents)].sort(byWinning);
}

/** One above the highest parent; 1 for a first revision. */
function generationAbove(parents: readonly string[]): number {
  return 1 + parents.reduce((highest, parent) => Math.max(highest, generationOf(parent)), 0);
}

/** E6: `nonce` and `box` are the bytes that `n` and `c` spell. */
export function revisionFor(
  crypto: Crypto,
  parents: readonly string[],
  envelope: {
    readonly id: string;
    readonly v: number;
    readonly k: string;
    readonly nonce: Uint8Array;
    readonly box: Uint8Array;
  },
): string {
  const { id, v, k, nonce, box } = envelope;
  const message = lengthPrefixed(['pristan/revision/1', parents.length, ...parents, id, v, k, nonce, box]);
  return `${String(generationAbove(parents))}-${toHex(crypto.hash(message, { length: 16 }))}`;
}

/** E8: the same on every device, so that two who prune the same leaf write the same revision. */
export function tombstoneFor(crypto: Crypto, parentRevision: string, id: string): Tombstone {
  const hash = crypto.hash(lengthPrefixed(['pristan/tombstone/1', id, parentRevision]), { length: 16 });
  return { _id: id, _rev: `${String(generationAbove([parentRevision]))}-${toHex(hash)}`, _deleted: true };
}

/** What CouchDB is told under `new_edits: false`. `parent` is the ancestry of the parent that comes first in order;
 *  null for a first revision. */
export function ancestryOf(revision: string, parent: Ancestry | null): Ancestry {
  const { generation, hash } = parseRevision(revision) ?? { generation: 1, hash: '' };
  return { start: generation, ids: [hash, ...(parent?.ids ?? [])].slice(0, MAX_ANCESTRY) };
}
