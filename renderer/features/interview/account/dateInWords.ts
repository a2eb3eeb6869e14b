import { parseSpokenDate } from '#shared/dates/spokenDate.ts';

/** "in the early spring of 2015" is as long as it gets. */
const MOST_WORDS = 5;

/** The date that most likely stands in the marked words, as written there: the longest run of words around the only
 *  year that reads as a date. '' when there is none or more than one. It is proposed, to be changed or kept. */
export function dateInWords(quote: string): string {
  const words = quote.split(/\s+/u).map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const years = words.flatMap((word, index) =>
    /^(?:19|20)\d\d$|^[١۱][٩۹]\p{Nd}{2}$|^[٢۲][٠۰]\p{Nd}{2}$/u.test(word) ? [index] : [],
  );
  const [year] = years;
  if (year === undefined || years.length > 1) return '';
  for (let length = MOST_WORDS; length > 0; length -= 1) {
    const run = words.slice(Math.max(0, year - length + 1), year + 1).join(' ');
    if (parseSpokenDate(run).ok) return run;
  }
  return '';
}
