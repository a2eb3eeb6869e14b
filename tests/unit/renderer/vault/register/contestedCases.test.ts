import { expect, it } from 'vitest';
import { contestedCases } from '#renderer/vault/register/contestedCases.ts';
import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { aCaseRecord, aPersonRecord } from '#tests/support/plainSource.ts';

function disagreed(record: RecordDocument, ...times: readonly number[]): RecordDocument {
  const contested = times.map((at) => ({
    path: `field${String(at)}`,
    values: [
      { value: 'one', by: 'anna', at },
      { value: 'other', by: 'boris', at: at - 1 },
    ],
  }));
  return { ...record, contested };
}
const first = disagreed(aCaseRecord(1, {}), 10);
const itsPerson = disagreed(aPersonRecord(1, 'Amina'), 30, 20);
const second = disagreed(aCaseRecord(2, {}), 40);
const settled = aCaseRecord(3, {});
const nobodys = { ...disagreed(aPersonRecord(4, 'Omar'), 50), caseId: '' };
const heads = [first, itsPerson, second, settled, nobodys];
const rowOf = (caseId: string): RegisterRow | null =>
  caseId === first.caseId ? ({ number: '41', name: 'Amina' } as RegisterRow) : null;

it('[G7] cases in which colleagues disagree, the latest first, with the fields of all of their records', () => {
  expect(contestedCases(heads, rowOf, { from: 0, count: 10 })).toEqual({
    total: 2,
    values: 4,
    rows: [
      { caseId: second.caseId, number: '', name: '', values: 1, at: 40 },
      { caseId: first.caseId, number: '41', name: 'Amina', values: 3, at: 30 },
    ],
  });
});

it('[G7] a page of them knows how many there are in all', () => {
  const page = contestedCases(heads, rowOf, { from: 1, count: 1 });
  expect(page).toMatchObject({ total: 2, values: 4, rows: [{ caseId: first.caseId }] });
  expect(contestedCases([settled], rowOf, { from: 0, count: 1 })).toEqual({ total: 0, values: 0, rows: [] });
});
