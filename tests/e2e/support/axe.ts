/** Faults that keep somebody from using a screen, as axe finds them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line per serious or critical fault. Evaluated from outside: the page's policy admits no script that is added. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run: (node: Document) => Promise<AxeResults> } };
    return axe.run(document);
  });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${said(failureSummary)}`));
}

function said(summary: string): string {
  return summary.split('\n').slice(1, 3).join(' ').trim();
}

/** What can be scrolled sideways, the page itself among it; nothing should be. */
export async function sidewaysScrollers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const scrolls = element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX);
        const isField = /^(?:INPUT|TEXTAREA)$/.test(element.tagName);
        return scrolls && !isField && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      })
      .map(
        (element) =>
          `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.scrollWidth} > ${element.clientWidth}`,
      ),
  );
}
