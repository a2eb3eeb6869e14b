/** From a letter to what will stand on paper. */
import { textAt } from '#shared/forms/places.ts';
import { dateWords } from '#shared/dates/dateWords.ts';
import { runsOf } from '#shared/letters/marks.ts';
import { isTextOpen, stageOf } from '#shared/letters/letterStage.ts';
import { writtenLetter } from '#shared/letters/writtenLetter.ts';
import type { PrintJob } from '#shared/print/printJob.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

/** PR11. Signed by hand on paper: a numbered letter is printed clean, one without a number is marked a draft. */
export function letterJob(
  letter: RecordData,
  { letterhead, sample }: { readonly letterhead: string; readonly sample: boolean },
): PrintJob {
  const { addressee, blocks, date, language, signatory, subject } = writtenLetter(letter);
  const number = textAt(letter, 'number');
  return {
    kind: 'letter',
    languages: [language],
    audience: 'client',
    blank: false,
    caseNumber: number,
    qrToken: '',
    title: [],
    letterhead,
    sections: [],
    signatures: [],
    sample,
    letter: {
      date: dateWords(date, language),
      addressee,
      subject,
      blocks: blocks.map(({ kind, text, marks }) => ({
        kind,
        runs: runsOf(text, marks).map((run) => ({ text: run.text, marks: [...run.marks] })),
      })),
      signatory,
      draft: isTextOpen(letter) && (number === '' || stageOf(letter) === 'draft'),
    },
  };
}
