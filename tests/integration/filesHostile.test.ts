/** Files and an office server that lies, lacks, or is another one. */
import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { addAccounts } from '#build/office/accounts.ts';
import { ensureCircle } from '#build/office/provision.ts';
import { filesFolder } from '#electron/main/profiles/profileFolder.ts';
import { CHUNK_BYTES } from '#shared/chunks/chunk.ts';
import { filesDatabaseOf } from '#shared/sync/protocol.ts';
import { addFile, caseIn } from '#tests/support/caseFiles.ts';
import {
  anOffice,
  colleagueOf,
  bodyOf,
  patience,
  fileIn,
  until,
  some,
  isOf,
  same,
  storedIn,
  theServer,
} from '#tests/support/fileLaptops.ts';
import { valueOf } from '#tests/support/folderVault.ts';
import { anAnswer } from '#tests/support/syncingLaptop.ts';

vi.setConfig({ testTimeout: 60_000 });

it('[FL14] a server that lies about a chunk never gets a wrong picture shown, and the file comes once it is honest', async () => {
  const anna = await anOffice();
  const boris = await colleagueOf(anna);
  const caseId = await caseIn(anna.vault);
  const bytes = some(2 * CHUNK_BYTES);
  const id = await addFile(anna.vault, caseId, bytes);
  await until(anna, caseId, id, { sending: null });
  await until(boris, caseId, id, { where: 'elsewhere' });
  const lies: ((doc: Record<string, string>, other: Record<string, string>) => unknown)[] = [
    (doc) => ({ ...doc, c: flipped(doc['c'] ?? '') }),
    (doc) => ({ ...doc, c: (doc['c'] ?? '').slice(0, -8) }),
    (doc, other) => ({ ...other, _id: doc['_id'], _rev: doc['_rev'] }),
    (_, other) => other,
    () => ({}),
  ];
  const all = await storedIn(anna.files);
  const documents = await Promise.all(
    all.map(
      async (name) => (await theServer().couch.request('GET', `/${anna.files}/${name}`)).body as Record<string, string>,
    ),
  );
  for (const lie of lies) {
    boris.wire.bend = async (ask, pass) => {
      if (!isOf(ask.path, '_bulk_get')) return await pass();
      const { docs } = bodyOf(ask) as { docs: { id: string }[] };
      const results = docs.map(({ id: name }) => {
        const doc = documents.find(({ _id }) => _id === name) ?? {};
        const other = documents.find(({ _id }) => _id !== name) ?? {};
        return { id: name, docs: [{ ok: lie(doc, other) }] };
      });
      return anAnswer(200, JSON.stringify({ results }));
    };
    valueOf(await boris.vault.calls.fetchFile({ fileId: id }));
    await until(boris, caseId, id, { where: 'elsewhere', trouble: 'wrong-bytes', fetching: { done: 0, of: 2 } });
  }
  boris.wire.bend = null;
  valueOf(await boris.vault.calls.fetchFile({ fileId: id }));
  await until(boris, caseId, id, { where: 'here', trouble: 'none' });
  expect(await same(boris, id, bytes)).toBe(true);
});

function flipped(text: string): string {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}

it('[FL14] what the office does not have yet is said to be so', async () => {
  const anna = await anOffice();
  const boris = await colleagueOf(anna);
  const caseId = await caseIn(anna.vault);
  anna.wire.bend = (ask, pass) =>
    isOf(ask.path, '_bulk_docs') ? Promise.resolve({ ok: false, code: 'office/unreachable' }) : pass();
  const id = await addFile(anna.vault, caseId, some(10));
  await until(boris, caseId, id, { where: 'elsewhere' }); // [FL15] Its record came all the same.
  valueOf(await boris.vault.calls.fetchFile({ fileId: id }));
  await until(boris, caseId, id, { trouble: 'not-at-office' });
  expect(await fileIn(anna, caseId, id)).toMatchObject({ sending: { of: 1 } });
});

