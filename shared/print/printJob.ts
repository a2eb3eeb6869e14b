/** What a page hands to main to be put on paper. It is content that a person chose to print: main keeps it in memory
 *  only, and what is not in the job cannot be on the paper. Rules PR1 to PR9: ./SPEC.md */
import { z } from 'zod';
import { languages } from '#shared/languages/languages.ts';

const Language = z.enum(languages);
/** One text per language of the job, in the job's order. */
const Texts = z.array(z.string());

/** One answer as it will stand on paper: already words. */
const PrintLine = z.object({
  /** [] or empty texts: no label, the answer takes the whole width (a free account). */
  label: Texts,
  /** null: ruled lines to write on. Else one text per language, or a single one for what no language changes (a name, a
   *  number, an account as it was told); texts that are all alike are printed once. Newlines start paragraphs. */
  value: Texts.nullable(),
  /** Boxes to tick instead of a value (then `value` is null): all of them in a blank form, and in a filled one too. */
  choices: z.array(z.object({ label: Texts, ticked: z.boolean() })).nullable(),
  /** How many ruled lines of 9 mm when there is no value; 0 with choices that need no line for "other". */
  height: z.number(),
});

/** Lines under a heading. `repeat` prints the block that many times (1 is usual): empty groups of a blank form. */
const PrintBlock = z.object({ heading: Texts, help: Texts, lines: z.array(PrintLine), repeat: z.number() });

/** `number` as it stands before the heading ('3'), '' for none. */
const PrintSection = z.object({ number: z.string(), heading: Texts, blocks: z.array(PrintBlock) });

/** Already words in the letter's own language. */
const PrintedLetter = z.object({
  /** E.g. `22 November 2026`. */
  date: z.string(),
  addressee: z.string(),
  subject: z.string(),
  blocks: z.array(
    z.object({
      kind: z.enum(['paragraph', 'heading', 'bullet', 'numbered']),
      runs: z.array(z.object({ text: z.string(), marks: z.array(z.enum(['bold', 'italic', 'underline'])) })),
    }),
  ),
  signatory: z.string(),
  /** Not numbered or not signed yet: the paper says so. */
  draft: z.boolean(),
});
export type PrintedLetter = z.infer<typeof PrintedLetter>;

/** `day` and `words` on every slip, beneath the first line of the letterhead and a number. */
const PrintSlips = z.object({ numbers: z.array(z.string()).max(500), day: Texts, words: Texts });

export const PrintJob = z.object({
  /** 'recovery-code': each line of its sections is printed large, to be copied by hand without a mistake.
   *  'slips': numbers of a queue, many to a page, to be cut apart; then `slips` says what stands on them. */
  kind: z.enum(['form', 'recovery-code', 'slips', 'letter']),
  /** What a letter consists of; its number is `caseNumber`, '' before it has one. Its `sections` and `signatures` are empty. */
  letter: PrintedLetter.optional(),
  /** The first one rules: page numbers, reading direction of the page, the side it starts on. */
  languages: z.array(Language).min(1).max(2),
  /** Two languages beside each other (as when absent) or one below the other. */
  layout: z.enum(['side-by-side', 'stacked']).optional(),
  audience: z.enum(['client', 'office']),
  blank: z.boolean(),
  /** On every page, and the only thing that a file name, a window title or a spooler may show; '' for none. */
  caseNumber: z.string(),
  /** A random token that means nothing outside Pristan; '' for a form that belongs to no case yet. */
  qrToken: z.string(),
  title: Texts,
  /** Lines of the office's letterhead; '' leaves it off. */
  letterhead: z.string(),
  slips: PrintSlips.optional(),
  sections: z.array(PrintSection),
  /** Who signs, in each language, and their name when it is known ('' else). */
  signatures: z.array(z.object({ who: Texts, name: z.string() })),
  /** Marks every page "not real people". */
  sample: z.boolean(),
});
export type PrintJob = z.infer<typeof PrintJob>;
export type PrintSection = z.infer<typeof PrintSection>;
export type PrintBlock = z.infer<typeof PrintBlock>;
export type PrintLine = z.infer<typeof PrintLine>;
