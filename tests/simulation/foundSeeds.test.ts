/** Seeds that once lost something. */
import { expect, it } from 'vitest';
import { simulate } from './simulate.ts';

it.each([4, 13, 32, 38])('[M14,M15] two copies of one folder wrote under one actor (seed %i)', async (seed) => {
  expect((await simulate(seed)).failures).toEqual([]);
});

it.each([6, 49])(
  '[S17,M15] an older folder was put back and written to before it met the office (seed %i)',
  async (seed) => {
    expect((await simulate(seed)).failures).toEqual([]);
  },
);

it('[M16] a laptop was cloned while something was typed, and the clone removed what it is in (seed 416011105)', async () => {
  expect((await simulate(416011105, 'clone')).failures).toEqual([]);
});

it('[S9] a bit flipped in what was not sent yet, in an older folder: everybody rests all the same (seed 580185272)', async () => {
  expect((await simulate(580185272, 'older folder')).failures).toEqual([]);
});
