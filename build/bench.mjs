/** npm run bench -- NAME: measures this app against what else one could have built it on, in one run. See
 *  bench/README.md. Works in a fresh clone; the rest is in bench/main.ts. */
import { benchApp } from './bench/benchApp.mjs';
import { prepare } from './setup/prepare.mjs';
import { runCommand } from './setup/problem.mjs';
import { withDisplay } from './setup/withDisplay.mjs';
import { withPrivateTmp } from './setup/withPrivateTmp.mjs';

await runCommand(async () => {
  await prepare(['fonts', 'display', 'tests']);
  await benchApp();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./bench/main.ts');
  const code = await withDisplay((display) =>
    withPrivateTmp((temp) => {
      Object.assign(process.env, display, temp);
      return main(process.argv.slice(2));
    }),
  );
  process.exit(code); // Playwright may keep handles of apps that are gone, and turn about itself for ever.
});
