import { expect, it } from 'vitest';
import { itemsOf, orderAtEnd, orderBetween } from '#shared/forms/items.ts';

const data = {
  identity: {
    names: {
      b: { text: 'B', order: 'a1' },
      c: { text: 'C', order: 'a0' },
      a: { text: 'A', order: 'a1' },
      leaf: 'no item',
    },
  },
};

it('[F12] puts items in the order of their keys, equal ones by id', () => {
  expect(itemsOf(data, 'identity', 'names').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(itemsOf({}, 'identity', 'names')).toEqual([]);
});

it('[F12] finds a key between any two, and at both ends', () => {
  const end = orderAtEnd(itemsOf(data, 'identity', 'names'));
  expect(end > 'a1').toBe(true);
  const between = orderBetween('a0', 'a1');
  expect('a0' < between && between < 'a1').toBe(true);
  expect(orderBetween(null, 'a0') < 'a0').toBe(true);
  expect(orderBetween('a1', 'a1')).toBe('a1');
});
