/** The checks that read the code without running it. Each counts as one test. */
import { inRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { timeoutMs } from './timeLimit.mjs';

const node = (script, ...args) => run(process.execPath, [inRoot('node_modules', script), ...args], { timeoutMs });

const checks = {
  format: () => node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  types: () => node('typescript/bin/tsc', '--build'),
  lint: () => node('eslint/bin/eslint.js', '-c', 'build/eslint.config.js', '.'),
  graph: () => {
    const folders = ['shared', 'electron', 'renderer', 'tests', 'build'];
    return node('dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'build/dependency-cruiser.cjs', ...folders);
  },
  unused: () => node('knip/bin/knip.js', '--no-config-hints'),
  bundle: () => run(process.execPath, [inRoot('build/check-bundle.mjs')], { timeoutMs }),
  'at-rest': () => run(process.execPath, [inRoot('build/check-at-rest.mjs')], { timeoutMs }),
  network: () => run(process.execPath, [inRoot('build/check-network.mjs')], { timeoutMs }),
};

export function checkSuite(name) {
  return {
    name,
    async run() {
      const { code, output } = await checks[name]();
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}
