import type { Language } from '#shared/languages/languages.ts';
import type { PrintJob } from '#shared/print/printJob.ts';
import { printWords } from '#shared/print/printWords.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';

export interface SlipsWanted {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly from: number;
  readonly count: number;
  readonly languages: readonly Language[];
  readonly letterhead: string;
  readonly sample: boolean;
}

/** Slips with the numbers of a queue: nothing on them says who holds one, or why. */
export function slipsJob({ day, from, count, languages, letterhead, sample }: SlipsWanted): PrintJob {
  const noon = new Date(`${day}T12:00:00Z`);
  const said = (language: Language): string =>
    new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'full', timeZone: 'UTC' }).format(noon);
  return {
    kind: 'slips',
    languages: [...languages],
    layout: 'stacked',
    audience: 'client',
    blank: true,
    caseNumber: '',
    qrToken: '',
    title: [],
    letterhead,
    slips: {
      numbers: Array.from({ length: count }, (_unused, index) => String(from + index)),
      day: languages.map(said),
      words: languages.map((language) => printWords[language].keepSlip),
    },
    sections: [],
    signatures: [],
    sample,
  };
}
