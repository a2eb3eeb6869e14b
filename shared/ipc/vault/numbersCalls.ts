/** The register of numbers: what became of every number that this laptop knows of. */
import { z } from 'zod';
import { LARGEST_NUMBER, numberKinds } from '#shared/numbers/numberBlock.ts';
import { LONGEST_REASON } from '#shared/numbers/officeVoids.ts';

/** `free`: in a block of this laptop. `reserved`: for a form on paper. `away`: in a block of another one, which may have given it already. `lost`: never
 *  given as far as anybody knows, and never will be; it may be on paper. */
export const numberStates = ['given', 'free', 'away', 'reserved', 'voided', 'lost'] as const;
export type NumberState = (typeof numberStates)[number];
/** So many at once: a block has no more. */
export const MOST_RESERVED = 20;
const State = z.enum(numberStates);
const Kind = z.enum(numberKinds);
const Whole = z.number().int().min(1).max(LARGEST_NUMBER);

const NumberRow = z.object({
  kind: Kind,
  number: Whole,
  state: State,
  /** What it was given to, or was taken from; '' for neither. */
  recordId: z.string(),
  /** Of a person of that case, in its script and in Latin letters. */
  name: z.string(),
  transcription: z.string(),
  /** Given, leased, voided or lost, in milliseconds since 1970; 0: unknown. */
  at: z.number(),
  /** Who voided it, or in whose block it is; ''. */
  memberId: z.string(),
  /** Why it is void; ''. */
  reason: z.string(),
});
export type NumberRow = z.infer<typeof NumberRow>;
export const NumbersQuery = z.object({
  /** In numbers, reasons and names; '' for all. */
  text: z.string(),
  states: z.array(State), // none: all
  kind: Kind.nullable(),
  year: z.number().int().nullable(),
  from: z.number().int().min(0),
  count: z.number().int().min(1).max(500),
});
export type NumbersQuery = z.infer<typeof NumbersQuery>;

export const numbersCalls = {
  /** The highest first. */
  numbers: {
    input: NumbersQuery,
    output: z.object({
      total: z.number(),
      all: z.number(),
      years: z.array(z.number()),
      /** How many numbers this laptop can give without asking anybody. */
      free: z.number(),
      rows: z.array(NumberRow),
    }),
  },
  /** From this laptop's own, all or none (`number/none`), for forms that are filled in on paper. */
  reserveNumbers: {
    input: z.object({ count: z.number().int().min(1).max(MOST_RESERVED) }),
    output: z.object({ numbers: z.array(Whole) }),
  },
  /** For good. `goesOn`: what had it gets another one. Failures: `number/none` (nobody was given it), `number/void`. */
  voidNumber: {
    input: z.object({
      kind: Kind,
      number: Whole,
      reason: z.string().trim().min(1).max(LONGEST_REASON),
      goesOn: z.boolean(),
    }),
    output: z.null(),
  },
} as const;
