/** Prints each step of the tour, takes its picture, and keeps the account of what was seen. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const tourFolder = fileURLToPath(new URL('../../../out/tour', import.meta.url));

export interface TourGuide {
  /** One step that does what its words say, or throws. Answers what `work` answers. */
  step<Value>(words: string, work: () => Promise<Value>): Promise<Value>;
  picture(name: string, page: Page): Promise<void>;
  /** A copy of what was printed, under a name that says what it is. */
  keep(file: string, name: string): void;
  /** Writes the summary; `failure` is what ended the tour before its time. */
  close(failure: unknown): void;
}

export function tourGuide(say: (line: string) => void): TourGuide {
  rmSync(tourFolder, { recursive: true, force: true });
  mkdirSync(tourFolder, { recursive: true });
  const lines: string[] = [];
  let pictures = 0;
  let current = '';
  return {
    async step(words, work) {
      current = words;
      const began = performance.now();
      const value = await work();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      lines.push(`- ${words} (${seconds} s)`);
      say(`ok   ${words} (${seconds} s)`);
      current = '';
      return value;
    },
    async picture(name, page) {
      pictures += 1;
      const file = `${String(pictures).padStart(2, '0')}-${name}.png`;
      await page.screenshot({ path: path.join(tourFolder, file), animations: 'disabled' });
      lines.push(`  ![${name}](${file})`);
    },
    keep(file, name) {
      copyFileSync(file, path.join(tourFolder, `${name}.pdf`));
      lines.push(`  [${name}.pdf](${name}.pdf)`);
    },
    close(failure) {
      const said = failure instanceof Error ? failure.message : JSON.stringify(failure);
      const end = failure === null ? 'Every step did what it says.' : `Stopped at: ${current}\n\n${said}`;
      writeFileSync(path.join(tourFolder, 'summary.md'), `# The tour\n\n${lines.join('\n')}\n\n${end}\n`);
      say(failure === null ? 'The tour is done: out/tour/summary.md' : `FAILED at: ${current}\n${said}`);
    },
  };
}
