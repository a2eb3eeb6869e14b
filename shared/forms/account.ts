/** The account (section 8) is a list of paragraphs, so that two people may write at once and both stay:
 *  `account/paragraphs/<id>/{text, order}` and `account/marks/<id>/{kind, paragraph, quote, start, date, linkedItem}`.
 *  A paragraph that was deleted keeps its id with text null. Rules: ./SPEC.md */
import type { LeafChange, LeafPath } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { itemsIn } from './items.ts';
import { textAt, valueAt } from './places.ts';

export interface Paragraph {
  readonly id: string;
  readonly order: string;
  readonly text: string;
}
export const markKinds = ['event', 'relative', 'leg'] as const;
export type MarkKind = (typeof markKinds)[number];
export interface Mark {
  readonly id: string;
  readonly kind: MarkKind;
  /** Id of the paragraph. */
  readonly paragraph: string;
  /** The words as they stood when they were marked. */
  readonly quote: string;
  /** Where the quote began in its paragraph, in UTF-16 units. */
  readonly start: number;
  /** Approximate (EDTF), '' for none. */
  readonly date: string;
  /** The item made of it, as `<section>/<group>/<item>`; '' for none yet. */
  readonly linkedItem: LeafPath;
}

/** Paragraphs in order, without deleted ones. */
export function paragraphsOf(data: RecordData): readonly Paragraph[] {
  return itemsIn(data, 'account/paragraphs')
    .map(({ id, order, data: item }) => ({ id, order, text: textAt(item, 'text') }))
    .filter(({ text }) => text !== '');
}

/** The whole account; a blank line parts two paragraphs. */
export function accountText(data: RecordData): string {
  return paragraphsOf(data)
    .map(({ text }) => text)
    .join('\n\n');
}

/** Marks in the order of the story: by paragraph, then by place in it. */
export function marksOf(data: RecordData): readonly Mark[] {
  const places = new Map(paragraphsOf(data).map(({ id }, index) => [id, index]));
  const placeOf = (mark: Mark) => places.get(mark.paragraph) ?? Number.MAX_SAFE_INTEGER;
  return itemsIn(data, 'account/marks')
    .flatMap(({ id, data: item }) => {
      const kind = markKinds.find((known) => known === textAt(item, 'kind'));
      return kind === undefined ? [] : [markOf(id, kind, item)];
    })
    .sort((a, b) => placeOf(a) - placeOf(b) || a.start - b.start);
}

/** Where a mark's words stand now, even when the text around them has changed since; null when they are gone. */
export function markedRange(
  mark: Mark,
  paragraphText: string,
): { readonly start: number; readonly end: number } | null {
  if (mark.quote === '') return null;
  const found: number[] = [];
  for (let at = paragraphText.indexOf(mark.quote); at !== -1; at = paragraphText.indexOf(mark.quote, at + 1)) {
    found.push(at);
  }
  const [start] = found.sort((a, b) => Math.abs(a - mark.start) - Math.abs(b - mark.start));
  return start === undefined ? null : { start, end: start + mark.quote.length };
}

/** The leaves of a new mark. */
export function markChanges(mark: Mark): readonly LeafChange[] {
  const { id, ...fields } = mark;
  return Object.entries(fields).map(([field, value]) => ({ path: `account/marks/${id}/${field}`, value }));
}

function markOf(id: string, kind: MarkKind, item: RecordData): Mark {
  const start = valueAt(item, 'start');
  return {
    id,
    kind,
    paragraph: textAt(item, 'paragraph'),
    quote: textAt(item, 'quote'),
    start: typeof start === 'number' ? start : 0,
    date: textAt(item, 'date'),
    linkedItem: textAt(item, 'linkedItem'),
  };
}
