/** What Electron needs of Debian or Ubuntu: shared libraries, fonts, and for the commands without a display Xvfb.
 *  Other systems bring their own; there we only name what the binary misses. */
import fs from 'node:fs';
import { Problem } from './problem.mjs';
import { answers, run } from './run.mjs';

/** Names that differ between releases stand together: the first that is installed or known counts. */
const wanted = {
  unpacking: [['unzip']],
  libraries: [
    ...[['libnss3'], ['libgbm1'], ['libsecret-1-0'], ['libxss1'], ['libdrm2'], ['libxkbcommon0'], ['xdg-utils']],
    ...[
      ['libgtk-3-0t64', 'libgtk-3-0'],
      ['libasound2t64', 'libasound2'],
      ['libcups2t64', 'libcups2'],
    ],
    ...[
      ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
      ['libatspi2.0-0t64', 'libatspi2.0-0'],
    ],
  ],
  fonts: [['fonts-noto-core']],
  display: [['xvfb']],
  tests: [
    ...[['strace'], ['poppler-utils'], ['cups-daemon'], ['cups-client']],
    ...[['gnome-keyring'], ['dbus-daemon', 'dbus'], ['dbus-bin', 'dbus']], // a keychain of the tests' own
  ],
};

/** `purposes`: keys of the table above. Installs what is missing as root or with sudo, else names it. */
export async function ensureSystem(purposes) {
  if (process.platform !== 'linux' || !fs.existsSync('/usr/bin/dpkg-query')) return;
  const installed = await installedPackages();
  const missing = purposes
    .flatMap((purpose) => wanted[purpose])
    .filter((names) => !names.some((name) => installed.has(name)));
  if (missing.length === 0) return;
  const rights = await rightsToInstall();
  const list = missing.map((names) => names.at(-1)).join(' ');
  const command = `sudo apt-get install ${list}`;
  if (rights === undefined) throw new Problem(`These Debian packages are missing: ${list}.`, command);
  await install(rights, missing, command);
}

async function install(rights, missing, command) {
  const apt = (...args) =>
    run(rights[0] ?? 'apt-get', [...rights.slice(1), ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  console.log(`Installing ${missing.length} Debian packages (once)…`);
  await apt('update', '-q');
  const names = await Promise.all(missing.map(knownName));
  const { code, output } = await apt('install', '-y', '-q', '--no-install-recommends', ...names);
  if (code === 0) return;
  throw new Problem(`The Debian packages could not be installed: ${output.trim().slice(-500)}`, command);
}

async function installedPackages() {
  const { output } = await run('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n']);
  const lines = output.split('\n').filter((line) => line.startsWith('installed '));
  return new Set(lines.map((line) => line.slice('installed '.length)));
}

async function knownName(names) {
  for (const name of names) {
    if (await answers('apt-cache', ['show', name])) return name;
  }
  return names.at(-1);
}

/** The words before apt-get's arguments, or undefined. sudo only where it does not ask for a password. */
async function rightsToInstall() {
  if (process.getuid() === 0) return ['apt-get'];
  return (await answers('sudo', ['-n', 'true'])) ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** The last look before a start, on any Linux: which libraries the binary does not find. */
export async function ensureLibraries(binary) {
  if (process.platform !== 'linux') return;
  const { code, output } = await run('ldd', [binary]);
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
  if (code !== 0 || missing.length === 0) return;
  throw new Problem(
    `Electron misses these shared libraries: ${missing.join(', ')}.`,
    'install them with the package manager of this system (on Debian: npm start as root, or with sudo)',
  );
}
