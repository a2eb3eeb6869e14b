/** Makes a CouchDB into an office server. Running it again changes nothing that is right already. */
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { numbersDatabase } from '#shared/numbers/counterDocument.ts';
import { CIRCLE_DATABASE, DESIGN_ID, DOOR, filesDatabaseOf, PROTOCOL } from '#shared/sync/protocol.ts';
import type { Account } from './account.ts';
import { addAccounts, countAccounts } from './accounts.ts';
import type { CouchClient } from './couchClient.ts';
import { circleDesign, doorDesign, filesDesign, numbersDesign } from './designs/designDocuments.ts';
import { Problem } from './Problem.ts';

const FIRST_ACCOUNTS = 10;
export interface Provisioned {
  readonly circleDatabase: string;
  /** Those made by this run; passwords of earlier ones are known to nobody. */
  readonly accounts: readonly Account[];
  /** One line per thing that was not there or not right. */
  readonly changes: readonly string[];
}

const Session = z.object({ userCtx: z.object({ roles: z.array(z.string()) }) });
const Design = z.object({ _rev: z.string(), protocol: z.number().optional(), circle: z.string().optional() }).loose();

/** `accounts`: how many to add; null adds the first ten to a server that has none. */
export async function provision(couch: CouchClient, accounts: number | null): Promise<Provisioned> {
  const changes: string[] = [];
  await expectAdmin(couch);
  await expectSameProtocol(couch);
  for (const database of ['_users', DOOR]) await ensureDatabase(couch, database, changes);
  const circle = await circleOf(couch);
  await ensureCircle(couch, circle, changes);
  await ensureDesign(couch, DOOR, doorDesign(circle), changes);
  await ensureSecurity(couch, DOOR, [], changes);
  const wanted = accounts ?? ((await countAccounts(couch)) === 0 ? FIRST_ACCOUNTS : 0);
  const added = await addAccounts(couch, circle, wanted);
  if (added.length > 0) changes.push(`${String(added.length)} accounts added`);
  return { circleDatabase: circle, accounts: added, changes };
}

/** The circle's records, its files and its counters beside them. Adds to `changes` what was not there or not right. */
export async function ensureCircle(couch: CouchClient, circle: string, changes: string[]): Promise<void> {
  const databases = [
    [circle, circleDesign()],
    [filesDatabaseOf(circle), filesDesign()],
    [numbersDatabase(circle), numbersDesign()],
  ] as const;
  for (const [database, design] of databases) {
    await ensureDatabase(couch, database, changes);
    // Security before the design document, so that at no time a stranger reads or writes a circle.
    await ensureSecurity(couch, database, [circle], changes);
    await ensureDesign(couch, database, design, changes);
  }
}

async function expectAdmin(couch: CouchClient): Promise<void> {
  const { status, body } = await couch.request('GET', '/_session');
  const session = Session.safeParse(body);
  if (status === 200 && session.success && session.data.userCtx.roles.includes('_admin')) return;
  if (status === 401 || status === 403) {
    throw new Problem(
      'The server refuses this admin name or password.',
      'Check both; after five wrong tries wait five minutes.',
    );
  }
  if (status !== 200 || !session.success) {
    throw new Problem(`${couch.origin} does not answer like CouchDB (${String(status)}).`, 'Check the address.');
  }
  throw new Problem('This account is no admin of the server.', 'Give the name and password of a CouchDB admin.');
}

async function readDesign(couch: CouchClient, database: string): Promise<z.infer<typeof Design> | null> {
  const { status, body } = await couch.request('GET', `/${database}/${DESIGN_ID}`);
  if (status === 404) return null;
  const design = Design.safeParse(body);
  if (status === 200 && design.success) return design.data;
  throw refused('reading the design document', status);
}

async function expectSameProtocol(couch: CouchClient): Promise<void> {
  const design = await readDesign(couch, DOOR);
  if ((design?.protocol ?? 0) > PROTOCOL) {
    throw new Problem('This server was set up by a newer Pristan.', 'Use the newer version to look after it.');
  }
}

/** The circle's name stands at the door; where there is none yet, a random one. */
async function circleOf(couch: CouchClient): Promise<string> {
  const marked = (await readDesign(couch, DOOR))?.circle;
  if (marked !== undefined && CIRCLE_DATABASE.test(marked)) return marked;
  return `circle-${randomBytes(16).toString('hex')}`;
}

async function ensureDatabase(couch: CouchClient, database: string, changes: string[]): Promise<void> {
  const { status } = await couch.request('GET', `/${database}`);
  if (status === 200) return;
  const made = await couch.request('PUT', `/${database}`);
  if (made.status !== 201 && made.status !== 202 && made.status !== 412)
    throw refused(`making ${database}`, made.status);
  changes.push(`database ${database}`);
}

async function ensureSecurity(couch: CouchClient, database: string, roles: string[], changes: string[]): Promise<void> {
  const wanted = { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles } };
  const { body } = await couch.request('GET', `/${database}/_security`);
  if (isDeepStrictEqual(body, wanted)) return;
  const { status } = await couch.request('PUT', `/${database}/_security`, wanted);
  if (status !== 200) throw refused(`setting who may use ${database}`, status);
  changes.push(`access to ${database}`);
}

async function ensureDesign(
  couch: CouchClient,
  database: string,
  wanted: Readonly<Record<string, unknown>>,
  changes: string[],
): Promise<void> {
  const { _rev, ...held } = (await readDesign(couch, database)) ?? { _rev: null };
  if (isDeepStrictEqual(held, { _id: DESIGN_ID, ...wanted })) return;
  const body = { ...wanted, ...(_rev === null ? {} : { _rev }) };
  const { status } = await couch.request('PUT', `/${database}/${DESIGN_ID}`, body);
  if (status !== 201) throw refused(`writing the rules of ${database}`, status);
  changes.push(`rules of ${database}`);
}

function refused(doing: string, status: number): Problem {
  return new Problem(
    `The server refused ${doing} (${String(status)}).`,
    'Run the command again; look into the server’s log.',
  );
}
