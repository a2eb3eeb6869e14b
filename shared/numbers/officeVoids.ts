/** Voided numbers, and those that wait on paper, as leaves of the office's record. Rules: ./SPEC.md */
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { numberKinds, type NumberKind } from './numberBlock.ts';

export interface NumberVoid {
  readonly kind: NumberKind;
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly memberId: string;
  /** What had the number gets another one. */
  readonly goesOn: boolean;
  /** The record that had it; '' when only paper had. */
  readonly recordId: string;
  /** As it was written, never empty. */
  readonly reason: string;
}

const VOIDS = 'numberVoids';
export const LONGEST_REASON = 300;

/** [NR12] `key` is random: two laptops that void the same number write two leaves, and nobody has to decide. */
export function voidLeaf(
  key: string,
  { kind, number, at, memberId, goesOn, recordId, reason }: NumberVoid,
): LeafChange {
  const words = [kind, number, at, memberId, goesOn ? 'on' : 'end', recordId === '' ? '-' : recordId, reason];
  return { path: `${VOIDS}/${key}`, value: words.join(' ') };
}

/** Every voiding of every kind, the earliest first; what is none is passed over. */
export function knownVoids(office: RecordData): readonly NumberVoid[] {
  const found = Object.values(branch(office, VOIDS)).flatMap((text) => {
    const [named, digits, time, memberId = '', then, record = '-', ...words] = (
      typeof text === 'string' ? text : ''
    ).split(' ');
    const kind = numberKinds.find((one) => one === named);
    const [number, at] = [Number(digits), Number(time)];
    if (kind === undefined || !Number.isSafeInteger(number) || !Number.isFinite(at)) return [];
    const recordId = record === '-' ? '' : record;
    return [{ kind, number, at, memberId, goesOn: then === 'on', recordId, reason: words.join(' ') }];
  });
  return found.sort((a, b) => a.at - b.at || (a.memberId < b.memberId ? -1 : 1));
}

/** The leaves below one name; {} where there are none. */
function branch(office: RecordData, name: string): RecordData {
  const all = office[name];
  return typeof all === 'object' && all !== null ? all : {};
}
