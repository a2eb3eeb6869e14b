import type { RecordData } from '#shared/records/recordTypes.ts';

/** All texts in it, however deep. */
export function textsIn(data: RecordData, texts: string[] = []): string[] {
  for (const value of Object.values(data)) {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) textsIn(value, texts);
  }
  return texts;
}
