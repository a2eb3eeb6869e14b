/** Builds what Electron loads into dist/: main (ESM), preload (one CJS file), page, print page and vault worker. */
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inputsHash } from './setup/inputsHash.mjs';
import { inRoot } from './setup/paths.mjs';
import { Problem, runCommand } from './setup/problem.mjs';

const entries = {
  main: 'electron/main/main.ts',
  preload: 'electron/preload/preload.ts',
  page: 'renderer/index.html',
  print: 'renderer/print.html',
};
const inputs = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json', 'build/bundle.mjs'];
const dist = inRoot('dist');
const hashFile = path.join(dist, '.inputs-hash');

/** Names the state of the code that a bundle is made from. */
export const bundleHash = () => inputsHash(inputs);

/** Resolves to false when dist/ was up to date already. */
export async function bundle() {
  const hash = bundleHash();
  if (fs.existsSync(hashFile) && fs.readFileSync(hashFile, 'utf8') === hash) return false;
  for (const entry of Object.values(entries)) {
    if (!fs.existsSync(inRoot(entry)))
      throw new Problem(`The source file ${entry} is missing.`, `git checkout -- ${entry}`);
  }
  // Built aside and moved in one go: a running app never sees half a bundle.
  const aside = inRoot('node_modules/.cache', `bundle-${process.pid}`);
  try {
    await buildInto(aside);
    fs.writeFileSync(path.join(aside, '.inputs-hash'), hash);
    fs.rmSync(dist, { recursive: true, force: true });
    fs.renameSync(aside, dist);
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
  return true;
}

async function buildInto(folder) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await build(nodeSide(entries.main, path.join(folder, 'main'), { format: 'es', entryFileNames: 'main.js' }));
  const oneFile = { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false };
  await build(nodeSide(entries.preload, path.join(folder, 'preload'), oneFile));
  await build(pageSide(path.join(folder, 'renderer'), react));
}

/** How long each plugin took says nothing to whoever waits for the app. */
const quiet = { checks: { pluginTimings: false } };
const shared = { configFile: false, logLevel: 'warn', mode: 'production', publicDir: false };

/** Everything but Electron and Node's own modules goes into the bundle: the package ships no node_modules. */
function nodeSide(entry, outDir, output) {
  const external = ['electron', /^electron\/.+/, /^node:/, ...builtinModules];
  return {
    ...shared,
    root: inRoot(),
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      sourcemap: false,
      rolldownOptions: { input: inRoot(entry), external, output, ...quiet },
    },
    ssr: { noExternal: true },
  };
}

function pageSide(outDir, react) {
  return {
    ...shared,
    root: inRoot('renderer'),
    base: './',
    plugins: [react()],
    // PouchDB's older dependencies speak of `global`.
    define: { global: 'globalThis' },
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      sourcemap: false,
      // The page's policy allows no data: addresses but pictures, and no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { input: { index: inRoot(entries.page), print: inRoot(entries.print) }, ...quiet },
    },
    worker: { format: 'es', rolldownOptions: quiet },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    console.log((await bundle()) ? 'Built dist/.' : 'dist/ is up to date.');
  });
}
