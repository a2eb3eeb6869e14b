import { expect } from 'vitest';
import { valueOf, type FolderVault } from './folderVault.ts';

/** So many blocks of case numbers were leased, and that is at the office: nothing more is sent by itself. Waits 40 s. */
export async function numbersLeased({ records, calls }: FolderVault, blocks: number): Promise<void> {
  const patience = { timeout: 40_000, interval: 100 };
  const leases = (): unknown[] => Object.keys([...records.documents('office')][0]?.data['numberLeases'] ?? {});
  await expect.poll(() => leases().length, patience).toBeGreaterThanOrEqual(blocks);
  await calls.settle(null);
  await expect
    .poll(async () => valueOf(await calls.syncState(null)), patience)
    .toMatchObject({ state: 'at-office', waiting: 0 });
}
