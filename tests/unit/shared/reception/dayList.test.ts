import { describe, expect, it } from 'vitest';
import {
  carriedFrom,
  carriedTo,
  closingsOf,
  dayAfter,
  dayAt,
  inOrder,
  leftOpen,
  nextNumber,
  numberLabels,
  totalsOf,
} from '#shared/reception/dayList.ts';
import { lineOf, takersAtOnce, type ReceptionLine } from '#shared/reception/receptionLine.ts';
import type { RecordData, RecordDocument } from '#shared/records/recordTypes.ts';

const day = '2026-11-23';
const next = '2026-11-24';
const record = (id: string, data: RecordData): RecordDocument => ({
  id,
  type: 'reception',
  caseId: '',
  data,
  contested: [],
  createdAt: 5,
  updatedAt: 5,
  createdBy: 'anna',
  updatedBy: 'anna',
});
const line = (id: string, number: number, more: RecordData = {}): ReceptionLine =>
  lineOf(record(id, { days: { [day]: number }, name: id, arrivedAt: number, ...more }));
const ids = (lines: readonly ReceptionLine[]): string => lines.map(({ id }) => id).join(' ');

describe('a line of the reception', () => {
  it('[RC1] needs nothing but a name', () => {
    expect(lineOf(record('x', { name: 'Karim', days: { [day]: 3 } }))).toMatchObject({
      name: 'Karim',
      contact: '',
      danger: 'normal',
      state: 'waiting',
      became: '',
      arrivedAt: 5,
    });
    expect(line('x', 1, { danger: 'of a later program', state: 7 })).toMatchObject({
      danger: 'normal',
      state: 'waiting',
    });
  });

  it('[RC5] names everybody who called at the same time', () => {
    const values = ['anna', 'boris'].map((value) => ({ value, by: value, at: 1 }));
    const both = lineOf({ ...record('x', { name: 'x' }), contested: [{ path: 'taker', values }] });
    expect(takersAtOnce(both)).toEqual(['anna', 'boris']);
    expect(takersAtOnce(line('y', 1))).toEqual([]);
  });
});

describe('the list of a day', () => {
  const lines = [
    line('seen', 1, { state: 'seen', danger: 'emergency' }),
    line('second', 2),
    line('called', 3, { state: 'called' }),
    line('urgent', 9, { danger: 'urgent' }),
    line('noon', 12, { danger: 'emergency' }),
  ];

  it('[RC2] goes by danger and number, what is done behind; in whatever order the lines came', () => {
    const order = 'noon urgent second called seen';
    expect(ids(inOrder(lines, day))).toBe(order);
    expect(ids(inOrder(lines.toReversed(), day))).toBe(order);
  });

  it('[RC4] shows a number that was given twice with a letter on the later one', () => {
    const twice = [
      line('later', 7, { arrivedAt: 20 }),
      line('earlier', 7, { arrivedAt: 10 }),
      line('third', 7, { arrivedAt: 30 }),
    ];
    const labels = numberLabels(twice, day);
    expect(['earlier', 'later', 'third'].map((id) => labels.get(id))).toEqual(['7', '7b', '7c']);
    expect(nextNumber(twice, day)).toBe(8);
    expect(nextNumber([], day)).toBe(1);
  });

  it('[RC3] keeps a line that was carried to another day, with a number for each', () => {
    const carried = line('waits', 30, { days: { [day]: 30, [next]: 1 } });
    expect(carriedTo(carried, day)).toBe(next);
    expect(carriedFrom(carried, next)).toBe(day);
    expect(carriedTo(carried, next)).toBe('');
    expect(numberLabels([carried], day).get('waits')).toBe('30');
    expect(numberLabels([carried], next).get('waits')).toBe('1');
    expect(ids(leftOpen([...lines, carried], day))).toBe('noon urgent second called');
  });

  it('[RC7] counts each line once, by state, danger and outcome', () => {
    const carried = line('waits', 30, { days: { [day]: 30, [next]: 1 }, state: 'seen', became: 'advice' });
    const advised = line('advised', 31, { state: 'seen', became: 'advice' });
    expect(totalsOf([...lines, carried, advised], day)).toEqual({
      all: 7,
      byState: { waiting: 3, called: 1, seen: 2, gone: 0 },
      inDanger: 3,
      byOutcome: { advice: 1, appointment: 0, referral: 0, call: 0, intake: 0 },
      carried: 1,
    });
  });

  it('[RC6] counts the first of two closings of one day', () => {
    const closings = closingsOf([
      record('b', { closes: day, closedAt: 20 }),
      { ...record('a', { closes: day, closedAt: 10 }), createdBy: 'boris' },
      record('c', { name: 'no closing' }),
    ]);
    expect([...closings.values()]).toEqual([{ id: 'a', day, at: 10, by: 'boris' }]);
  });

  it('knows the day after, also at the end of a month, a year and where clocks change', () => {
    expect(['2026-11-30', '2026-12-31', '2028-02-28', '2026-03-28', '2026-10-24'].map(dayAfter)).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2028-02-29',
      '2026-03-29',
      '2026-10-25',
    ]);
    expect(dayAt(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
  });
});
