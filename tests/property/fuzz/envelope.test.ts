import { beforeAll, describe, expect, it } from 'vitest';
import { openEnvelope, type OpeningContext } from '#shared/envelope/openEnvelope.ts';
import { parseSealedDocument } from '#shared/envelope/parseDocument.ts';
import { newDocumentId, sealEnvelope, withAncestry } from '#shared/envelope/sealEnvelope.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { aCircle } from '#tests/support/aCircle.ts';
import { fuzz, spoilt } from '#tests/support/fuzz.ts';

const state = writeLeaves(emptyState, [{ path: 'names/k1/text', value: 'Ольга' }], {
  actor: 'a1',
  nextCounter: () => 1,
  time: 5,
});
let opening: OpeningContext;
let document: SealedDocument;
beforeAll(async () => {
  const crypto = await loadSodium();
  const circle = aCircle(crypto);
  opening = circle.opening;
  const content = { id: newDocumentId(crypto), type: 'person', state, parents: [], at: 1_700_000_000_000 };
  document = withAncestry(sealEnvelope(content, circle.sealing), null);
});

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '');
  } catch {
    return undefined;
  }
}

describe('what a server may send', () => {
  it('[E1] never throws, and opens only what was sealed', () => {
    fuzz('envelope', spoilt(utf8(JSON.stringify(document))), (bytes) => {
      const raw = parsedJson(bytes);
      const parsed = parseSealedDocument(raw);
      const opened = openEnvelope(raw, opening);
      if (opened.ok) expect([opened.value.id, opened.value.state]).toEqual([document._id, state]);
      if (parsed.ok && '_deleted' in parsed.value) expect(Object.keys(parsed.value)).toHaveLength(4);
    });
  });
});
