import { dateWords } from '#shared/dates/dateWords.ts';
import { parseSpokenDate } from '#shared/dates/spokenDate.ts';
import { useLanguage } from '#renderer/services/language.ts';

/** Approximate dates both ways: as people say them to EDTF (null when not understood, '' for nothing), and back to words. */
export function useDateWords(): {
  readonly read: (typed: string) => string | null;
  readonly say: (edtf: string) => string;
} {
  const { language } = useLanguage();
  return {
    read: (typed) => {
      const parsed = parseSpokenDate(typed);
      return parsed.ok ? parsed.value : null;
    },
    say: (edtf) => dateWords(edtf, language),
  };
}
