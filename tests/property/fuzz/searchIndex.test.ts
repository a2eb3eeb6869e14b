import { describe, expect, it } from 'vitest';
import { restoreRegister } from '#renderer/vault/register/register.ts';
import { RegisterBook } from '#renderer/vault/register/registerBook.ts';
import { encodeRows } from '#renderer/vault/register/rowsFile.ts';
import { IdTable } from '#renderer/vault/search/idTable.ts';
import { decodeIndex } from '#renderer/vault/search/indexFile.ts';
import { SearchIndex } from '#renderer/vault/search/searchIndex.ts';
import { aCaseRecord, aPersonRecord, everyRow, plainSource } from '#tests/support/plainSource.ts';
import { fuzz, spoilt } from '#tests/support/fuzz.ts';
import { encoded, finished, hitsOf, noWords } from '#tests/support/wordIndex.ts';

describe('what a vault kept of its register', () => {
  it('[Z2] an index that was spoilt fails, or answers without an exception', () => {
    const cases = new IdTable();
    const index = new SearchIndex();
    for (const [at, name] of ['karimov', 'karimova', 'beridze', 'hassan'].entries()) {
      index.put(`person ${String(at)}`, 'person', cases.add(`case ${String(at % 2)}`), { ...noWords, names: [name] });
    }
    fuzz('search index', spoilt(encoded(index, cases, ['later'])), (bytes) => {
      const read = decodeIndex([bytes], (id) => cases.add(id));
      if (!read.ok) {
        expect(['index/damaged', 'index/newer']).toContain(read.code);
        return;
      }
      const spoiltIndex = new SearchIndex(read.value.kept);
      expect(Object.keys(hitsOf(spoiltIndex, ['karimov', '~x'])).length).toBeLessThanOrEqual(spoiltIndex.length);
      spoiltIndex.put('person 1', 'person', 0, { ...noWords, names: ['olga'] });
      finished(spoiltIndex.copy().merge());
      expect(hitsOf(spoiltIndex, ['olga'])).toHaveProperty('person 1');
    });
  });

  it('[G6] rows that were spoilt fail, or answer without an exception', () => {
    const records = [0, 1, 2].flatMap((at) => [aCaseRecord(at, { number: String(at) }), aPersonRecord(at, 'Olga')]);
    const book = new RegisterBook();
    book.source = plainSource(records);
    book.note(records);
    for (const key of ['name', 'number', 'updatedAt'] as const) book.sorted(key);
    fuzz('register rows', spoilt(new Uint8Array(Buffer.concat([...encodeRows(book)]))), (bytes) => {
      const read = restoreRegister([bytes]);
      if (!read.ok) {
        expect(['register/damaged', 'register/newer']).toContain(read.code);
        return;
      }
      const { all, rows } = read.value.query({ ...everyRow, text: 'o', sort: 'name' });
      expect(rows.length).toBeLessThanOrEqual(all);
      read.value.facets();
      read.value.follow(plainSource(records), { rows: [records[0]?.id ?? ''], index: null });
      read.value.findPossible('Olga');
      read.value.close();
    });
  });
});
