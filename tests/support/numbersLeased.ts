import { expect } from 'vitest';
import { numberKinds, type NumberKind } from '#shared/numbers/numberBlock.ts';
import { knownLeases } from '#shared/numbers/officeLeases.ts';
import { valueOf, type FolderVault } from './folderVault.ts';

/** So many blocks of numbers of each kind were leased, and that is at the office: nothing more is sent by itself. Waits 40 s. */
export async function numbersLeased({ records, calls }: FolderVault, blocks: number): Promise<void> {
  const patience = { timeout: 40_000, interval: 100 };
  const leases = (kind: NumberKind) => knownLeases([...records.documents('office')][0]?.data ?? {}, kind);
  for (const kind of numberKinds) await expect.poll(() => leases(kind).length, patience).toBeGreaterThanOrEqual(blocks);
  await calls.settle(null);
  await expect
    .poll(async () => valueOf(await calls.syncState(null)), patience)
    .toMatchObject({ state: 'at-office', waiting: 0 });
}
