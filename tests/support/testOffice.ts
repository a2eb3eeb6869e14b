/** The office server of a test: the bundled one, or a circle of its own on the CouchDB at COUCHDB_URL
 *  (`http://admin:password@host:5984`, which is provisioned and keeps what tests leave there). */
import { randomBytes } from 'node:crypto';
import type { Account } from '#build/office/account.ts';
import { addAccounts } from '#build/office/accounts.ts';
import { couchClient, type CouchClient } from '#build/office/couchClient.ts';
import { ensureCircle, provision } from '#build/office/provision.ts';
import { startOffice } from '#build/office/startOffice.ts';

export interface TestOffice {
  readonly origin: string;
  readonly pins: readonly string[];
  readonly circleDatabase: string;
  readonly accounts: readonly Account[];
  /** With admin rights. */
  readonly couch: CouchClient;
  readonly isBundled: boolean;
  as(account: Account | null): CouchClient;
  stop(): Promise<void>;
}

export async function testOffice(): Promise<TestOffice> {
  const real = process.env['COUCHDB_URL'];
  if (real !== undefined && real !== '') return await realOffice(new URL(real));
  const office = await startOffice({ accounts: 3 });
  const ca = office.ca === null ? {} : { ca: office.ca };
  const as = (account: Account | null): CouchClient => couchClient({ origin: office.origin, account, ...ca });
  return { ...office, isBundled: true, as };
}

async function realOffice({ origin, username, password }: URL): Promise<TestOffice> {
  const as = (account: Account | null): CouchClient => couchClient({ origin, account });
  const couch = as({ name: decodeURIComponent(username), password: decodeURIComponent(password) });
  await provision(couch, 0);
  const circle = await newCircle(couch);
  return { origin, pins: [], ...circle, couch, isBundled: false, as, stop: async () => undefined };
}

/** The same server, with a circle that nobody has used yet. */
export async function withNewCircle(office: TestOffice): Promise<TestOffice> {
  return { ...office, ...(await newCircle(office.couch)) };
}

async function newCircle(couch: CouchClient): Promise<Pick<TestOffice, 'circleDatabase' | 'accounts'>> {
  const circleDatabase = `circle-${randomBytes(16).toString('hex')}`;
  await ensureCircle(couch, circleDatabase, []);
  return { circleDatabase, accounts: await addAccounts(couch, circleDatabase, 3) };
}
