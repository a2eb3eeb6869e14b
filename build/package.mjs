/** npm run package: an installable Pristan in release/. Arguments go to electron-builder; without any, this system's own
 *  targets of electron-builder.yml are made. */
import fs from 'node:fs';
import path from 'node:path';
import { electronBinary, isTestRuntime } from './setup/ensureElectron.mjs';
import { inRoot } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { Problem, runCommand } from './setup/problem.mjs';
import { answers, run } from './setup/run.mjs';

await runCommand(async () => {
  await prepare([]);
  if (isTestRuntime() && process.env['PRISTAN_PACKAGE_TEST_RUNTIME'] !== '1') {
    throw new Problem(
      'Only a test runtime of Electron is installed here, and that must not reach people: nothing was packaged.',
      'npm start -- --official-electron, on a machine that reaches GitHub, then npm run package',
    );
  }
  const args = process.argv.slice(2);
  const builder = inRoot('node_modules/electron-builder/cli.js');
  const own = ['--config', 'build/electron-builder.yml', '--publish', 'never', ...runtimeArguments(args)];
  const { code } = await run(process.execPath, [builder, ...own, ...args], { env: await toolPlaces(), quiet: false });
  return code ?? 1;
});

/** For its own system a package is made from the Electron that is installed here, so that nothing is downloaded. */
function runtimeArguments(args) {
  const systems = { linux: '--linux', win32: '--win', darwin: '--mac' };
  const others = Object.entries(systems).filter(([name]) => name !== process.platform);
  if (others.some(([, flag]) => args.includes(flag))) return [];
  const version = fs.readFileSync(inRoot('node_modules/electron/dist/version'), 'utf8').trim().replace(/^v/, '');
  const mark = isTestRuntime() ? '-test-runtime' : '';
  return [
    `-c.electronDist=${path.dirname(electronBinary())}`,
    `-c.electronVersion=${version}`,
    `-c.artifactName=\${name}-\${version}-\${arch}${mark}.\${ext}`,
  ];
}

/** electron-builder would fetch fpm and 7-Zip from GitHub. */
async function toolPlaces() {
  if (process.platform !== 'linux') return {};
  const places = {};
  if (await answers('fpm', ['--version'])) places.USE_SYSTEM_FPM = 'true';
  else places.CUSTOM_FPM_PATH = inRoot('build/packaging/fpm.mjs');
  if (fs.existsSync('/usr/bin/7za')) places.ELECTRON_BUILDER_7ZIP_PATH = '/usr/bin/7za';
  return places;
}
