/** From a template and what a case knows to the first draft of a letter. Rules: ./SPEC.md */
import type { BlockText } from './letterText.ts';
import { english } from './templates/english.ts';
import { french } from './templates/french.ts';
import {
  blockOfLine,
  letterFields,
  type LetterField,
  type LetterPurpose,
  type LetterTemplates,
  type TemplateLanguage,
} from './templates/letterTemplate.ts';
import { russian } from './templates/russian.ts';

const templates: Readonly<Record<TemplateLanguage, LetterTemplates>> = { en: english, ru: russian, fr: french };

/** What stands in the gap where nothing is known, in the letter's own language. */
const gapWords: Readonly<Record<TemplateLanguage, Readonly<Record<LetterField, string>>>> = {
  en: {
    name: 'name',
    birthDate: 'date of birth',
    nationality: 'nationality',
    theirNumber: 'their number',
    office: 'our name',
    talks: 'since when and how often we met',
  },
  ru: {
    name: 'имя',
    birthDate: 'дата рождения',
    nationality: 'гражданство',
    theirNumber: 'их номер',
    office: 'название организации',
    talks: 'с какого времени и сколько встреч',
  },
  fr: {
    name: 'nom',
    birthDate: 'date de naissance',
    nationality: 'nationalité',
    theirNumber: 'leur numéro',
    office: 'notre nom',
    talks: 'depuis quand et combien de rencontres',
  },
};

export interface FilledLetter {
  readonly subject: string;
  readonly blocks: readonly BlockText[];
}

/** LT6: '' is a gap. */
export function fillTemplate(
  purpose: LetterPurpose,
  language: TemplateLanguage,
  values: Readonly<Record<LetterField, string>>,
): FilledLetter {
  const { subject, lines } = templates[language][purpose];
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (braced, named: string) => {
      const field = letterFields.find((one) => one === named);
      if (field === undefined) return braced;
      return values[field] === '' ? `[… ${gapWords[language][field]}]` : values[field];
    });
  return {
    subject: filled(subject),
    blocks: lines.map((line) => {
      const { kind, text } = blockOfLine(line);
      return { kind, text: filled(text), marks: '' };
    }),
  };
}
