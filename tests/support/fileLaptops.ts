/** Laptops of one office with a real server between them, whose lines tests can watch and bend. */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { filesDatabaseOf } from '#shared/sync/protocol.ts';
import { allOf } from './caseFiles.ts';
import { letIn } from './colleague.ts';
import { office as profile, passphrase, profileFolder, valueOf, vaultIn } from './folderVault.ts';
import type { FolderVault } from './folderVault.ts';
import { folderOffice } from './folderOffice.ts';
import { nodeOfficeFetch } from './nodeOfficeFetch.ts';
import type { Bend } from './syncingLaptop.ts';
import { testOffice, withNewCircle, type TestOffice } from './testOffice.ts';

export const patience = { timeout: 30_000, interval: 30 };
interface Wire {
  bend: Bend | null;
  readonly asked: string[];
  /** Names of chunks in each request that sent some. */
  readonly sent: string[];
}
export interface Laptop {
  readonly vault: FolderVault;
  readonly folder: string;
  readonly wire: Wire;
}
let server: TestOffice;
/** The server itself, with admin rights. */
export const theServer = (): TestOffice => server;
const laptops: Laptop[] = [];
beforeAll(async () => {
  server = await testOffice();
});
afterAll(() => server.stop());
afterEach(async () => {
  for (const { vault, folder } of laptops.splice(0)) {
    await vault.close();
    await rm(folder, { recursive: true, force: true });
  }
});

export function bodyOf({ body, headers }: Parameters<Bend>[0]): unknown {
  const bytes = body ?? new Uint8Array(0);
  return JSON.parse(Buffer.from(headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString());
}

export async function laptop(folder?: string): Promise<Laptop> {
  const pipe = nodeOfficeFetch(server);
  const wire: Wire = { bend: null, asked: [], sent: [] };
  const officeFetch: typeof pipe.officeFetch = async (ask) => {
    wire.asked.push(ask.path.split('?')[0] ?? '');
    const answer = await (wire.bend === null ? pipe.officeFetch(ask) : wire.bend(ask, () => pipe.officeFetch(ask)));
    if (answer.ok && /^\/files-.*_bulk_docs/.test(ask.path) && answer.value.status === 201) {
      const { docs } = bodyOf(ask) as { docs: { _id: string }[] };
      wire.sent.push(...docs.map(({ _id }) => _id));
    }
    return answer;
  };
  const place = folder ?? (await profileFolder());
  const made = { vault: await vaultIn(place, { network: { ...pipe, officeFetch } }), folder: place, wire };
  laptops.push(made);
  return made;
}

export async function anOffice(): Promise<Laptop & { readonly files: string }> {
  const circle = await withNewCircle(server);
  const anna = await laptop();
  valueOf(await anna.vault.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
  valueOf(await anna.vault.calls.connectWithAccessFile({ bytes: folderOffice(circle) }));
  return { ...anna, files: filesDatabaseOf(circle.circleDatabase) };
}

export async function colleagueOf(anna: Laptop): Promise<Laptop> {
  const boris = await laptop();
  await letIn(anna.vault, boris.vault);
  return boris;
}

export const fileIn = async ({ vault }: Laptop, caseId: string, id: string): Promise<CaseFile | undefined> =>
  valueOf(await vault.calls.filesOf({ caseId })).files.find((file) => file.id === id);
export const until = (one: Laptop, caseId: string, id: string, like: Partial<CaseFile>) =>
  expect.poll(() => fileIn(one, caseId, id), patience).toMatchObject(like);
export const some = (bytes: number) => new Uint8Array(randomBytes(bytes));
export const isOf = (path: string, what: string) => path.startsWith('/files-') && path.includes(what);
export const same = async (one: Laptop, id: string, bytes: Uint8Array) =>
  Buffer.from(await allOf(one.vault, id, bytes.length)).equals(bytes);

/** Names of the chunks that the office has. */
export async function storedIn(database: string): Promise<readonly string[]> {
  const { body } = await server.couch.request('GET', `/${database}/_all_docs`);
  return (body as { rows: { id: string }[] }).rows.map(({ id }) => id).filter((id) => !id.startsWith('_design/'));
}
