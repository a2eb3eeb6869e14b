import { expect, it } from 'vitest';
import { CHUNK_BYTES, chunkName, openChunk, sealChunk } from '#shared/chunks/chunk.ts';
import { chunkDocument, parseChunkDocument } from '#shared/chunks/chunkDocument.ts';
import { encodeChunkFile, parseChunkFile } from '#shared/chunks/chunkFile.ts';
import { listNames, parseNames } from '#shared/chunks/chunkList.ts';
import { MAX_CHUNK_CHARACTERS } from '#shared/sync/protocol.ts';
import { chunkKeys } from '#tests/support/chunkKeys.ts';

const content = new Uint8Array(1000).fill(7);

it('[CH1] the same bytes have the same name in one circle, whichever key writes, and another in any other', () => {
  const keys = chunkKeys();
  const renewed = { ...keys, writing: chunkKeys().writing };
  expect(chunkName(renewed, content)).toBe(chunkName(keys, content));
  expect(chunkName(chunkKeys(), content)).not.toBe(chunkName(keys, content));
  expect(chunkName(keys, content.slice(1))).not.toBe(chunkName(keys, content));
});

it('[CH2] boxes of like contents are of one size, and two of the same bytes differ', () => {
  const keys = chunkKeys();
  const [one, other] = [sealChunk(keys, content), sealChunk(keys, content)];
  expect(one.name).toBe(other.name);
  expect(one.box).not.toEqual(other.box);
  expect(sealChunk(keys, content.slice(5)).box.length).toBe(one.box.length);
  expect(() => sealChunk(keys, new Uint8Array(0))).toThrow(RangeError);
  expect(() => sealChunk(keys, new Uint8Array(CHUNK_BYTES + 1))).toThrow(RangeError);
});

it('[CH3] a chunk under another name, of another circle, or of other content than its name says does not open', () => {
  const keys = chunkKeys();
  const chunk = sealChunk(keys, content);
  const other = sealChunk(keys, content.slice(1));
  const codeOf = (answer: ReturnType<typeof openChunk>): string => (answer.ok ? 'opened' : answer.code);
  expect(codeOf(openChunk(keys, chunk))).toBe('opened');
  expect(codeOf(openChunk(keys, { ...other, name: chunk.name }))).toBe('chunk/tampered');
  expect(codeOf(openChunk({ ...keys, circle: 'another' }, chunk))).toBe('chunk/tampered');
  expect(codeOf(openChunk(chunkKeys(), chunk))).toBe('chunk/other-key');
  // A member who knows the keys seals something else under this name.
  const liar = { ...keys, naming: new Uint8Array(32).fill(1) };
  const lie = sealChunk(liar, content);
  expect(codeOf(openChunk(keys, lie))).toBe('chunk/wrong-name');
});

it('[CH3, CH4] as a file and as a document it is read back; the largest fits, and its revision follows from its name', () => {
  const keys = chunkKeys();
  const chunk = sealChunk(keys, new Uint8Array(CHUNK_BYTES));
  const document = chunkDocument(chunk);
  expect(document.c.length).toBeLessThan(MAX_CHUNK_CHARACTERS);
  expect(document._rev).toBe(chunkDocument(sealChunk(keys, new Uint8Array(CHUNK_BYTES)))._rev);
  expect(parseChunkDocument(chunk.name, document)).toEqual(chunk);
  expect(parseChunkFile(chunk.name, encodeChunkFile(chunk))).toEqual(chunk);
  const wrong = [
    { ...document, _rev: `2-${chunk.name.slice(0, 32)}` },
    { ...document, v: 2 },
    { ...document, n: `${document.n}A` },
    { ...document, c: `${document.c}!` },
    { ...document, more: 1 },
    { ...document, _id: sealChunk(keys, content).name },
    null,
    'text',
  ];
  for (const one of wrong) expect(parseChunkDocument(chunk.name, one)).toBeNull();
});

it('[CH5] a list of names is read back, and what is none is empty', () => {
  const keys = chunkKeys();
  const names = [1, 2, 3].map((fill) => chunkName(keys, content.fill(fill)));
  expect(parseNames(listNames(names))).toEqual(names);
  expect(listNames(names)).toHaveLength(128);
  for (const text of ['!', 'AAAA', listNames(names).slice(4)]) expect(parseNames(text)).toEqual([]);
});
