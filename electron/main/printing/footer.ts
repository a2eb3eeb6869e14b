/** The strip at the foot of every page. Chromium lays it out apart from the page, so its fonts travel inside of it. */
import { directionOf, type Language } from '#shared/languages/languages.ts';
import type { PrintJob } from '#shared/print/printJob.ts';
import { printWords } from '#shared/print/printWords.ts';

/** Base64 of the font that has the letters of the footer, null where the system must have one. */
export type FooterFont = string | null;

/** PR3: case number, the warning of a sample, page n of m, in the job's first language. */
export function footerTemplate(job: PrintJob, font: FooterFont): string {
  const language = job.languages[0] ?? 'en';
  const words = printWords[language];
  const [before, between, after] = words.page;
  const number = job.caseNumber === '' ? '' : `${words.caseNumber} <bdi dir="ltr">${escaped(job.caseNumber)}</bdi>`;
  const sample = job.sample ? escaped(words.notReal) : '';
  const face = font === null ? '' : `@font-face{font-family:foot;src:url(data:font/woff2;base64,${font})}`;
  return `<style>${face}#foot{font:9pt foot,'Noto Sans','Noto Sans Arabic','DejaVu Sans',sans-serif;color:#000;width:100%;
margin:0 15mm;display:flex;justify-content:space-between;-webkit-print-color-adjust:exact}</style>
<div id="foot" lang="${language}" dir="${directionOf(language)}"><span>${number}</span><span>${sample}</span>
<span>${before}<bdi dir="ltr" class="pageNumber"></bdi>${between}<bdi dir="ltr" class="totalPages"></bdi>${after}</span></div>`;
}

/** Which of the shipped fonts has the letters of a language. */
export function footerScript(language: Language): 'arabic' | 'cyrillic' | 'latin' {
  if (language === 'ar') return 'arabic';
  return language === 'ru' || language === 'uk' ? 'cyrillic' : 'latin';
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
