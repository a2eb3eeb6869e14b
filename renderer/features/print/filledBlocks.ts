/** The answers of one section in words; unanswered, withheld and left-out questions leave nothing behind. */
import { isAsked, readAnswer, askedIn } from '#shared/forms/answers.ts';
import type { Group, Question, Section } from '#shared/forms/formDefinition.ts';
import { itemsOf } from '#shared/forms/items.ts';
import type { Place } from '#shared/forms/places.ts';
import { printableAnswer } from '#shared/forms/printableAnswer.ts';
import { isWithheld } from '#shared/forms/withheldPaths.ts';
import type { Language } from '#shared/languages/languages.ts';
import type { PrintBlock, PrintLine } from '#shared/print/printJob.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import type { OnPaper, Wanted } from './onPaper.ts';

/** What the person asked not to tell must not be told by the list of it. */
const NEVER_ON_PAPER = 'consent/withheld';
/** Answers that stand in one language only: as they were told or written. */
const ASIS = new Set<Question['kind']>(['text', 'longText', 'phone', 'time', 'account']);

interface Writing {
  readonly data: RecordData;
  readonly audience: Wanted['audience'];
  readonly languages: readonly Language[];
  readonly nameOfMember: (id: string) => string;
}

export function filledBlocks(
  section: Section,
  audience: Wanted['audience'],
  languages: readonly Language[],
  paper: OnPaper,
): PrintBlock[] {
  const data = paper.records[section.record] ?? {};
  const writing: Writing = { data, audience, languages, nameOfMember: paper.nameOfMember };
  const blocks: PrintBlock[] = [];
  let open: PrintLine[] | null = null;
  for (const { question, place } of askedIn(section, data)) {
    const path = `${section.id}/${question.id}`;
    if (path === NEVER_ON_PAPER || isWithheld(paper.withheld, section.id, question.id)) continue;
    if (question.kind === 'group') {
      const items = itemBlocks(question, section.id, writing);
      if (items.length > 0) open = null;
      blocks.push(...items);
      continue;
    }
    const line = lineOf(question, place, writing);
    if (line === null) continue;
    if (open === null) {
      open = [];
      blocks.push({ heading: [], help: [], lines: open, repeat: 1 });
    }
    open.push(line);
  }
  return blocks;
}

function itemBlocks(group: Group, section: string, writing: Writing): PrintBlock[] {
  return itemsOf(writing.data, section, group.id)
    .map(({ id }) =>
      group.questions.flatMap((question) => {
        const place = { section, group: group.id, item: id, question: question.id };
        if (!isAsked(writing.data, question, group.questions, place)) return [];
        return lineOf(question, place, writing) ?? [];
      }),
    )
    .filter((lines) => lines.length > 0)
    .map((lines, index, all) => ({
      heading: writing.languages.map((language) => numbered(index, all.length, language) + group.item[language]),
      help: [],
      lines,
      repeat: 1,
    }));
}

function numbered(index: number, count: number, language: Language): string {
  return count === 1 ? '' : `${new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(index + 1)}. `;
}

/** Why somebody did not answer is the office's business, not a line on the person's own copy. */
function lineOf(
  question: Question,
  place: Place,
  { data, audience, languages, nameOfMember }: Writing,
): PrintLine | null {
  const answer = readAnswer(data, question, place);
  if (answer.kind === 'none' || (answer.kind === 'noAnswer' && audience === 'client')) return null;
  const oneText = answer.kind !== 'noAnswer' && ASIS.has(question.kind) && question.quoted !== true;
  const value = (oneText ? languages.slice(0, 1) : languages).map((language) =>
    printableAnswer(question, data, place, language, nameOfMember),
  );
  const label = question.kind === 'account' ? [] : languages.map((language) => question.label[language]);
  return value.every((text) => text === '') ? null : { label, value, choices: null, height: 0 };
}
