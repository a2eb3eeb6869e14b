/** Takes a block of numbers from the office's counter, by compare-and-set. Rules: shared/numbers/SPEC.md */
import { z } from 'zod';
import type { RandomBytes } from '#shared/kernel/ports.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { claimId, sealCounter } from '#shared/numbers/counterDocument.ts';
import { LARGEST_NUMBER, type HeldNumbers } from '#shared/numbers/numberBlock.ts';
import { judge, type Answer, type Failed } from '#renderer/vault/sync/ask.ts';
import { pathOf, readCounter, remembers, type CounterLeaf, type CounterPlace } from './readCounter.ts';

export interface Leasing extends CounterPlace {
  /** The same for the whole office: blocks begin where a stretch of so many numbers does, unless that is begun already. */
  readonly unit: number;
  /** Above every number that is known here by any other way than the counter. */
  readonly above: number;
  /** The highest number that any known lease reaches to; 0: nobody leased yet. */
  readonly leased: number;
  readonly seen: HeldNumbers['seen'];
  /** Whether this laptop may begin the counter where the server has none. */
  readonly mayBegin: boolean;
  /** How many numbers are passed over when the server forgot what it had said. */
  readonly skip: number;
  readonly random: RandomBytes;
  /** Waits for so many milliseconds, or until `signal` aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}
export interface Lease {
  readonly lease: string;
  readonly from: number;
  readonly to: number;
  readonly rev: string;
}
export type LeaseAnswer =
  | { readonly ok: true; readonly value: Lease }
  /** `busy`: others were quicker every time. `no-counter`: it is not for this laptop to begin it. */
  | { readonly ok: false; readonly trouble: Failed['trouble'] | 'busy' | 'no-counter' | 'used-up' };

const TRIES = 12;
const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 2_000;
const Written = z.object({ rev: z.string().regex(/^[1-9][0-9]{0,8}-[0-9a-f]{32}$/) });

/** [NR1, NR2, NR3] One block, or why there is none. Bounded: at most twelve tries. */
export async function leaseBlock(leasing: Leasing, signal: AbortSignal): Promise<LeaseAnswer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) await leasing.sleep(jitter(tries, leasing.random), signal);
    if (signal.aborted) return { ok: false, trouble: 'cancelled' };
    const leaves = await readCounter(leasing, signal);
    if (!leaves.ok) return leaves;
    if (leaves.value.length === 0 && !leasing.mayBegin) return { ok: false, trouble: 'no-counter' };
    const from = firstFree(leasing, leaves.value);
    const stretch = Math.ceil(from / leasing.unit);
    const plan = { from, to: stretch * leasing.unit, lease: toHex(leasing.random(16)) };
    if (plan.to >= LARGEST_NUMBER) return { ok: false, trouble: 'used-up' };
    const moved = await write(leasing, plan, pathOf(leasing), leaves.value[0]?.rev ?? null, signal);
    if (!moved.ok) return moved;
    if (moved.value === null) continue;
    const claimed = await write(leasing, plan, claimPath(leasing, stretch), null, signal);
    if (!claimed.ok) return claimed;
    if (claimed.value !== null) return { ok: true, value: { ...plan, rev: moved.value } };
  }
  return { ok: false, trouble: 'busy' };
}

/** [NR3] On a cluster a branch that only one node had can be continued, and then two writers are told 201 by branches
 *  that know nothing of each other. Of two who make the same document, at most one can be told 201. */
function claimPath({ database, sealing, kind, unit }: Leasing, stretch: number): string {
  return `/${database}/${claimId(sealing(), kind, unit, stretch)}`;
}

/** [NR2, NR4] */
function firstFree({ above, leased, seen, skip }: Leasing, leaves: readonly CounterLeaf[]): number {
  const told = Math.max(1, ...leaves.map(({ next }) => next));
  const known = Math.max(above + 1, leased + 1, seen?.next ?? 1, told);
  const forgot = told <= leased || (seen !== null && !remembers(leaves, seen.rev));
  return forgot ? known + skip : known;
}

/** [NR1] The new revision; null when the server did not say that this write, and no other, is what stands there now. */
async function write(
  place: Leasing,
  { to, lease }: Pick<Lease, 'to' | 'lease'>,
  path: string,
  parent: string | null,
  signal: AbortSignal,
): Promise<Answer<string | null>> {
  const sealed = sealCounter(place.sealing(), place.kind, { next: to + 1, lease });
  const body = parent === null ? sealed : { ...sealed, _rev: parent };
  const answer = await place.line.request({ method: 'PUT', path, body, signal });
  if (answer.ok && (answer.status === 202 || answer.status === 409)) return { ok: true, value: null };
  const written = judge(answer, Written);
  if (!written.ok) return written;
  return answer.ok && answer.status === 201
    ? { ok: true, value: written.value.rev }
    : { ok: false, trouble: 'nonsense' };
}

function jitter(tries: number, random: RandomBytes): number {
  const [high = 0, low = 0] = random(2);
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries);
  return Math.round((ceiling * (high * 256 + low)) / 65_536);
}
