/** What a page hands to main to be put on paper. It is content that a person chose to print; main keeps it in memory only. */
import { z } from 'zod';
import { languages } from '#shared/languages/languages.ts';

const Language = z.enum(languages);
/** One answer as it will stand on paper: already words, in each chosen language. */
const PrintLine = z.object({
  label: z.array(z.string()), // one per language of the job
  value: z.array(z.string()).nullable(), // null: a line to write on
  choices: z.array(z.object({ label: z.array(z.string()), ticked: z.boolean() })).nullable(),
  height: z.number(), // ruled lines when blank
});
const PrintBlock = z.object({ heading: z.array(z.string()), help: z.array(z.string()), lines: z.array(PrintLine), repeat: z.number() });
const PrintSection = z.object({ number: z.string(), heading: z.array(z.string()), blocks: z.array(PrintBlock) });

export const PrintJob = z.object({
  kind: z.enum(['form', 'recovery-code']),
  languages: z.array(Language).min(1).max(2),
  audience: z.enum(['client', 'office']),
  blank: z.boolean(),
  caseNumber: z.string(),
  /** A random token that means nothing outside Pristan; '' for a form that belongs to no case yet. */
  qrToken: z.string(),
  title: z.array(z.string()),
  letterhead: z.string(),
  sections: z.array(PrintSection),
  signatures: z.array(z.object({ who: z.array(z.string()), name: z.string() })),
  sample: z.boolean(),
});
export type PrintJob = z.infer<typeof PrintJob>;
export type PrintSection = z.infer<typeof PrintSection>;
