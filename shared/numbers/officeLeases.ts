/** Leases and losses as leaves of the office's record, so that everybody knows of everybody's. Rules: ./SPEC.md */
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { numberKinds, type NumberKind } from './numberBlock.ts';

/** Why numbers of a block will never be given. `incarnation`: the vault was restored, copied or repaired. */
type LossReason = 'incarnation';
interface Stretch {
  readonly kind: NumberKind;
  readonly from: number;
  readonly to: number;
}
export interface KnownLease extends Stretch {
  readonly lease: string;
  readonly memberId: string;
  readonly at: number;
  /** Which of the member's laptops; '' in leases that do not say it. */
  readonly deviceId: string;
}

const LEASES = 'numberLeases';
const LOSSES = 'numberLosses';

/** One short text each: an office has thousands of them in the end. */
export function leaseLeaf({ lease, kind, from, to, memberId, at, deviceId }: KnownLease): LeafChange {
  return { path: `${LEASES}/${lease}`, value: [kind, from, to, memberId, at, deviceId].join(' ') };
}

export function lossLeaf(lease: string, { kind, from, to }: Stretch, reason: LossReason, at: number): LeafChange {
  return { path: `${LOSSES}/${lease}`, value: [kind, from, to, reason, at].join(' ') };
}

interface KnownLoss extends Stretch {
  readonly at: number;
}

/** [NR7] What was listed as lost; what is no loss is passed over. */
export function knownLosses(office: RecordData, kind: NumberKind): readonly KnownLoss[] {
  return textsOf(office, LOSSES).flatMap(([, text]) => {
    const [named, from, to, , at] = text.split(' ');
    const [first, last] = [Number(from), Number(to)];
    if (named !== kind || !Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return [];
    return [{ kind, from: first, to: last, at: Number(at) }];
  });
}

/** What is no lease is passed over. */
export function knownLeases(office: RecordData, kind: NumberKind): readonly KnownLease[] {
  return textsOf(office, LEASES).flatMap(([lease, text]) => {
    const [named, from, to, memberId = '', at, deviceId = ''] = text.split(' ');
    const known = numberKinds.find((one) => one === named);
    const [first, last] = [Number(from), Number(to)];
    if (known !== kind || !Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return [];
    return [{ lease, kind, from: first, to: last, memberId, at: Number(at), deviceId }];
  });
}

function textsOf(office: RecordData, name: string): [string, string][] {
  const all = office[name];
  if (typeof all !== 'object' || all === null) return [];
  return Object.entries(all).map(([key, text]) => [key, typeof text === 'string' ? text : '']);
}