it('[FL8] whoever moves to another office server sends the files there too', async () => {
  const anna = await anOffice();
  const caseId = await caseIn(anna.vault);
  const id = await addFile(anna.vault, caseId, some(CHUNK_BYTES + 1));
  await until(anna, caseId, id, { sending: null });
  const circleDatabase = `circle-${randomBytes(16).toString('hex')}`;
  await ensureCircle(theServer().couch, circleDatabase, []);
  const [account] = await addAccounts(theServer().couch, circleDatabase, 1);
  const { name = '', password = '' } = account ?? {};
  const { origin, pins } = theServer();
  const asked = { origin, pins: [...pins], account: name, password, circleDatabase };
  valueOf(await anna.vault.calls.connectOffice(asked));
  await expect.poll(() => storedIn(filesDatabaseOf(circleDatabase)), patience).toHaveLength(2);
});

it('[FL12] the files database takes well-formed chunks from members, once, and nothing else', async () => {
  const anna = await anOffice();
  const caseId = await caseIn(anna.vault);
  const id = await addFile(anna.vault, caseId, some(10));
  await until(anna, caseId, id, { sending: null });
  const [name = ''] = await storedIn(anna.files);
  const { body } = await theServer().couch.request('GET', `/${anna.files}/${name}`);
  const document = body as Record<string, unknown>;
  const push = async (docs: unknown[]) =>
    (await theServer().couch.request('POST', `/${anna.files}/_bulk_docs`, { new_edits: false, docs })).body;
  const other = 'ab'.repeat(32);
  for (const wrong of [
    { ...document, _rev: `2-${name.slice(0, 32)}` },
    { ...document, _rev: `2-${name.slice(0, 32)}`, _deleted: true },
    { ...document, _id: other },
    { ...document, _id: other, _rev: `1-${other.slice(0, 32)}`, more: 1 },
    { ...document, _id: other, _rev: `1-${other.slice(0, 32)}`, c: 'x'.repeat(400_001) },
    { ...document, _id: 'short', _rev: '1-short' },
  ]) {
    expect(await push([wrong])).toMatchObject([{ error: 'forbidden' }]);
  }
  const fresh = { ...document, _id: other, _rev: `1-${other.slice(0, 32)}` };
  const { status, body: said } = await theServer()
    .as(null)
    .request('POST', `/${anna.files}/_bulk_docs`, { new_edits: false, docs: [fresh] });
  expect(status !== 201 || JSON.stringify(said).includes('unauthorized')).toBe(true);
});

it('[FL20] a server without a database for files is told as such, and the files go once there is one', async () => {
  const anna = await anOffice();
  const caseId = await caseIn(anna.vault);
  const noDatabase = JSON.stringify({ error: 'not_found', reason: 'Database does not exist.' });
  anna.wire.bend = async (ask, pass) => (isOf(ask.path, '') ? anAnswer(404, noDatabase) : await pass());
  const id = await addFile(anna.vault, caseId, some(10));
  await until(anna, caseId, id, { where: 'here', sending: { done: 0, of: 1 }, trouble: 'no-place' });
  anna.wire.bend = null;
  await until(anna, caseId, id, { sending: null, trouble: 'none' });
  expect(await storedIn(anna.files)).toHaveLength(1);
});

it('[FL20] of what is noted as unsent and lies nowhere here nothing is being sent', async () => {
  const anna = await anOffice();
  const caseId = await caseIn(anna.vault);
  anna.wire.bend = (ask, pass) =>
    isOf(ask.path, '_bulk_docs') ? Promise.resolve({ ok: false, code: 'office/unreachable' }) : pass();
  const id = await addFile(anna.vault, caseId, some(10));
  await until(anna, caseId, id, { sending: { done: 0, of: 1 } });
  const lying = await readdir(path.join(anna.folder, filesFolder), { recursive: true });
  for (const name of lying.filter((one) => /[0-9a-f]{64}$/.test(one))) {
    await rm(path.join(anna.folder, filesFolder, name));
  }
  anna.wire.bend = null;
  await until(anna, caseId, id, { where: 'elsewhere', sending: null, trouble: 'not-at-office' });
});
