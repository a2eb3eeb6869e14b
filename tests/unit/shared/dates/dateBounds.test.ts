import { expect, it } from 'vitest';
import { dateBounds, dateSortKey } from '#shared/dates/dateBounds.ts';

it('[D7] gives the first and the last day', () => {
  expect(dateBounds('1986~')).toEqual({ earliest: '1986-01-01', latest: '1986-12-31' });
  expect(dateBounds('1984-02')).toEqual({ earliest: '1984-02-01', latest: '1984-02-29' });
  expect(dateBounds('199X')).toEqual({ earliest: '1990-01-01', latest: '1999-12-31' });
  expect(dateBounds('2015-22')).toEqual({ earliest: '2015-06-01', latest: '2015-08-31' });
  expect(dateBounds('../2015')).toEqual({ earliest: null, latest: '2015-12-31' });
  expect(dateBounds('2015/..')).toEqual({ earliest: '2015-01-01', latest: null });
  expect(dateBounds('before the war')).toBeNull();
});

it('[D7] sorts by them, what is no date last', () => {
  const dates = ['before the war', '2015-22', '2015', '../1990', '1986-05-01', '2015-06-03'];
  expect(dates.toSorted((a, b) => (dateSortKey(a) < dateSortKey(b) ? -1 : 1))).toEqual([
    '1986-05-01',
    '../1990',
    '2015',
    '2015-22',
    '2015-06-03',
    'before the war',
  ]);
});
