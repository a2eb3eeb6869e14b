import { chmod, writeFile } from 'node:fs/promises';
import type { OfficeAccess } from '#shared/sync/accessFile.ts';
import type { Account } from './account.ts';

/** Readable by its owner only: it holds the passwords of the pool. */
export async function writeAccessFile(
  file: string,
  access: Pick<OfficeAccess, 'origin' | 'circleDatabase'> & {
    readonly pins: readonly string[];
    readonly accounts: readonly Account[];
  },
): Promise<void> {
  const { origin, pins, circleDatabase, accounts } = access;
  const content: OfficeAccess = {
    format: 'pristan-office-access',
    version: 1,
    origin,
    pins: [...pins],
    circleDatabase,
    accounts: [...accounts],
  };
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await chmod(file, 0o600); // `mode` counts only for a new file
}
