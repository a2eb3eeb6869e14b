/** npm run office: a bundled office server on this computer; `provision` prepares a real one. Works in a fresh clone;
 *  the rest is in office/main.ts. */
import { ensureNode } from './setup/ensureNode.mjs';
import { ensurePackages } from './setup/ensurePackages.mjs';
import { runCommand } from './setup/problem.mjs';

await runCommand(async () => {
  ensureNode();
  await ensurePackages();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./office/main.ts');
  return main(process.argv.slice(2));
});
