/** What a new incarnation does about case numbers: those that the one before gave may be on paper, and unknown here. */
import { z } from 'zod';
import { numberKinds } from '#shared/numbers/numberBlock.ts';
import type { OpenVault } from './openState.ts';

/** On the shelf, until every series was counted again. */
export const DROPPED = 'numbers/dropped';
const Dropped = z.object({
  /** Another copy may still give numbers: nothing is given before everything was exchanged with the office once. */
  wait: z.boolean(),
  /** So many are passed over, for those that nobody here has heard of. */
  skip: z.number(),
  at: z.number(),
  /** Series that were counted since: each passes over its own. */
  taken: z.array(z.enum(numberKinds)).default([]),
});
export type DroppedNumbers = Pick<z.infer<typeof Dropped>, 'wait' | 'skip'>;

export const dropsNumbers = {
  /** A write that was cut off; the last number may have been in it. */
  torn: { wait: false, skip: 1 },
  damaged: { wait: false, skip: 10 },
  /** The one before is this very vault, under other keys. */
  renewed: { wait: false, skip: 0 },
  copied: { wait: true, skip: 100 },
} as const satisfies Record<string, DroppedNumbers>;

export function droppedNumbers({ shelf }: OpenVault): z.infer<typeof Dropped> | null {
  return Dropped.safeParse(shelf.get(DROPPED)).data ?? null;
}
