import { textAt } from '#shared/forms/places.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

/** The language that the account is written in, as a tag that Intl takes; null when nobody said. Where sentences end
 *  depends on it. */
export function languageOfRecord(interview: RecordData): string | null {
  const code = textAt(interview, 'interview/writtenIn');
  try {
    return code === '' ? null : (Intl.getCanonicalLocales(code)[0] ?? null);
  } catch {
    return null; // a code of the list that is no language tag
  }
}
