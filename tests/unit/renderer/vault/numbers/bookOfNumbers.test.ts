import { expect, it } from 'vitest';
import { bookOfNumbers, type NumberSources } from '#renderer/vault/numbers/bookOfNumbers.ts';
import { noNumbers } from '#shared/numbers/numberBlock.ts';
import { knownLeases, knownLosses, leaseLeaf, lossLeaf } from '#shared/numbers/officeLeases.ts';
import { knownReserved, reservedLeaf } from '#shared/numbers/officeReserved.ts';
import { knownVoids, voidLeaf, type NumberVoid } from '#shared/numbers/officeVoids.ts';

const rev = `1-${'a'.repeat(32)}`;
const lease = { kind: 'case', memberId: 'anna', deviceId: 'laptop 1', at: 10 } as const;
const voided: NumberVoid = {
  ...{ kind: 'case', number: 3, at: 50, memberId: 'boris', goesOn: true, recordId: 'r3' },
  reason: 'Written on the wrong form, twice',
};
const nothing: NumberSources = {
  ...{
    kind: 'case',
    leases: [],
    losses: [],
    voids: [],
    reserved: [],
    given: [],
    held: noNumbers,
    actor: 'a1',
    deviceId: 'laptop 1',
  },
  belongs: () => true,
};
function statesOf(sources: Partial<NumberSources>): Record<number, string> {
  const book = bookOfNumbers({ ...nothing, ...sources });
  return Object.fromEntries(book.map(({ number, state }) => [number, state]));
}
function dataOf(...leaves: { path: string; value: unknown }[]): Record<string, Record<string, string>> {
  const data: Record<string, Record<string, string>> = {};
  for (const { path, value } of leaves) {
    const [name = '', key = ''] = path.split('/');
    data[name] = { ...data[name], [key]: String(value) };
  }
  return data;
}

it('[NR14] tells free, given, taken and forgotten numbers of the own block apart', () => {
  const held = {
    ...noNumbers,
    blocks: [{ lease: 'b1', from: 1, to: 5, next: 4, actor: 'a1', rev, at: 10 }],
  };
  const leases = [{ ...lease, lease: 'b1', from: 1, to: 5 }];
  const given = [{ number: 1, recordId: 'r1', at: 20 }];
  expect(statesOf({ leases, held, given })).toEqual({ 1: 'given', 2: 'lost', 3: 'lost', 4: 'free', 5: 'free' });
  // Another incarnation gives none of it.
  expect(statesOf({ leases, held, given, actor: 'a2' })[5]).toBe('lost');
});

it('[NR14] the block of a colleague is away, and lost once that laptop is gone; what was given of it stays given', () => {
  const leases = [
    { ...lease, lease: 'b2', from: 6, to: 7, deviceId: 'laptop 2' },
    { ...lease, lease: 'b3', from: 8, to: 8, deviceId: '', memberId: 'gone' },
  ];
  const given = [{ number: 7, recordId: 'r7', at: 20 }];
  expect(statesOf({ leases, given })).toEqual({ 6: 'away', 7: 'given', 8: 'away' });
  const belongs: NumberSources['belongs'] = ({ deviceId, memberId }) => deviceId !== 'laptop 2' && memberId !== 'gone';
  expect(statesOf({ leases, given, belongs })).toEqual({ 6: 'lost', 7: 'given', 8: 'lost' });
});

it('[NR7,NR14] reads leases and losses back from the leaves that they were written as', () => {
  const data = dataOf(
    leaseLeaf({ ...lease, lease: 'b2', from: 6, to: 8, deviceId: 'laptop2' }),
    lossLeaf('b2', { kind: 'case', from: 7, to: 8 }, 'incarnation', 30),
    lossLeaf('b9', { kind: 'letter', from: 1, to: 8 }, 'incarnation', 30),
  );
  const sources = { leases: knownLeases(data, 'case'), losses: knownLosses(data, 'case') };
  expect(statesOf({ ...sources, given: [{ number: 8, recordId: 'r8', at: 20 }] })).toEqual({
    ...{ 6: 'away', 7: 'lost', 8: 'given' },
  });
  const lost = bookOfNumbers({ ...nothing, ...sources }).find(({ number }) => number === 7);
  expect(lost).toMatchObject({ at: 30, memberId: 'anna' });
});

it('[NR11,NR12] a void number stays with its reason, and of two who voided it the first is told', () => {
  const later = { ...voided, at: 60, memberId: 'anna', reason: 'again' };
  const voids = knownVoids(dataOf(voidLeaf('k2', later), voidLeaf('k1', voided)));
  expect(voids).toEqual([voided, later]);
  const book = bookOfNumbers({ ...nothing, voids, given: [{ number: 3, recordId: 'r3', at: 20 }] });
  expect(book).toEqual([
    {
      ...{ kind: 'case', number: 3, state: 'voided', recordId: 'r3', at: 50, memberId: 'boris' },
      reason: voided.reason,
    },
  ]);
});

it('[NR15] what waits on paper is reserved until a case has it', () => {
  const data = dataOf(reservedLeaf({ kind: 'case', number: 2, memberId: 'anna', at: 30 }));
  const reserved = knownReserved(data);
  expect(reserved).toEqual([{ kind: 'case', number: 2, memberId: 'anna', at: 30 }]);
  const leases = [{ ...lease, lease: 'b1', from: 1, to: 2 }];
  expect(statesOf({ leases, reserved })).toEqual({ 1: 'lost', 2: 'reserved' });
  expect(statesOf({ leases, reserved, given: [{ number: 2, recordId: 'r2', at: 40 }] })[2]).toBe('given');
  expect(knownReserved({ numbersReserved: { a: 'case x anna 1', b: 3 } })).toEqual([]);
});

it('passes over leaves that are no voiding, and blocks that are longer than any', () => {
  expect(knownVoids({ numberVoids: { a: 'case x 1 m on - y', b: 7, c: 'tram 3 1 m on - y' } })).toEqual([]);
  expect(knownVoids({ numberVoids: 'what' })).toEqual([]);
  expect(statesOf({ leases: [{ ...lease, lease: 'b1', from: 1, to: 900_000_000 }] })).toEqual({});
});
