import type { RecordData } from '#shared/records/recordTypes.ts';

/** Leaves that no person wrote or reads: where an item stands in its list, and what belongs to what. */
const isInner = (name: string): boolean => name === 'order' || name.endsWith('Id');

/** All texts in it, however deep. */
export function textsIn(data: RecordData, texts: string[] = []): string[] {
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string') {
      if (!isInner(name)) texts.push(value);
    } else if (typeof value === 'object' && value !== null) textsIn(value, texts);
  }
  return texts;
}
