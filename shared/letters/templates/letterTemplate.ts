/** Letters that an office writes again and again. A field stands between braces: `{name}`. */
import type { BlockKind } from '../letterText.ts';

export const letterFields = ['name', 'birthDate', 'nationality', 'theirNumber', 'office', 'talks'] as const;
export type LetterField = (typeof letterFields)[number];
export const templateLanguages = ['en', 'ru', 'fr'] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];
export const letterPurposeCodes = ['asylum', 'appeal', 'detention', 'familyReunion', 'other'] as const;
export type LetterPurpose = (typeof letterPurposeCodes)[number];

export interface LetterTemplate {
  readonly subject: string;
  /** A line alone is a paragraph; one that begins with `- ` belongs to a list. */
  readonly lines: readonly string[];
}
export type LetterTemplates = Readonly<Record<LetterPurpose, LetterTemplate>>;

/** How a line of a template stands in a letter. */
export function blockOfLine(line: string): { readonly kind: BlockKind; readonly text: string } {
  return line.startsWith('- ') ? { kind: 'bullet', text: line.slice(2) } : { kind: 'paragraph', text: line };
}
