/** npm start: installs what is missing, builds, opens the app. Without a display, or with --tour, it does the tour. */
import { root } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { runCommand } from './setup/problem.mjs';
import { run } from './setup/run.mjs';
import { runTour } from './setup/runTour.mjs';
import { hasDisplay, withDisplay } from './setup/withDisplay.mjs';
import { withPrivateTmp } from './setup/withPrivateTmp.mjs';

await runCommand(async () => {
  const asksForTour = process.argv.includes('--tour');
  const isTour = asksForTour || !hasDisplay();
  const binary = await prepare(isTour ? ['fonts', 'display'] : ['fonts']);
  if (!isTour) return withPrivateTmp((env) => open(binary, env));
  if (!asksForTour) console.log('There is no display here, so the app shows itself: the tour begins.');
  return withDisplay((display) => withPrivateTmp((env) => runTour({ ...display, ...env })));
});

async function open(binary, env) {
  // Chromium's sandbox refuses to work for root; everybody else keeps it.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const own = process.argv.slice(2).filter((arg) => arg !== '--official-electron');
  const { code } = await run(binary, [...flags, root, ...own], { env, quiet: false });
  return code ?? 1;
}
