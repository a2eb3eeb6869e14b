import { randomBytes } from 'node:crypto';
import { afterAll, afterEach } from 'vitest';
import type { Account } from '#build/office/account.ts';
import { addAccounts } from '#build/office/accounts.ts';
import { ensureCircle } from '#build/office/provision.ts';
import { syncingLaptop, type SyncingLaptop } from './syncingLaptop.ts';
import { testOffice, type TestOffice } from './testOffice.ts';

export interface OfficeAndLaptops {
  readonly office: TestOffice;
  /** A laptop that syncs until the test is over. */
  started(...laptop: Parameters<typeof syncingLaptop>): SyncingLaptop;
  /** A fresh circle with two laptops' accounts. */
  aCircle(): Promise<{ readonly where: TestOffice; readonly first: Account; readonly second: Account }>;
}

/** For all tests of a file: one office server, which stops when they are over. */
export async function officeAndLaptops(): Promise<OfficeAndLaptops> {
  const office = await testOffice();
  const running: SyncingLaptop[] = [];
  afterAll(() => office.stop());
  afterEach(async () => {
    await Promise.all(running.splice(0).map(({ sync }) => sync.stop()));
  });
  return {
    office,
    started(...given) {
      const laptop = syncingLaptop(...given);
      running.push(laptop);
      return laptop;
    },
    async aCircle() {
      const circleDatabase = `circle-${randomBytes(16).toString('hex')}`;
      await ensureCircle(office.couch, circleDatabase, []);
      const [first, second] = await addAccounts(office.couch, circleDatabase, 2);
      return { where: { ...office, circleDatabase }, first: first!, second: second! };
    },
  };
}
