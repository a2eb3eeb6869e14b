import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { associatedData, encodeBody, LAYOUT, parseBody } from '#shared/envelope/body.ts';
import { openEnvelope, openKept, type OpeningContext } from '#shared/envelope/openEnvelope.ts';
import { parseSealedDocument } from '#shared/envelope/parseDocument.ts';
import { pad } from '#shared/envelope/padme.ts';
import { ancestryOf, inParentOrder, revisionFor } from '#shared/envelope/revision.ts';
import { newDocumentId, sealEnvelope, withAncestry, type SealingContext } from '#shared/envelope/sealEnvelope.ts';
import type { Envelope } from '#shared/envelope/sealedDocument.ts';
import { concatBytes, utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import { MAX_SEALED_CHARACTERS } from '#shared/sync/protocol.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { aCircle } from '#tests/support/aCircle.ts';

let crypto: Crypto;
let sealing: SealingContext;
let opening: OpeningContext;
beforeAll(async () => {
  crypto = await loadSodium();
  ({ sealing, opening } = aCircle(crypto));
});

const state = writeLeaves(emptyState, [{ path: 'names/k1/text', value: 'Ольга' }], {
  actor: 'a1',
  nextCounter: () => 1,
  time: 5,
});
const someParents = [`2-${'b'.repeat(32)}`, `3-${'a'.repeat(32)}`];
function content(parents: readonly string[] = []) {
  return { id: newDocumentId(crypto), type: 'person', state, parents, at: 1_700_000_000_000 };
}
/** The code with which it did not open, or 'opened'. */
function outcome(raw: unknown, context: OpeningContext = opening): string {
  const result = openEnvelope(raw, context);
  return result.ok ? 'opened' : result.code;
}
/** Seals these plain bytes as an attacker with the circle's key could, revision and all. */
function sealPlain(id: string, plain: Uint8Array, parents: readonly string[]): Envelope {
  const { circleKey } = sealing;
  const { nonce, box } = crypto.seal(pad(plain), associatedData(sealing, id, circleKey.id), circleKey.key);
  const _rev = revisionFor(crypto, parents, { id, v: 1, k: circleKey.id, nonce, box });
  return { _id: id, _rev, v: 1, k: circleKey.id, n: toBase64url(nonce), c: toBase64url(box) };
}
/** The signature and body of another's envelope. */
function plainOf(envelope: Envelope): Uint8Array {
  const { circleKey } = sealing;
  const [nonce, box] = [fromBase64url(envelope.n), fromBase64url(envelope.c)];
  const associated = associatedData(sealing, envelope._id, envelope.k);
  const padded = crypto.open(box ?? new Uint8Array(0), associated, nonce ?? new Uint8Array(0), circleKey.key);
  if (padded === null) throw new Error('does not open');
  return padded.subarray(4, 4 + new DataView(padded.buffer, padded.byteOffset).getUint32(0, true));
}

describe('openEnvelope', () => {
  it('[E2,E10] gives back what was sealed, of any type', () => {
    for (const type of ['person', 'membership', 'from-the-future']) {
      const one = { ...content(someParents), type };
      const result = openEnvelope(sealEnvelope(one, sealing), opening);
      expect(result.ok && result.value).toMatchObject({
        id: one.id,
        type,
        at: one.at,
        author: sealing.author.id,
        state,
      });
      expect(result.ok && result.value.parents).toEqual([someParents[1], someParents[0]]);
    }
  });

  it('[E1] tells junk from a later version, and never throws', () => {
    const good = withAncestry(sealEnvelope(content(), sealing), null);
    // Junk may happen to say that it is of a later version, or to be right.
    fc.assert(fc.property(fc.anything(), (junk) => /^envelope\/(malformed|newer)$/.test(outcome(junk))));
    for (const field of ['_id', '_rev', 'k', 'n', 'c', 'v'] as const) {
      fc.assert(
        fc.property(fc.anything(), (junk) => junk === good[field] || outcome({ ...good, [field]: junk }) !== 'opened'),
        { numRuns: 200 },
      );
      expect(outcome({ ...good, [field]: undefined })).toBe('envelope/malformed');
    }
    expect(outcome({ ...good, extra: 1 })).toBe('envelope/malformed');
    expect(outcome({ ...good, v: 2 })).toBe('envelope/newer');
    const newLayout = concatBytes([Uint8Array.of(LAYOUT + 1), new Uint8Array(64), utf8('{}')]);
    expect(outcome(sealPlain(newDocumentId(crypto), newLayout, []))).toBe('envelope/newer');
  });

  it('[E1] refuses what would not fit into a frame of the log, sealed here or elsewhere', () => {
    const good = withAncestry(sealEnvelope(content(), sealing), null);
    const ids = Array.from({ length: 100_000 }, () => 'f'.repeat(32));
    const tombstone = { _id: good._id, _rev: `100000-${'f'.repeat(32)}`, _deleted: true };
    expect(parseSealedDocument({ ...tombstone, _revisions: { start: 100_000, ids } }).ok).toBe(false);
    expect(parseSealedDocument({ ...tombstone, _revisions: { start: 100_000, ids: ids.slice(0, 1_000) } }).ok).toBe(
      true,
    );
    expect(outcome({ ...good, c: 'A'.repeat(MAX_SEALED_CHARACTERS + 1) })).toBe('envelope/malformed');
    const writer = { actor: 'a', nextCounter: () => 1, time: 1 };
    const large = writeLeaves(emptyState, [{ path: 'p', value: 'x'.repeat(2_300_000) }], writer);
    expect(() => sealEnvelope({ ...content(), state: large }, sealing)).toThrow(RangeError);
  });

  it('[E1] refuses a sealed body that is no body', () => {
    const good = { type: 'person', author: 'x', parents: [], at: 1, actors: [], vector: [], leaves: {} };
    const seal = (body: string): string =>
      outcome(
        sealPlain(newDocumentId(crypto), concatBytes([Uint8Array.of(LAYOUT), new Uint8Array(64), utf8(body)]), []),
      );
    expect(seal(JSON.stringify(good))).toBe('envelope/unknown-author');
    for (const wrong of [
      { type: 'Über' },
      { type: 1 },
      { at: 'x' },
      { at: 1.5 },
      { extra: 1 },
      { parents: ['1-x'] },
      { leaves: [] },
    ]) {
      expect(seal(JSON.stringify({ ...good, ...wrong }))).toBe('envelope/malformed');
    }
    const unordered = [`1-${'a'.repeat(32)}`, `2-${'a'.repeat(32)}`];
    expect(seal(JSON.stringify({ ...good, parents: unordered }))).toBe('envelope/malformed');
    fc.assert(
      fc.property(fc.json(), (json) => seal(json) === 'envelope/malformed'),
      { numRuns: 200 },
    );
  });

  it('[E4] opens in its own place only', () => {
    const good = sealEnvelope(content(), sealing);
    expect(outcome(good, { ...opening, organisation: 'other' })).toBe('envelope/tampered');
    expect(outcome(good, { ...opening, circle: 'other' })).toBe('envelope/tampered');
    expect(outcome({ ...good, _id: newDocumentId(crypto) })).toBe('envelope/tampered');
    expect(outcome(good, { ...opening, circleKey: () => null })).toBe('envelope/other-key');
    expect(outcome(good, { ...opening, circleKey: () => crypto.random(32) })).toBe('envelope/tampered');
    const last = good.c.endsWith('A') ? 'E' : 'A';
    expect(outcome({ ...good, c: good.c.slice(0, -1) + last })).not.toBe('opened');
    expect(outcome({ ...good, c: `A${good.c.slice(1)}`, n: good.n })).toMatch(/tampered|opened/);
  });

  it("[E3] does not let a member put a colleague's words elsewhere", () => {
    const theirs = sealEnvelope(content(), sealing);
    const plain = plainOf(theirs);
    expect(outcome(sealPlain(theirs._id, plain, []))).toBe('opened'); // the same words in the same place: nothing gained
    expect(outcome(sealPlain(newDocumentId(crypto), plain, []))).toBe('envelope/bad-signature');
    const otherCircle = { ...opening, circle: 'sensitive' };
    const moved = { ...sealing, circle: 'sensitive' };
    const body = encodeBody({ type: 'person', author: sealing.author.id, parents: [], at: 1, state });
    const forged = concatBytes([Uint8Array.of(LAYOUT), new Uint8Array(64), body]);
    expect(outcome(sealPlain(theirs._id, forged, []))).toBe('envelope/bad-signature');
    const { nonce, box } = crypto.seal(pad(plain), associatedData(moved, theirs._id, theirs.k), sealing.circleKey.key);
    const _rev = revisionFor(crypto, [], { id: theirs._id, v: 1, k: theirs.k, nonce, box });
    const carried = { ...theirs, _rev, n: toBase64url(nonce), c: toBase64url(box) };
    expect(outcome(carried, otherCircle)).toBe('envelope/bad-signature');
  });

  it('[E6] accepts the computed revision only', () => {
    const good = sealEnvelope(content(someParents), sealing);
    expect(good._rev).toMatch(/^4-/);
    expect(sealEnvelope(content(), sealing)._rev).toMatch(/^1-/);
    expect(outcome(good)).toBe('opened');
    expect(outcome({ ...good, _rev: `5-${good._rev.slice(2)}` })).toBe('envelope/wrong-revision');
    expect(outcome({ ...good, _rev: `4-${'0'.repeat(32)}` })).toBe('envelope/wrong-revision');
  });

  it('[E7] hangs under a signed parent only', () => {
    const good = sealEnvelope(content(someParents), sealing);
    const parent = ancestryOf(someParents[1] ?? '', { start: 2, ids: ['c'.repeat(32)] });
    const travelling = withAncestry(good, parent);
    expect(travelling._revisions).toEqual({ start: 4, ids: [good._rev.slice(2), 'a'.repeat(32), 'c'.repeat(32)] });
    expect(outcome(travelling)).toBe('opened');
    expect(outcome({ ...good, _revisions: ancestryOf(good._rev, null) })).toBe('opened'); // stemmed
    const wrong = ancestryOf(good._rev, ancestryOf(`3-${'d'.repeat(32)}`, null));
    expect(outcome({ ...good, _revisions: wrong })).toBe('envelope/wrong-revision');
    for (const broken of [{ start: 3, ids: wrong.ids }, { start: 4, ids: [] }, { start: 4, ids: ['x'] }, null, []]) {
      expect(outcome({ ...good, _revisions: broken })).toBe('envelope/malformed');
    }
  });

  it('[E9] checks author and signature on arrival, and not at unlock', () => {
    const good = sealEnvelope(content(), sealing);
    const strangers = { ...opening, authorKey: () => null };
    expect(outcome(good, strangers)).toBe('envelope/unknown-author');
    expect(outcome(good, { ...opening, authorKey: () => crypto.newSigningPair().publicKey })).toBe(
      'envelope/bad-signature',
    );
    const child = content(someParents);
    const kept = openKept(sealEnvelope(child, sealing), strangers);
    expect(kept).toMatchObject({ ok: true, value: { type: 'person', parents: inParentOrder(someParents) } });
    expect(kept.ok && parseBody(kept.value.body)?.state).toEqual(state);
    expect(openKept(good, strangers)).toMatchObject({ ok: true, value: { type: 'person', parents: [] } });
    expect(openKept({ ...good, k: 'x'.repeat(22) }, strangers)).toMatchObject({ code: 'envelope/other-key' });
  });
});

describe('sealEnvelope', () => {
  it('[E1] refuses to seal what it could not open again', () => {
    expect(() => sealEnvelope({ ...content(), type: 'No Type' }, sealing)).toThrow(RangeError);
    expect(() => sealEnvelope({ ...content(), id: 'short' }, sealing)).toThrow(RangeError);
    expect(() => sealEnvelope({ ...content(), at: Number.NaN }, sealing)).toThrow(RangeError);
    expect(() => sealEnvelope({ ...content(), parents: ['x'] }, sealing)).toThrow(RangeError);
  });

  it('[E5] gives the same size to bodies of like size', () => {
    const sizes = ['', 'a', 'a longer sentence'].map((value) => {
      const written = writeLeaves(emptyState, [{ path: 'p', value }], { actor: 'a', nextCounter: () => 1, time: 1 });
      return sealEnvelope({ ...content(), state: written }, sealing).c.length;
    });
    expect(new Set(sizes).size).toBe(1);
  });
});
