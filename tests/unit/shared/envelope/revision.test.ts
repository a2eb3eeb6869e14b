import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/envelope/canonicalJson.ts';
import { parseSealedDocument } from '#shared/envelope/parseDocument.ts';
import { ancestryOf, byWinning, inParentOrder, parseRevision, tombstoneFor } from '#shared/envelope/revision.ts';
import { withAncestry } from '#shared/envelope/sealEnvelope.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadSodium();
});
const [a, b] = ['a'.repeat(32), 'b'.repeat(32)];
const id = 'AAAAAAAAAAAAAAAAAAAAAA';

describe('revisions', () => {
  it('[E6] puts parents in one order, the winning one first', () => {
    expect(inParentOrder([`9-${a}`, `10-${a}`, `10-${b}`, `9-${a}`])).toEqual([`10-${b}`, `10-${a}`, `9-${a}`]);
    expect(byWinning(`10-${a}`, `9-${b}`)).toBeLessThan(0);
    for (const wrong of ['', '0-', `0-${a}`, `01-${a}`, `1-${a}x`, `1-${'A'.repeat(32)}`])
      expect(parseRevision(wrong)).toBeNull();
  });

  it('[E8] makes the same bare tombstone everywhere', () => {
    const tombstone = tombstoneFor(crypto, `3-${a}`, id);
    expect(tombstone).toEqual(tombstoneFor(crypto, `3-${a}`, id));
    expect(tombstone).toEqual({ _id: id, _rev: expect.stringMatching(/^4-[0-9a-f]{32}$/) as string, _deleted: true });
    expect(tombstone._rev).not.toBe(tombstoneFor(crypto, `3-${b}`, id)._rev);
    const travelling = withAncestry(tombstone, ancestryOf(`3-${a}`, null));
    expect(parseSealedDocument(travelling).ok).toBe(true);
    expect(parseSealedDocument(tombstone).ok).toBe(false);
    expect(parseSealedDocument({ ...travelling, c: 'x' }).ok).toBe(false);
  });

  it('keeps fifty ancestors at most', () => {
    const long = { start: 400, ids: Array.from({ length: 400 }, () => a) };
    expect(ancestryOf(`401-${b}`, long).ids).toHaveLength(50);
  });
});

describe('canonicalJson', () => {
  it('writes one text for one value', () => {
    expect(canonicalJson({ b: [1, 'x', null], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,"x",null]}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });
});
