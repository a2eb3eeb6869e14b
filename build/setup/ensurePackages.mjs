/** node_modules as the lock file says. A stamp makes the second start quick. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';
import { npm } from './run.mjs';

const stampFile = inRoot('node_modules/.pristan-stamp');
const lockFile = inRoot('package-lock.json');

export async function ensurePackages() {
  const wanted = createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');
  if (readText(stampFile) === wanted) return;
  if (!installedAsLocked()) await install();
  fs.writeFileSync(stampFile, wanted);
}

async function install() {
  console.log('Installing the npm packages (once; about a minute)…');
  // No package here needs an install script: binaries come as optional packages.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await npm(args, { env: { NODE_ENV: 'development' } });
  if (code === 0) return;
  throw new Problem(
    `The npm packages could not be installed:\n${output.trim().slice(-2000)}`,
    'npm ci, with a connection',
  );
}

/** npm leaves its own account of what it installed: true when it holds every package of the lock file. */
function installedAsLocked() {
  const hidden = readText(inRoot('node_modules/.package-lock.json'));
  if (hidden === undefined) return false;
  const installed = JSON.parse(hidden).packages;
  const locked = JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(locked).every(
    ([place, { version, optional, peer }]) =>
      place === '' || optional === true || peer === true || installed[place]?.version === version,
  );
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
