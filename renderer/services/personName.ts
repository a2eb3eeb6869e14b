import { itemsOf } from '#shared/forms/items.ts';
import { textAt, valueAt } from '#shared/forms/places.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

/** The name we use for a person and one in Latin script beside it; '' where there is none. */
export function personName(person: RecordData): { readonly name: string; readonly transcription: string } {
  const names = itemsOf(person, 'identity', 'names').filter(({ data }) => textAt(data, 'text') !== '');
  const used = names.find(({ data }) => valueAt(data, 'canonical') === true) ?? names[0];
  const name = used === undefined ? '' : textAt(used.data, 'text');
  const latin = names.find((item) => item !== used && /^[\p{Script=Latin}\P{L}]+$/u.test(textAt(item.data, 'text')));
  const isLatin = /^[\p{Script=Latin}\P{L}]+$/u.test(name);
  return { name, transcription: isLatin || latin === undefined ? '' : textAt(latin.data, 'text') };
}
