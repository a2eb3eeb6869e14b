/** The strip at the foot of every page. Chromium lays it out apart from the page and draws no web font there (a font in
 *  a data: address leaves the words invisible), so it is set in the system's fonts; packages ask for ones with Arabic. */
import { directionOf } from '#shared/languages/languages.ts';
import type { PrintJob } from '#shared/print/printJob.ts';
import { printWords } from '#shared/print/printWords.ts';

const strip =
  "font:9pt 'Noto Sans','Noto Sans Arabic','DejaVu Sans',sans-serif;color:#000;width:100%;margin:0 15mm;display:flex;justify-content:space-between";

/** PR3: case number, the warning of a sample, page n of m, in the job's first language. */
export function footerTemplate(job: PrintJob): string {
  const language = job.languages[0] ?? 'en';
  const words = printWords[language];
  const [before, between, after] = words.page;
  const numbered = job.kind === 'letter' ? words.letterNumber : words.caseNumber;
  const number = job.caseNumber === '' ? '' : `${numbered} <bdi dir="ltr">${escaped(job.caseNumber)}</bdi>`;
  const sample = job.sample ? escaped(words.notReal) : '';
  return `<div style="${strip}" lang="${language}" dir="${directionOf(language)}"><span>${number}</span><span>${sample}</span>
<span>${before}<bdi dir="ltr" class="pageNumber"></bdi>${between}<bdi dir="ltr" class="totalPages"></bdi>${after}</span></div>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
