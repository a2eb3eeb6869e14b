/** A section to be filled in with a pen: lines to write on, boxes to tick, rows for each repeating group. */
import type { Group, Question, Section } from '#shared/forms/formDefinition.ts';
import type { Language, Translated } from '#shared/languages/languages.ts';
import type { PrintBlock, PrintLine } from '#shared/print/printJob.ts';

/** Ruled lines of 9 mm by kind of question; a page holds about 25. */
const lines: Partial<Record<Question['kind'], number>> = { longText: 3, account: 44, codes: 1 };
/** Kept apart for each of five purposes on screen: on paper one sheet with date and signature says it once. */
const SAID_ONCE = /(?:Manner|Language|Version|Date|Expires|WithdrawnOn|WhyNotYet)$/;
const yes: Translated = { en: 'Yes', ru: 'Да', fr: 'Oui', uk: 'Так', ar: 'نعم' };
const no: Translated = { en: 'No', ru: 'Нет', fr: 'Non', uk: 'Ні', ar: 'لا' };

export function blankBlocks(section: Section, languages: readonly Language[]): PrintBlock[] {
  const blocks: PrintBlock[] = [];
  let open: PrintLine[] | null = null;
  for (const question of section.questions) {
    if (section.id === 'consent' && question.when !== undefined && SAID_ONCE.test(question.id)) continue;
    if (question.kind === 'group') {
      open = null;
      blocks.push(groupBlock(question, languages));
      continue;
    }
    if (open === null) {
      open = [];
      blocks.push({ heading: [], help: [], lines: open, repeat: 1 });
    }
    open.push(lineOf(question, languages));
  }
  return blocks;
}

function groupBlock(group: Group, languages: readonly Language[]): PrintBlock {
  return {
    heading: languages.map((language) => group.item[language]),
    help: group.help === undefined ? [] : languages.map((language) => group.help?.[language] ?? ''),
    // What two staff decide later is not for a pen at the table.
    lines: group.questions.filter(({ id }) => !id.startsWith('lifted')).map((question) => lineOf(question, languages)),
    repeat: group.blankRows,
  };
}

function lineOf(question: Question, languages: readonly Language[]): PrintLine {
  const label = languages.map((language) => question.label[language]);
  const choices = choicesOf(question).map((choice) => ({
    label: languages.map((language) => choice[language]),
    ticked: false,
  }));
  if (choices.length > 0) return { label, value: null, choices, height: 0 };
  return { label, value: null, choices: null, height: lines[question.kind] ?? 1 };
}

function choicesOf(question: Question): readonly Translated[] {
  if (question.kind === 'yesNo') return [yes, no];
  return question.kind === 'choice' || question.kind === 'choices' ? question.choices.map(({ label }) => label) : [];
}
