/** npm run soak -- kill: SIGKILL in a busy session, again and again; -- laptops: three apps and a server in one
 *  trouble after the other; -- converge: simulated offices, which need no app.
 *  Works in a fresh clone; the rest is in tests/soak. */
import { benchApp } from './bench/benchApp.mjs';
import { prepare } from './setup/prepare.mjs';
import { runCommand } from './setup/problem.mjs';
import { withDisplay } from './setup/withDisplay.mjs';
import { withPrivateTmp } from './setup/withPrivateTmp.mjs';

await runCommand(async () => {
  await prepare(['fonts', 'display', 'tests']);
  if (process.argv[2] !== 'converge') await benchApp();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('#tests/soak/main.ts');
  return await withDisplay((display) =>
    withPrivateTmp((temp) => {
      Object.assign(process.env, display, temp);
      return main(process.argv.slice(2));
    }),
  );
});
process.exit(); // Playwright keeps handles of apps that were killed, and so does an office after a failure.
