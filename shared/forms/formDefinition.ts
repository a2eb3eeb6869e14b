/** A form is data: sections of questions in every language. Screens, print and completeness checks read it. */
import type { RecordType } from '#shared/records/recordTypes.ts';
import type { Translated } from '#shared/languages/languages.ts';

/** Where an answer is kept in its record:
 *  - a plain question: leaf `<section>/<question>`
 *  - a question in a repeating group: `<section>/<group>/<itemId>/<question>`, the item's place in leaf `…/<itemId>/order` (fractional index)
 *  - choices (many may apply): a leaf per chosen code, `<…>/<question>/<code>` = true (null once unticked)
 *  - a no-answer: leaf `noAnswer/<section>.<question>` (in a group: `noAnswer/<section>.<group>.<itemId>.<question>`)
 *  The account's paragraphs and marks are described in account.ts. */
export const noAnswers = ['notAsked', 'doesNotKnow', 'prefersNot', 'askLater'] as const;
export type NoAnswer = (typeof noAnswers)[number];

export interface Choice {
  readonly code: string;
  readonly label: Translated;
}
/** Lists too long or too alive to be written into the form: names come from Intl or a code list module. */
export type CodeList = 'countries' | 'languages' | 'scripts' | 'members' | 'specificNeeds' | 'currencies';
interface Asked {
  readonly id: string;
  readonly label: Translated;
  readonly help?: Translated;
  /** Asked only if useful, and in private (rule 3). */
  readonly private?: true;
  /** Someone else's words, never ours: shown and printed in quotation marks (rule 6). */
  readonly quoted?: true;
  /** Reminded of at the end when it is empty; never blocks. */
  readonly expected?: true;
  /** Shown only when that question of the same section (or item) holds one of the codes. */
  readonly when?: { readonly question: string; readonly is: readonly string[] };
}
export interface PlainQuestion extends Asked {
  readonly kind: 'text' | 'longText' | 'approximateDate' | 'date' | 'time' | 'number' | 'yesNo' | 'phone';
}
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice' | 'choices'; // one · many may apply
  readonly choices: readonly Choice[];
}
export interface CodeQuestion extends Asked {
  readonly kind: 'code' | 'codes';
  readonly list: CodeList;
}
export interface Group extends Asked {
  readonly kind: 'group'; // repeating; each item is a small form
  readonly item: Translated; // "a relative"
  readonly questions: readonly (PlainQuestion | ChoiceQuestion | CodeQuestion)[];
  /** Rows on a blank form. */
  readonly blankRows: number;
}
export interface AccountQuestion extends Asked {
  readonly kind: 'account'; // the blank page of section 8
}
export type Question = PlainQuestion | ChoiceQuestion | CodeQuestion | Group | AccountQuestion;
export interface Section {
  readonly id: string;
  readonly number: number;
  readonly title: Translated;
  readonly intro?: Translated;
  readonly record: Extract<RecordType, 'consent' | 'person' | 'interview' | 'account' | 'assessment'>;
  /** Never on the client's print. */
  readonly staffOnly: boolean;
  readonly questions: readonly Question[];
}
export interface FormDefinition {
  readonly id: string;
  readonly version: number;
  readonly title: Translated;
  readonly sections: readonly Section[];
}
