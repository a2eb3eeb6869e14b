/** Numbers that were put aside for paper, as leaves of the office's record. Rules: ./SPEC.md */
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { numberKinds, type NumberKind } from './numberBlock.ts';

export interface ReservedNumber {
  readonly kind: NumberKind;
  readonly number: number;
  readonly memberId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const RESERVED = 'numbersReserved';

/** Whoever has the number reserves it once: the same leaf cannot be written twice. */
export function reservedLeaf({ kind, number, memberId, at }: ReservedNumber): LeafChange {
  return { path: `${RESERVED}/${kind}-${String(number)}`, value: [kind, number, memberId, at].join(' ') };
}

/** What is none is passed over. */
export function knownReserved(office: RecordData): readonly ReservedNumber[] {
  const all = office[RESERVED];
  return Object.values(typeof all === 'object' && all !== null ? all : {}).flatMap((text) => {
    const [named, digits, memberId = '', time] = (typeof text === 'string' ? text : '').split(' ');
    const kind = numberKinds.find((one) => one === named);
    const [number, at] = [Number(digits), Number(time)];
    if (kind === undefined || !Number.isSafeInteger(number) || !Number.isFinite(at)) return [];
    return [{ kind, number, memberId, at }];
  });
}
