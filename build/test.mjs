/** npm test: installs what is missing and runs everything CI runs. `--only NAME` runs one suite (may be repeated). */
import fs from 'node:fs';
import path from 'node:path';
import { outFolder } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { Problem, runCommand } from './setup/problem.mjs';
import { e2eSuite } from './suites/e2eSuite.mjs';
import { packageSuite } from './suites/packageSuite.mjs';
import { checkSuite } from './suites/staticSuites.mjs';
import { vitestSuite } from './suites/vitestSuite.mjs';

/** Cheap ones first; what needs the whole app last. */
const suites = [
  ...['format', 'types', 'lint', 'graph', 'unused'].map(checkSuite),
  ...['unit', 'property', 'simulation', 'contract', 'architecture', 'integration'].map(vitestSuite),
  checkSuite('bundle'),
  e2eSuite,
  ...['at-rest', 'network'].map(checkSuite),
  packageSuite,
];

await runCommand(async () => {
  const chosen = chooseSuites(process.argv.slice(2));
  let totals;
  try {
    await prepare(['fonts', 'display', 'tests']);
    totals = await runAll(chosen);
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    totals = { passed: 0, failed: 1 };
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
});

async function runAll(chosen) {
  const totals = { passed: 0, failed: 0 };
  fs.mkdirSync(path.join(outFolder, 'test'), { recursive: true });
  for (const suite of chosen) {
    const began = Date.now();
    const { passed, failed, output } = await suite.run();
    fs.writeFileSync(path.join(outFolder, 'test', `${suite.name}.txt`), output);
    if (failed > 0) console.log(`\n--- ${suite.name}\n${output.trim()}\n---`);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const count = failed > 0 ? `FAILED: ${passed} passed, ${failed} failed` : `ok: ${passed} passed`;
    console.log(`${suite.name.padEnd(14)}${count} (${seconds} s)`);
    totals.passed += passed;
    totals.failed += failed;
  }
  return totals;
}

function chooseSuites(args) {
  const names = args.flatMap((arg, index) => (args[index - 1] === '--only' ? [arg] : []));
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown !== undefined) {
    throw new Problem(`There is no suite "${unknown}"; there are: ${suites.map(({ name }) => name).join(', ')}.`);
  }
  return names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name));
}
