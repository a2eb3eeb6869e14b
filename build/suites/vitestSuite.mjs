/** One kind of vitest tests: the project of that name in vitest.config.ts. */
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, outFolder } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { timeoutMs } from './timeLimit.mjs';

export function vitestSuite(name) {
  return {
    name,
    async run() {
      const report = path.join(outFolder, 'test', `${name}.json`);
      fs.rmSync(report, { force: true });
      const args = ['run', '-c', 'build/vitest.config.ts', '--project', name];
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const vitest = inRoot('node_modules/vitest/vitest.mjs');
      const { code, output } = await run(process.execPath, [vitest, ...args, ...reporters], {
        env: { NO_COLOR: '1' },
        timeoutMs,
      });
      const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = readReport(report);
      // A file that does not load, or an error outside any test, is no test that failed: it counts as one.
      return { passed, failed: code === 0 ? failed : Math.max(1, failed), output };
    },
  };
}

export function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
