/** The app with another page: main and preload as they are built for everybody, in out/bench/app, so that files, ports,
 *  headers and sessions are the real ones. Nothing of it gets into dist/. */
import fs from 'node:fs';
import path from 'node:path';
import { inputsHash } from '../setup/inputsHash.mjs';
import { inRoot, outFolder } from '../setup/paths.mjs';

const folder = path.join(outFolder, 'bench/app');
const hashFile = path.join(folder, '.inputs-hash');

/** Resolves to the app's folder. dist/ must be up to date. */
export async function benchApp() {
  const hash = inputsHash(['dist/.inputs-hash', 'build/bench/page', 'build/bench/benchApp.mjs']);
  if (fs.existsSync(hashFile) && fs.readFileSync(hashFile, 'utf8') === hash) return folder;
  fs.rmSync(folder, { recursive: true, force: true });
  for (const part of ['main', 'preload'])
    fs.cpSync(inRoot('dist', part), path.join(folder, 'dist', part), { recursive: true });
  const about = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const { name, productName, version, type, main } = about;
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, productName, version, type, main }));
  await buildPage(path.join(folder, 'dist/renderer'));
  fs.writeFileSync(hashFile, hash);
  return folder;
}

async function buildPage(outDir) {
  const { build } = await import('vite');
  const quiet = { checks: { pluginTimings: false } };
  await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    publicDir: false,
    root: inRoot('build/bench/page'),
    base: './',
    define: { global: 'globalThis' },
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { input: inRoot('build/bench/page/index.html'), ...quiet },
    },
    worker: { format: 'es', rolldownOptions: quiet },
  });
}
