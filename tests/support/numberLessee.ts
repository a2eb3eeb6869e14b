/** A laptop that leases blocks of case numbers, and remembers what a vault would. */
import { randomBytes } from 'node:crypto';
import { leaseBlock, type Lease, type Leasing, type LeaseAnswer } from '#renderer/vault/numbers/leaseBlock.ts';
import type { aCircle } from './aCircle.ts';

export interface Lessee {
  readonly leases: readonly Lease[];
  lease(more?: Partial<Leasing>): Promise<LeaseAnswer>;
}

export function numberLessee(
  circle: ReturnType<typeof aCircle>,
  given: Pick<Leasing, 'line' | 'database'> & Partial<Leasing>,
): Lessee {
  const leases: Lease[] = [];
  return {
    leases,
    async lease(more = {}) {
      const last = leases.at(-1);
      const leasing: Leasing = {
        kind: 'case',
        sealing: () => circle.sealing,
        opening: () => circle.opening,
        unit: 20,
        above: 0,
        leased: last?.to ?? 0,
        seen: last === undefined ? null : { rev: last.rev, next: last.to + 1 },
        mayBegin: true,
        skip: 100,
        random: (length) => new Uint8Array(randomBytes(length)),
        sleep: () => Promise.resolve(),
        ...given,
        ...more,
      };
      const answer = await leaseBlock(leasing, new AbortController().signal);
      if (answer.ok) leases.push(answer.value);
      return answer;
    },
  };
}

/** Numbers that are in two of the leases. */
export function givenTwice(leases: readonly Pick<Lease, 'from' | 'to'>[]): readonly number[] {
  const ordered = [...leases].sort((a, b) => a.from - b.from);
  let highest = 0;
  return ordered.flatMap(({ from, to }) => {
    const isTwice = from <= highest;
    highest = Math.max(highest, to);
    return isTwice ? [from] : [];
  });
}
