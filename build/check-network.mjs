/** npm run check:network: see checks/network.mjs. */
import { inRoot } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { runCommand } from './setup/problem.mjs';
import { run } from './setup/run.mjs';

await runCommand(async () => {
  await prepare(['fonts', 'display', 'tests']);
  const { code } = await run(process.execPath, ['--import', 'tsx', inRoot('build/checks/network.mjs')], {
    quiet: false,
  });
  return code ?? 1;
});
