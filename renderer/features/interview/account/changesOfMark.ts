/** Everything that marking a sentence writes: the new item in its group, and the mark that points to it. */
import { markChanges } from '#shared/forms/account.ts';
import { itemsOf, orderAtEnd } from '#shared/forms/items.ts';
import { itemPathOf, orderPathOf } from '#shared/forms/places.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import type { Part } from '../answers/answerStore.ts';
import type { MarkedWords } from './marking.ts';
import { markTargets, type MarkKey } from './markKeys.ts';

interface Given {
  readonly words: MarkedWords;
  readonly mark: MarkKey;
  /** EDTF, or what was written when it was not understood. */
  readonly date: string;
  readonly short: string;
}
export type PartChange = LeafChange & { readonly part: Part };

export function changesOfMark(
  given: Given,
  dataOf: (part: Part) => RecordData,
  newId: () => string,
): readonly PartChange[] {
  const { words, mark, date, short } = given;
  const target = markTargets[mark.kind];
  const part = target.section.record;
  const item = itemPathOf(target.section.id, target.group.id, newId());
  const [, , itemId = ''] = item.split('/');
  const answers: Readonly<Record<string, string>> = {
    [target.quote]: words.quote,
    [target.date]: date,
    [target.short]: short,
    ...(mark.preset === null ? {} : { [mark.preset.question]: mark.preset.code }),
  };
  const itemChanges = [
    {
      path: orderPathOf(target.section.id, target.group.id, itemId),
      value: orderAtEnd(itemsOf(dataOf(part), target.section.id, target.group.id)),
    },
    ...Object.entries(answers).flatMap(([question, value]) =>
      value === '' ? [] : [{ path: `${item}/${question}`, value }],
    ),
  ];
  const made = markChanges({
    id: newId(),
    kind: mark.kind,
    paragraph: words.paragraph,
    quote: words.quote,
    start: words.start,
    date,
    linkedItem: item,
  });
  return [
    ...itemChanges.map((one) => ({ ...one, part })),
    ...made.map((one) => ({ ...one, part: 'account' as const })),
  ];
}
