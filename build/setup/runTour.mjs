/** The tour drives the built app through the whole journey (tests/e2e/tour.ts), on whatever display it is given. */
import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

const tourScript = inRoot('tests/e2e/tour.ts');
/** Node with tsx, which reads TypeScript. */
export const tourCommand = [process.execPath, '--import', 'tsx', tourScript];

export async function runTour(env) {
  if (!fs.existsSync(tourScript))
    throw new Problem('The tour (tests/e2e/tour.ts) is missing.', 'git checkout -- tests/e2e');
  const [command, ...args] = tourCommand;
  const { code } = await run(command, args, { env, quiet: false });
  return code ?? 1;
}
