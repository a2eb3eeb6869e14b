/** What a print is made from. */
import type { FormRecords } from '#shared/forms/sectionState.ts';
import type { Language } from '#shared/languages/languages.ts';

export interface Wanted {
  readonly audience: 'client' | 'office';
  readonly blank: boolean;
  readonly languages: readonly [Language, ...Language[]];
}
export interface OnPaper {
  readonly records: FormRecords;
  /** Sections and questions that the person does not want told (`withheldPaths`). */
  readonly withheld: readonly string[];
  readonly nameOfMember: (id: string) => string;
  readonly caseNumber: string;
  readonly qrToken: string;
  readonly letterhead: string;
  readonly sample: boolean;
}
