/** From a selection in the whole account to the words of one paragraph, and from marks back to where they stand. */
import { markedRange, type Mark, type Paragraph } from '#shared/forms/account.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}
export interface MarkedWords {
  readonly paragraph: string;
  readonly quote: string;
  /** Where the quote begins in its paragraph, in UTF-16 units. */
  readonly start: number;
  /** Where it stands in the whole text. */
  readonly range: Range;
}

/** Where each paragraph begins in the text as it is typed, which may hold more blank lines than the stored one. */
function paragraphStarts(text: string, paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let from = 0;
  for (const { id, text: words } of paragraphs) {
    const at = text.indexOf(words, from);
    if (at === -1) continue;
    starts.set(id, at);
    from = at + words.length;
  }
  return starts;
}

/** The selected words without the blanks around them; of several paragraphs, the part in the first. With nothing
 *  selected, the sentence that the cursor stands in. null where there are no words. */
export function wordsToMark(
  text: string,
  selection: Range,
  paragraphs: readonly Paragraph[],
  language: string,
): MarkedWords | null {
  const chosen = selection.start === selection.end ? sentenceAround(text, selection.start, language) : selection;
  const range = chosen === null ? null : trimmed(text, chosen);
  if (range === null) return null;
  for (const [id, begin] of paragraphStarts(text, paragraphs)) {
    const words = paragraphs.find((one) => one.id === id)?.text ?? '';
    if (range.start < begin || range.start >= begin + words.length) continue;
    const within = trimmed(text, { start: range.start, end: Math.min(range.end, begin + words.length) });
    if (within === null) return null;
    return { paragraph: id, quote: text.slice(within.start, within.end), start: within.start - begin, range: within };
  }
  return null;
}

function trimmed(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const from = start + lead;
  const to = from + words.trim().length;
  return to > from ? { start: from, end: to } : null;
}

function sentenceAround(text: string, caret: number, language: string): Range | null {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const found = sentences.containing(Math.max(0, Math.min(caret, text.length) - 1));
  return found === undefined ? null : { start: found.index, end: found.index + found.segment.length };
}

/** Where the marks stand in the text now, without overlaps, in order: what is drawn behind the words. */
export function markedRanges(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
): readonly (Range & { readonly kind: Mark['kind'] })[] {
  const starts = paragraphStarts(text, paragraphs);
  const found = marks.flatMap((mark) => {
    const begin = starts.get(mark.paragraph);
    const within = markedRange(mark, paragraphs.find(({ id }) => id === mark.paragraph)?.text ?? '');
    if (begin === undefined || within === null) return [];
    return [{ start: begin + within.start, end: begin + within.end, kind: mark.kind }];
  });
  let from = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .flatMap((range) => {
      const start = Math.max(range.start, from);
      from = Math.max(from, range.end);
      return start < range.end ? [{ ...range, start }] : [];
    });
}
