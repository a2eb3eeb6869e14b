/** npm run log: tells what a file of the sealed log holds, and whether it is sound. Works in a fresh clone; the rest is
 *  in log/main.ts. */
import { ensureNode } from './setup/ensureNode.mjs';
import { ensurePackages } from './setup/ensurePackages.mjs';
import { runCommand } from './setup/problem.mjs';

await runCommand(async () => {
  ensureNode();
  await ensurePackages();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./log/main.ts');
  return main(process.argv.slice(2));
});
