/** Blocks of numbers that this vault may give out. Rules: ./SPEC.md */
import { z } from 'zod';

export const numberKinds = ['case', 'letter'] as const;
export type NumberKind = (typeof numberKinds)[number];

/** No series gets there; a counter that says more is nonsense. */
export const LARGEST_NUMBER = 999_999_999;
const Whole = z.number().int().min(1).max(LARGEST_NUMBER);
const Revision = z.string().regex(/^[1-9][0-9]{0,8}-[0-9a-f]{32}$/);

const NumberBlock = z.object({
  /** The lease's own random name, in hex. */
  lease: z.string(),
  from: Whole,
  /** The last number that belongs to it. */
  to: Whole,
  /** The first one that was not given; behind `to` when the block is used up. */
  next: z.number().int(),
  /** The incarnation that leased it. */
  actor: z.string(),
  /** The counter's revision that says so. */
  rev: Revision,
  /** Milliseconds since 1970. */
  at: z.number(),
});
export type NumberBlock = z.infer<typeof NumberBlock>;

/** What the vault's log keeps of one kind. */
export const HeldNumbers = z.object({
  /** The counter as it was seen last. */
  seen: z.object({ rev: Revision, next: Whole }).nullable(),
  blocks: z.array(NumberBlock),
  /** The right to count was handed to the office's counter: nobody counts without it any more. */
  begun: z.boolean(),
});
export type HeldNumbers = z.infer<typeof HeldNumbers>;
export const noNumbers: HeldNumbers = { seen: null, blocks: [], begun: false };

/** [NR7] The next number of this incarnation's own blocks, and what is held afterwards; null: there is none. */
export function takeNumber(
  held: HeldNumbers,
  actor: string,
): { readonly number: number; readonly held: HeldNumbers } | null {
  const block = held.blocks.find((one) => one.actor === actor && one.next <= one.to);
  if (block === undefined) return null;
  const blocks = held.blocks.map((one) => (one === block ? { ...one, next: one.next + 1 } : one));
  return { number: block.next, held: { ...held, blocks } };
}

/** How many numbers this incarnation could give without asking anybody. */
export function freeNumbers(held: HeldNumbers, actor: string): number {
  return held.blocks.reduce((sum, { to, next, actor: owner }) => sum + (owner === actor ? to - next + 1 : 0), 0);
}

/** How many numbers a lease brings. The same for all: blocks are named after their place in the series. */
export const NUMBERS_IN_BLOCK = 20;
const FEWEST_FREE = 10;
const MOST_FREE = 200;
const FORTNIGHT_MS = 14 * 24 * 3_600_000;

/** How many should be free before the next days away from the office: as many as were leased in the last fortnight. */
export function wantedFree(held: HeldNumbers, actor: string, now: number): number {
  const recent = held.blocks.filter((block) => block.actor === actor && now - block.at < FORTNIGHT_MS);
  const used = recent.reduce((sum, { from, next }) => sum + next - from, 0);
  return Math.min(MOST_FREE, Math.max(FEWEST_FREE, used));
}
