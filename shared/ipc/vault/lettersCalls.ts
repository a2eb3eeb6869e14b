/** Letters that leave the office: their list, and their numbers, which the vault alone gives. */
import { z } from 'zod';
import { letterStages } from '#shared/letters/letterStage.ts';

const LetterRow = z.object({
  id: z.string(),
  caseId: z.string(), // '' for a letter that belongs to no case
  personId: z.string(),
  name: z.string(), // of the person, canonical script
  number: z.string(), // '' before it is numbered, and while it waits for its number
  provisional: z.string(), // what it is called while it waits
  date: z.string(), // YYYY-MM-DD or ''
  addressee: z.string(), // the first line of it
  country: z.string(), // ISO 3166-1 alpha-3
  purpose: z.string(),
  subject: z.string(),
  stage: z.enum(letterStages),
  /** Two laptops gave it a number each. */
  twice: z.boolean(),
  updatedAt: z.number(),
});
export type LetterRow = z.infer<typeof LetterRow>;
export const LettersQuery = z.object({
  text: z.string(),
  stage: z.array(z.enum(letterStages)),
  /** '' for all. */
  year: z.string(),
  country: z.string(),
  from: z.number().int().min(0),
  count: z.number().int().min(1).max(500),
});
export type LettersQuery = z.infer<typeof LettersQuery>;

export const lettersCalls = {
  /** The outgoing register: drafts first, then by number, the highest first. */
  letters: {
    input: LettersQuery,
    output: z.object({
      total: z.number(),
      all: z.number(),
      rows: z.array(LetterRow),
      /** What occurs, for the filters. */
      years: z.array(z.string()),
      countries: z.array(z.string()),
    }),
  },
  /** Gives the letter the next number, or a label until one can be had. Failures: `record/none`, `letter/numbered`. */
  numberLetter: {
    input: z.object({ id: z.string() }),
    output: z.object({ number: z.string(), provisional: z.string() }),
  },
  /** Of two numbers that two laptops gave, the one that stands on the paper; the other stays in the register as void.
   *  Failures: `record/none`, `letter/not-its-number`. */
  chooseLetterNumber: { input: z.object({ id: z.string(), number: z.string() }), output: z.null() },
} as const;
