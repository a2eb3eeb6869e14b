/** A real keychain of its own: a session bus, and gnome-keyring on it, unlocked. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Keyring {
  /** For whoever is to find it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): void;
}

/** Empty: nothing was ever kept in it. Its folder has a short name: Chromium lays a socket there, whose path has 107
 *  letters at most, and with a longer one it ends itself (SIGTRAP) while starting. */
export async function startKeyring(): Promise<Keyring> {
  const folder = mkdtempSync(path.join(tmpdir(), 'k-'));
  const runtime = path.join(folder, 'r');
  mkdirSync(runtime, { mode: 0o700 });
  const own = { HOME: folder, XDG_DATA_HOME: path.join(folder, 'share'), XDG_RUNTIME_DIR: runtime };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = (await firstLine(bus)).trim();
  const environment = { ...own, DBUS_SESSION_BUS_ADDRESS: address, XDG_CURRENT_DESKTOP: 'GNOME' };
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  daemon.stdin.end('what opens the keyring');
  await untilServed(environment);
  return {
    environment,
    stop: () => {
      daemon.kill();
      bus.kill();
    },
  };
}

/** The daemon says nothing; the bus knows when there is a keychain on it. */
async function untilServed(environment: Readonly<Record<string, string>>): Promise<void> {
  const question = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'];
  for (let tries = 0; tries < 100; tries += 1) {
    const asked = ['--session', '--dest=org.freedesktop.DBus', '--print-reply', '/', ...question];
    const said = execFileSync('dbus-send', asked, { env: { ...process.env, ...environment }, encoding: 'utf8' });
    if (said.includes('boolean true')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no keychain came');
}

/** What a program says when it is ready. */
function firstLine({ stdout, pid }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')));
    });
    stdout?.once('close', () => {
      reject(new Error(`${String(pid)} ended before it was ready`));
    });
  });
}
