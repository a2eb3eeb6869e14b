/** A real CUPS of our own, on a socket of its own, with one printer that keeps what it was given. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { patiently } from './patient.ts';

export interface CupsPrinter {
  readonly name: string;
  /** For the app that is to see this printer and no other. */
  readonly environment: Readonly<Record<string, string>>;
  /** Titles of the jobs that were printed, as the queue shows them to anyone. */
  titles(): readonly string[];
  /** What was printed, oldest first. */
  papers(): readonly string[];
  stop(): Promise<void>;
}

/** cupsd gives up its rights, so the folder lies where the user `lp` may go. */
export async function aCupsPrinter(): Promise<CupsPrinter> {
  const folder = mkdtempSync('/var/tmp/pristan-cups-');
  chmodSync(folder, 0o755);
  for (const room of ['spool/tmp', 'cache', 'state', 'log']) mkdirSync(path.join(folder, room), { recursive: true });
  const socket = path.join(folder, 'cups.sock');
  writeFileSync(path.join(folder, 'cupsd.conf'), schedulerOf(socket));
  writeFileSync(path.join(folder, 'cups-files.conf'), filesIn(folder));
  const settings = ['-c', path.join(folder, 'cupsd.conf'), '-s', path.join(folder, 'cups-files.conf')];
  const scheduler = spawn('/usr/sbin/cupsd', ['-f', ...settings], { stdio: 'ignore' });
  await patiently.poll(() => existsSync(socket)).toBe(true);
  const environment = { CUPS_SERVER: socket };
  const ask = (command: string, args: readonly string[]): string =>
    execFileSync(command, args, { env: { ...process.env, ...environment }, encoding: 'utf8', stdio: 'pipe' });
  ask('/usr/sbin/lpadmin', ['-p', 'Office', '-v', 'file:///dev/null', '-m', 'raw', '-E']);
  return {
    name: 'Office',
    environment,
    titles: () => [...ask('lpstat', ['-l', '-W', 'all', '-o']).matchAll(/^Office-\d+ .*$/gm)].map(([line]) => line),
    papers: () =>
      readdirSync(path.join(folder, 'spool'))
        .filter((name) => /^d\d+-\d+$/.test(name))
        .sort()
        .map((name) => path.join(folder, 'spool', name)),
    stop: async () => {
      const ended = new Promise((resolve) => scheduler.once('exit', resolve));
      scheduler.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function schedulerOf(socket: string): string {
  const anybody = '<Location />\nOrder allow,deny\nAllow all\n</Location>';
  const policy = '<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>';
  return `Listen ${socket}\nBrowsing No\nWebInterface No\nPreserveJobFiles Yes\n${anybody}\n${policy}\n`;
}

function filesIn(folder: string): string {
  const rooms = { RequestRoot: 'spool', TempDir: 'spool/tmp', CacheDir: 'cache', StateDir: 'state' };
  const logs = { ErrorLog: 'log/error', AccessLog: 'log/access', PageLog: 'log/page' };
  const places = Object.entries({ ...rooms, ...logs }).map(([key, room]) => `${key} ${path.join(folder, room)}`);
  return ['FileDevice Yes', 'User lp', 'Group lp', 'SystemGroup lpadmin', `ServerRoot ${folder}`, ...places, ''].join(
    '\n',
  );
}
