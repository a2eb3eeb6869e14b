/** A letter as it is read and printed: while it may change from its leaves, afterwards as it was signed (LT5). */
import { z } from 'zod';
import { textAt } from '#shared/forms/places.ts';
import { languages } from '#shared/languages/languages.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { blockKinds, textIn } from './letterText.ts';

const WrittenLetter = z.object({
  /** YYYY-MM-DD, '' while there is none. */
  date: z.string(),
  /** Several lines: who, where. */
  addressee: z.string(),
  subject: z.string(),
  language: z.enum(languages),
  signatory: z.string(),
  blocks: z.array(z.object({ kind: z.enum(blockKinds), text: z.string(), marks: z.string() })),
});
export type WrittenLetter = z.infer<typeof WrittenLetter>;

export function writtenLetter(letter: RecordData): WrittenLetter {
  return signedLetter(letter) ?? asItStands(letter);
}

/** For `signed/text`. */
export function fixLetter(letter: RecordData): string {
  return JSON.stringify(asItStands(letter));
}

function asItStands(letter: RecordData): WrittenLetter {
  return {
    date: textAt(letter, 'date'),
    addressee: textAt(letter, 'addressee'),
    subject: textAt(letter, 'subject'),
    language: languages.find((one) => one === textAt(letter, 'language')) ?? 'en',
    signatory: textAt(letter, 'signatory'),
    blocks: textIn(letter).map((block) => ({ ...block })),
  };
}

function signedLetter(letter: RecordData): WrittenLetter | null {
  const text = textAt(letter, 'signed/text');
  if (text === '') return null;
  try {
    return WrittenLetter.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Whether a colleague, who did not know that it was signed, wrote something else meanwhile. */
export function wasWrittenAfterSigning(letter: RecordData): boolean {
  const signed = signedLetter(letter);
  return signed !== null && JSON.stringify(signed) !== fixLetter(letter);
}

/** LT6: what a template could not fill in: `[… date of birth]`. */
export function gapsIn({ blocks, subject, addressee }: WrittenLetter): readonly string[] {
  const all = [addressee, subject, ...blocks.map(({ text }) => text)].join('\n');
  return [...new Set([...all.matchAll(/\[… ?([^[\]\n]{1,80})\]/gu)].map(([, what]) => what ?? ''))];
}
