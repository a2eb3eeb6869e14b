import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentIdOf } from '#shared/envelope/documentId.ts';
import { isDocumentId } from '#shared/envelope/parseDocument.ts';

it('[E1] no id begins with the underscore that CouchDB keeps for itself, and different bytes stay different', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const id = documentIdOf(bytes);
      expect(id).not.toMatch(/^_/);
      expect(isDocumentId(id)).toBe(true);
    }),
  );
  expect(documentIdOf(new Uint8Array(16).fill(255))).not.toBe(documentIdOf(new Uint8Array(16).fill(254)));
  expect(isDocumentId('_'.padEnd(22, 'A'))).toBe(false);
});
