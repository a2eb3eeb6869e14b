/** One server for both sides: every measurement gets a circle of its own. */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OfficeAccess } from '#shared/sync/accessFile.ts';
import type { Account } from '../../office/account.ts';
import { addAccounts } from '../../office/accounts.ts';
import { couchClient } from '../../office/couchClient.ts';
import { ensureCircle } from '../../office/provision.ts';

export interface BenchOffice {
  /** An empty circle with accounts. */
  newCircle(): Promise<OfficeAccess>;
  /** With an admin's name and password in it: stock replication asks for more paths than Pristan's accounts may. */
  stockUrl(circleDatabase: string): string;
  /** A folder that goes away with this. */
  folder(name: string): string;
  close(): Promise<void>;
}
const child = fileURLToPath(new URL('./officeChild.mjs', import.meta.url));

export async function benchOffice(): Promise<BenchOffice> {
  const root = mkdtempSync(path.join(tmpdir(), 'pristan-bench-'));
  const running = fork(child);
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
  const { origin, admin } = await new Promise<{ origin: string; admin: Account }>((resolve) => {
    running.once('message', (told) => resolve(told as { origin: string; admin: Account }));
  });
  const couch = couchClient({ origin, account: admin });
  return {
    async newCircle() {
      const circleDatabase = `circle-${randomBytes(16).toString('hex')}`;
      await ensureCircle(couch, circleDatabase, []);
      const accounts = await addAccounts(couch, circleDatabase, 3);
      return { format: 'pristan-office-access', version: 1, origin, pins: [], circleDatabase, accounts };
    },
    stockUrl: (circleDatabase) => `${origin.replace('//', `//${admin.name}:${admin.password}@`)}/${circleDatabase}`,
    folder: (name) => path.join(root, `${name}-${randomBytes(4).toString('hex')}`),
    async close() {
      running.disconnect();
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}
