/** npm run sample: writes a profile full of people who do not exist, for looking around and for measuring. Works in a
 *  fresh clone; the rest is in sample/main.ts. */
import { ensureNode } from './setup/ensureNode.mjs';
import { ensurePackages } from './setup/ensurePackages.mjs';
import { runCommand } from './setup/problem.mjs';

await runCommand(async () => {
  ensureNode();
  await ensurePackages();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./sample/main.ts');
  return main(process.argv.slice(2));
});
