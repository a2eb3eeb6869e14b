/** A section to be filled in with a pen: lines to write on, boxes to tick, rows for each repeating group. */
import type { Group, Question, Section } from '#shared/forms/formDefinition.ts';
import type { Language, Translated } from '#shared/languages/languages.ts';
import { say } from '#shared/languages/say.ts';
import type { PrintBlock, PrintLine } from '#shared/print/printJob.ts';

/** Ruled lines of 9 mm by kind of question; a page holds about 25. */
const heights: Partial<Record<Question['kind'], number>> = { longText: 3, account: 44 };
const LONG_TEXT_IN_A_ROW = 2;
/** Of a long list (relatives, legs of the journey) each row gets one line for what is long elsewhere. */
const MANY_ROWS = 5;
/** What stands on one ruled line, one answer after the other: else a family of eight takes six sheets. */
const MOST_ON_A_LINE = 2;
const MOST_ON_A_LINE_IN_A_ROW = 3;
/** More boxes than this in each row of a group cost more paper than writing the word does. */
const MOST_BOXES_IN_A_ROW = 5;
/** Kept apart for each of five purposes on screen: on paper one sheet with date and signature says it once. */
const SAID_ONCE = /(?:Manner|Language|Version|Date|Expires|WithdrawnOn|WhyNotYet)$/;
const yesOrNo = say('yes / no | да / нет | oui / non | так / ні | نعم / لا');
const yesNo = [say('Yes | Да | Oui | Так | نعم'), say('No | Нет | Non | Ні | لا')];

export function blankBlocks(section: Section, languages: readonly Language[]): PrintBlock[] {
  const blocks: PrintBlock[] = [];
  let open: PrintLine[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push({ heading: [], help: [], lines: onFewerLines(open, MOST_ON_A_LINE), repeat: 1 });
    open = [];
  };
  for (const question of section.questions) {
    if (section.id === 'consent' && question.when !== undefined && SAID_ONCE.test(question.id)) continue;
    if (question.kind === 'group') {
      close();
      blocks.push(groupBlock(question, languages));
    } else open.push(lineOf(question, languages));
  }
  close();
  return blocks;
}

/** A row for each item. What depends on another answer of the row, or is decided later by staff, is not asked there. */
function groupBlock(group: Group, languages: readonly Language[]): PrintBlock {
  const { help } = group;
  const lines = group.questions
    .filter((question) => question.when === undefined && !question.id.startsWith('lifted'))
    .map((question) => inARow(question, lineOf(question, languages), languages, group.blankRows));
  return {
    heading: languages.map((language) => group.item[language]),
    help: help === undefined ? [] : languages.map((language) => help[language]),
    lines: onFewerLines(lines, MOST_ON_A_LINE_IN_A_ROW),
    repeat: group.blankRows,
  };
}

function inARow(question: Question, line: PrintLine, languages: readonly Language[], rows: number): PrintLine {
  if (question.kind === 'yesNo') {
    const label = languages.map((language) => `${question.label[language]} (${yesOrNo[language]})`);
    return { ...line, label, choices: null, height: 1 };
  }
  if (line.choices !== null && line.choices.length > MOST_BOXES_IN_A_ROW) return { ...line, choices: null, height: 1 };
  return { ...line, height: Math.min(line.height, rows > MANY_ROWS ? 1 : LONG_TEXT_IN_A_ROW) };
}

/** Joins neighbours of one ruled line each, up to `most`. */
function onFewerLines(lines: readonly PrintLine[], most: number): PrintLine[] {
  const result: { line: PrintLine; joined: number }[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last !== undefined && last.joined < most && isShort(last.line) && isShort(line)) {
      const label = last.line.label.map((text, index) => `${text}  ·  ${line.label[index] ?? ''}`);
      result[result.length - 1] = { line: { ...last.line, label }, joined: last.joined + 1 };
    } else result.push({ line, joined: 1 });
  }
  return result.map(({ line }) => line);
}

function isShort({ choices, height }: PrintLine): boolean {
  return choices === null && height === 1;
}

function lineOf(question: Question, languages: readonly Language[]): PrintLine {
  const label = languages.map((language) => question.label[language]);
  const choices = choicesOf(question).map((choice) => ({
    label: languages.map((language) => choice[language]),
    ticked: false,
  }));
  if (choices.length > 0) return { label, value: null, choices, height: 0 };
  return { label, value: null, choices: null, height: heights[question.kind] ?? 1 };
}

function choicesOf(question: Question): readonly Translated[] {
  if (question.kind === 'yesNo') return yesNo;
  return question.kind === 'choice' || question.kind === 'choices' ? question.choices.map(({ label }) => label) : [];
}
