/** The counter: one sealed document per kind of number, which only says where the next block begins. */
import { z } from 'zod';
import type { OpeningContext } from '#shared/envelope/openEnvelope.ts';
import type { SealingContext } from '#shared/envelope/sealEnvelope.ts';
import { concatBytes, fromUtf8, lengthPrefixed, utf8 } from '#shared/kernel/bytes.ts';
import { fromBase64url, toBase64url, toHex } from '#shared/kernel/textCodes.ts';
import { LARGEST_NUMBER, type NumberKind } from './numberBlock.ts';

const Content = z.object({
  kind: z.string(),
  next: z.number().int().min(1).max(LARGEST_NUMBER),
  lease: z.string().max(64),
});
export interface CounterContent {
  /** The first number that nobody leased. */
  readonly next: number;
  /** Which lease moved it there. */
  readonly lease: string;
}
export const SealedCounter = z.object({
  v: z.literal(1),
  k: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  n: z.string().regex(/^[A-Za-z0-9_-]{32}$/),
  c: z.string().min(22).max(1_000),
});
export type SealedCounter = z.infer<typeof SealedCounter>;

/** All counters have the same length, so that it tells nothing. */
const PLAIN_BYTES = 160;

/** [NR8] Says neither the kind nor the office. */
export function counterId({ crypto, organisation, circle }: Place, kind: NumberKind): string {
  return `counter-${toHex(crypto.hash(lengthPrefixed(['pristan counter', organisation, circle, kind]), { length: 16 }))}`;
}

/** [NR3] The one document that whoever leases this stretch of `unit` numbers must be the first to write. Opaque too. */
export function claimId(
  { crypto, organisation, circle }: Place,
  kind: NumberKind,
  unit: number,
  stretch: number,
): string {
  const hash = crypto.hash(lengthPrefixed(['pristan numbers', organisation, circle, kind, unit, stretch]), {
    length: 16,
  });
  return `counter-${toHex(hash)}`;
}
type Place = Pick<SealingContext, 'crypto' | 'organisation' | 'circle'>;

/** The database of the counters beside that of the circle. */
export function numbersDatabase(circleDatabase: string): string {
  return circleDatabase.replace(/^circle-/, 'numbers-');
}

export function sealCounter(context: SealingContext, kind: NumberKind, { next, lease }: CounterContent): SealedCounter {
  const { crypto, circleKey } = context;
  const plain = utf8(JSON.stringify({ kind, next, lease }));
  const padded = concatBytes([plain, new Uint8Array(PLAIN_BYTES - plain.length).fill(32)]);
  const { nonce, box } = crypto.seal(padded, associated(context, kind, circleKey.id), circleKey.key);
  return { v: 1, k: circleKey.id, n: toBase64url(nonce), c: toBase64url(box) };
}

/** [NR5] null when it was not sealed by a member for this very counter. */
export function openCounter(context: OpeningContext, kind: NumberKind, sealed: SealedCounter): CounterContent | null {
  const key = context.circleKey(sealed.k);
  const [nonce, box] = [fromBase64url(sealed.n), fromBase64url(sealed.c)];
  if (key === null || nonce === null || box === null) return null;
  const plain = context.crypto.open(box, associated(context, kind, sealed.k), nonce, key);
  const parsed = Content.safeParse(plain === null ? null : parse(plain));
  return parsed.success && parsed.data.kind === kind ? { next: parsed.data.next, lease: parsed.data.lease } : null;
}

function associated(place: Place, kind: NumberKind, keyId: string): Uint8Array {
  return lengthPrefixed(['pristan counter 1', place.organisation, place.circle, counterId(place, kind), keyId]);
}

function parse(plain: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(plain) ?? '');
  } catch {
    return null;
  }
}
