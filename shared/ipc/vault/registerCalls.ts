/** The list of case files, and finding in it. */
import { z } from 'zod';

const Nothing = z.null();
/** One line of the list of case files: only what lists show. */
export const RegisterRow = z.object({
  caseId: z.string(),
  personId: z.string(), // the principal person, '' if none yet
  number: z.string(), // '' while provisional
  provisional: z.string(), // what such a case is called until then; '' for all others, and before the records are there
  name: z.string(), // canonical script
  transcription: z.string(),
  country: z.string(), // ISO 3166-1 alpha-3 of the first nationality, 'STATELESS', 'UNKNOWN' or ''
  category: z.string(),
  status: z.string(),
  worker: z.string(), // member id
  priority: z.string(), // '', 'normal', 'urgent', 'emergency'
  updatedAt: z.number(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;
export const RegisterQuery = z.object({
  text: z.string(), // '' for all; names in any script, numbers, words of the text
  status: z.array(z.string()),
  category: z.array(z.string()),
  worker: z.array(z.string()),
  country: z.array(z.string()),
  priority: z.array(z.string()),
  updatedAfter: z.number().nullable(),
  sort: z.enum(['relevance', 'number', 'name', 'country', 'category', 'status', 'worker', 'priority', 'updatedAt']),
  descending: z.boolean(),
  from: z.number().int().min(0),
  count: z.number().int().min(1).max(500),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;
export const PossibleMatch = z.object({
  personId: z.string(),
  caseId: z.string(),
  number: z.string(),
  name: z.string(),
  transcription: z.string(),
  birthDate: z.string(),
  country: z.string(),
  why: z.enum(['number', 'phone', 'name', 'name-sounds-alike']),
  score: z.number(),
});
export type PossibleMatch = z.infer<typeof PossibleMatch>;
/** Case files in which colleagues wrote different things while apart, a page of them. */
const ContestedCases = z.object({
  total: z.number(),
  /** Fields on which they disagree, in all of the cases. */
  values: z.number(),
  rows: z.array(
    z.object({
      caseId: z.string(),
      number: z.string(),
      name: z.string(),
      values: z.number(),
      /** When the latest of what they disagree on was written. */
      at: z.number(),
    }),
  ),
});
export type ContestedCases = z.infer<typeof ContestedCases>;

export const registerCalls = {
  register: {
    input: RegisterQuery,
    output: z.object({ total: z.number(), all: z.number(), rows: z.array(RegisterRow) }),
  },
  /** What the filter chips can offer: the values that occur. */
  registerFacets: {
    input: Nothing,
    output: z.object({
      status: z.array(z.string()),
      category: z.array(z.string()),
      worker: z.array(z.string()),
      country: z.array(z.string()),
      priority: z.array(z.string()),
    }),
  },
  findPossible: { input: z.object({ text: z.string() }), output: z.array(PossibleMatch) },
  /** Where colleagues disagree, the latest first. */
  contestedCases: {
    input: z.object({ from: z.number().int().min(0), count: z.number().int().min(1).max(100) }),
    output: ContestedCases,
  },
  findByToken: { input: z.object({ token: z.string() }), output: z.object({ caseId: z.string().nullable() }) },
} as const;
