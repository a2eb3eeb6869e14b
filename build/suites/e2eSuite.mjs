/** The tests on real Electron, on a display of their own. */
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, outFolder } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { withDisplay } from '../setup/withDisplay.mjs';
import { withPrivateTmp } from '../setup/withPrivateTmp.mjs';
import { readReport } from './vitestSuite.mjs';
import { timeoutMs } from './timeLimit.mjs';

export const e2eSuite = {
  name: 'e2e',
  async run() {
    const report = path.join(outFolder, 'test/e2e.json');
    fs.rmSync(report, { force: true });
    const args = [inRoot('node_modules/@playwright/test/cli.js'), 'test', '-c', 'build/playwright.config.ts'];
    const { code, output } = await withDisplay((display) =>
      withPrivateTmp((temp) => {
        const env = { ...display, ...temp, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: report };
        return run(process.execPath, [...args, '--reporter=list,json'], { env, timeoutMs });
      }),
    );
    const { expected: passed = 0, unexpected = 0, flaky = 0 } = readReport(report).stats ?? {};
    const failed = unexpected + flaky;
    return { passed, failed: code === 0 ? failed : Math.max(1, failed), output };
  },
};
