/** The pool of accounts: random names, so that the server's list of accounts says nothing about people. */
import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Account } from './account.ts';
import type { CouchClient } from './couchClient.ts';
import { Problem } from './Problem.ts';

/** Whoever has it may tidy up the door. */
const MEMBER_ROLE = 'pristan-member';
const PREFIX = 'org.couchdb.user:member-';
const Rows = z.object({ rows: z.array(z.object({ id: z.string() })) });

export async function countAccounts(couch: CouchClient): Promise<number> {
  const range = `startkey=${encodeURIComponent(JSON.stringify(PREFIX))}&endkey=${encodeURIComponent(JSON.stringify(`${PREFIX}~`))}`;
  const { status, body } = await couch.request('GET', `/_users/_all_docs?${range}`);
  const rows = Rows.safeParse(body);
  if (status !== 200 || !rows.success) {
    throw new Problem(`The server does not list its accounts (${String(status)}).`, 'Run the command again.');
  }
  return rows.data.rows.length;
}

export async function addAccounts(couch: CouchClient, circle: string, count: number): Promise<Account[]> {
  const accounts: Account[] = [];
  for (let made = 0; made < count; made += 1) {
    const account = { name: `member-${randomBytes(8).toString('hex')}`, password: newPassword() };
    const id = `org.couchdb.user:${account.name}`;
    const user = { ...account, type: 'user', roles: [MEMBER_ROLE, circle] };
    const { status } = await couch.request('PUT', `/_users/${encodeURIComponent(id)}`, user);
    if (status !== 201)
      throw new Problem(`The server refused a new account (${String(status)}).`, 'Run the command again.');
    accounts.push(account);
  }
  return accounts;
}

/** 24 characters of 32 that are not mistaken for one another: 120 bits. */
export function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'.concat('i');
  return Array.from({ length: 24 }, () => letters[randomInt(letters.length)]).join('');
}
