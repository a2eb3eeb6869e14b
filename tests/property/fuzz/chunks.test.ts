import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openChunk, sealChunk } from '#shared/chunks/chunk.ts';
import { chunkDocument, parseChunkDocument } from '#shared/chunks/chunkDocument.ts';
import { encodeChunkFile, parseChunkFile } from '#shared/chunks/chunkFile.ts';
import { concatBytes, utf8 } from '#shared/kernel/bytes.ts';
import { journalWriter, readJournal } from '#renderer/vault/files/journal.ts';
import { chunkKeys } from '#tests/support/chunkKeys.ts';
import { fuzz, spoilt } from '#tests/support/fuzz.ts';

const keys = chunkKeys();
const content = Uint8Array.from({ length: 700 }, (_, index) => index % 251);
const chunk = sealChunk(keys, content);

it('[CH3] a spoilt chunk never throws, and what opens is what was sealed', () => {
  let opened = 0;
  fuzz('chunk file', spoilt(encodeChunkFile(chunk)), (bytes) => {
    const parsed = parseChunkFile(chunk.name, bytes);
    const answer = parsed === null ? null : openChunk(keys, parsed);
    if (answer?.ok !== true) return;
    opened += 1;
    expect(answer.value).toEqual(content);
  });
  expect(opened).toBeGreaterThan(0);
}, 120_000);

it('[CH3] whatever a server sends instead of a chunk never throws and never opens as something else', () => {
  const document = chunkDocument(chunk);
  const field = fc.constantFrom('_id', '_rev', 'v', 'k', 'n', 'c', 'extra');
  const value = fc.oneof(
    fc.string(),
    fc.anything(),
    fc.constantFrom<unknown>(...(Object.values(document) as unknown[])),
  );
  const lies = fc
    .array(fc.tuple(field, value), { maxLength: 3 })
    .map((changes) => ({ ...document, ...Object.fromEntries(changes) }));
  fuzz('chunk document', fc.oneof(lies, fc.anything()), (raw) => {
    const parsed = parseChunkDocument(chunk.name, raw);
    const answer = parsed === null ? null : openChunk(keys, parsed);
    if (answer?.ok === true) expect(answer.value).toEqual(content);
  });
}, 120_000);

it('[FL5] of a spoilt journal what is read is the beginning of what was written', () => {
  const writer = journalWriter(keys, 'file');
  const pieces = ['one', 'two', 'three'].map((text) => utf8(text));
  const head = { caseId: 'c', name: 'n', mediaType: 'm', at: 1 };
  const whole = concatBytes([
    writer.begin(),
    writer.head(head),
    writer.piece(utf8('before')),
    writer.names([chunk.name]),
    ...pieces.map(writer.piece),
  ]);
  const all = concatBytes(pieces);
  expect(readJournal(keys, 'file', whole)).toEqual({ head, names: [chunk.name], tail: all });
  expect(readJournal(keys, 'another', whole)).toBeNull();
  fuzz('journal', spoilt(whole), (bytes) => {
    const read = readJournal(keys, 'file', bytes);
    if (read === null) return;
    expect(read.head).toEqual(head);
    if (read.names.length === 0) expect(['', 'before']).toContain(Buffer.from(read.tail).toString());
    else expect(all.subarray(0, read.tail.length)).toEqual(read.tail);
  });
}, 120_000);
