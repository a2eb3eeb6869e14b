import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { couchClient, type CouchClient } from '#build/office/couchClient.ts';
import { main } from '#build/office/main.ts';
import { provision } from '#build/office/provision.ts';
import { serverPins } from '#build/office/serverPins.ts';
import { startOffice } from '#build/office/startOffice.ts';
import { DOOR } from '#shared/sync/protocol.ts';
import { readAccessFile } from '#shared/sync/accessFile.ts';
import { anEnvelope } from '#tests/support/memorySyncPort.ts';
import { testOffice, type TestOffice } from '#tests/support/testOffice.ts';

let office: TestOffice;
let member: CouchClient;
let anyone: CouchClient;
beforeAll(async () => {
  office = await testOffice();
  member = office.as(office.accounts[0]!);
  anyone = office.as(null);
});
afterAll(async () => {
  await office.stop();
});
const hex = (): string => crypto.randomUUID().replaceAll('-', '');
const push = (as: CouchClient, ...docs: unknown[]) =>
  as.request('POST', `/${office.circleDatabase}/_bulk_docs`, { new_edits: false, docs });

describe('a provisioned server', () => {
  it('[Y4] provisioning again changes nothing, and adds accounts only when told to', async () => {
    const again = await provision(office.couch, null);
    expect(again).toMatchObject({ accounts: [], changes: [] });
    const more = await provision(office.couch, 2);
    expect(more.accounts).toHaveLength(2);
    expect(more.circleDatabase).toBe(again.circleDatabase);
  });

  it('[Y4] members put envelopes and tombstones into their circle and nothing else', async () => {
    const root = anEnvelope(`root-${hex()}`);
    expect(await push(member, root)).toEqual({ status: 201, body: [] });
    const junk = [
      { ...anEnvelope(hex(), root), extra: 1 },
      { ...anEnvelope(hex(), root), c: 'not base64!' },
      { ...anEnvelope(hex(), root), _deleted: true },
      { ...anEnvelope(hex(), root), _attachments: { a: { content_type: 'text/plain', data: 'aGk=' } } },
    ];
    for (const document of junk) {
      const { body } = await push(member, document);
      expect(body).toMatchObject([{ id: root._id, error: 'forbidden' }]);
    }
    const { _id, _rev, _revisions } = anEnvelope(hex(), root);
    expect(await push(member, { _id, _rev, _revisions, _deleted: true })).toEqual({ status: 201, body: [] });
  });

  it('[Y4] the ancestry that was pushed is the ancestry that is kept, on every branch', async () => {
    const root = anEnvelope(`kept-${hex()}`);
    const [left, right] = [anEnvelope(hex(), root), anEnvelope(hex(), root)];
    const top = anEnvelope(hex(), left);
    for (const document of [root, left, right, top]) await push(member, document);
    const asked = { docs: [top, right].map(({ _id, _rev }) => ({ id: _id, rev: _rev })) };
    const path = `/${office.circleDatabase}/_bulk_get?revs=true&latest=false`;
    const { body } = await member.request('POST', path, asked);
    const answered = (body as { results: { docs: { ok: { _revisions: unknown } }[] }[] }).results;
    expect(answered.map(({ docs }) => docs[0]?.ok._revisions)).toEqual([top._revisions, right._revisions]);
  });

  it('[Y4] strangers and members of another circle read and write nothing of it', async () => {
    const changes = `/${office.circleDatabase}/_changes`;
    for (const as of [anyone, office.as({ name: office.accounts[0]!.name, password: 'wrong' })]) {
      expect([401, 403]).toContain((await as.request('GET', changes)).status);
      const { status, body } = await push(as, anEnvelope(hex()));
      expect(status !== 201 || JSON.stringify(body).includes('unauthorized')).toBe(true);
    }
    expect([401, 403, 404]).toContain(
      (await member.request('PUT', `/${office.circleDatabase}/_design/pristan`, {})).status,
    );
  });

  it('[Y5] anyone leaves a request once; only members replace it or take it away', async () => {
    const path = `/${DOOR}/request-${hex()}`;
    expect((await anyone.request('PUT', path, { sealed: 'abc' })).status).toBe(201);
    const { body } = await anyone.request('GET', path);
    const { _rev } = body as { _rev: string };
    expect(body).toMatchObject({ sealed: 'abc' });
    expect([403, 409]).toContain((await anyone.request('PUT', path, { sealed: 'def' })).status);
    expect((await anyone.request('PUT', path, { sealed: 'def', _rev })).status).toBe(403);
    expect((await anyone.request('PUT', path, { _deleted: true, _rev })).status).toBe(403);
    expect((await anyone.request('PUT', `/${DOOR}/answer-${hex()}`, { sealed: 'abc', more: 1 })).status).toBe(403);
    expect((await anyone.request('PUT', `/${DOOR}/answer-${hex()}`, { sealed: 'a'.repeat(65_537) })).status).toBe(403);
    expect([201, 202]).toContain((await member.request('PUT', path, { _deleted: true, _rev })).status);
    expect((await anyone.request('GET', path)).status).toBe(404);
  });
});

describe('npm run office -- provision', () => {
  it('[Y1,Y2] writes an access file for the address that laptops use, for its owner only', async () => {
    const bundled = await startOffice({ accounts: 1 });
    const folder = await mkdtemp(join(tmpdir(), 'pristan-test-office-'));
    const [ca, out] = [join(folder, 'ca.pem'), join(folder, 'access.json')];
    await writeFile(ca, bundled.ca!);
    vi.stubEnv('PRISTAN_ADMIN_NAME', bundled.admin.name);
    vi.stubEnv('PRISTAN_ADMIN_PASSWORD', bundled.admin.password);
    const address = 'https://office.lan:6984';
    const line = [
      'provision',
      '--url',
      bundled.origin,
      '--address',
      address,
      '--ca',
      ca,
      '--accounts',
      '2',
      '--out',
      out,
    ];
    expect(await main(line)).toBe(0);
    const access = readAccessFile(await readFile(out, 'utf8'));
    expect(access).toMatchObject({ ok: true, value: { origin: address, circleDatabase: bundled.circleDatabase } });
    if (access.ok) expect([access.value.accounts.length, access.value.pins[0]]).toEqual([2, bundled.pins[0]]);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    vi.stubEnv('PRISTAN_ADMIN_PASSWORD', 'wrong');
    expect(await main(line)).toBe(1);
    expect(await main(['provision', '--url', 'http://office.lan'])).toBe(1);
    vi.unstubAllEnvs();
    await bundled.stop();
  });
});

describe('the bundled server', () => {
  it('[Y1,Y2] keeps databases, accounts, key and port in a folder from one start to the next', async () => {
    const data = await mkdtemp(join(tmpdir(), 'pristan-test-office-'));
    const first = await startOffice({ data, accounts: 2 });
    const access = readAccessFile(await readFile(first.accessFile, 'utf8'));
    expect(access).toMatchObject({ ok: true, value: { origin: first.origin, pins: first.pins } });
    expect((await stat(first.accessFile)).mode & 0o777).toBe(0o600);
    const envelope = anEnvelope('kept-on-disk');
    const as = (one: typeof first) => couchClient({ origin: one.origin, account: first.accounts[0]!, ca: one.ca! });
    const body = { new_edits: false, docs: [envelope] };
    expect((await as(first).request('POST', `/${first.circleDatabase}/_bulk_docs`, body)).status).toBe(201);
    expect(await serverPins(first.origin, first.ca!)).toContain(first.pins[0]);
    await first.stop();
    const second = await startOffice({ data });
    expect({ ...second, admin: null }).toMatchObject({
      origin: first.origin,
      pins: first.pins,
      accounts: first.accounts,
    });
    const kept = await as(second).request('GET', `/${second.circleDatabase}/_changes?style=all_docs`);
    expect(JSON.stringify(kept.body)).toContain(envelope._rev);
    await second.stop();
  });

  it('survives what would crash it, and answers nobody but its CA’s friends', async () => {
    const bundled = await startOffice({ accounts: 1 });
    const stranger = couchClient({ origin: bundled.origin, account: null, ca: bundled.ca! });
    for (const path of ['/evil', '/_config/admins/me', `/${bundled.circleDatabase}/_find`, '/_users/_all_docs']) {
      expect((await stranger.request('PUT', path, {})).status).toBe(404);
    }
    expect((await stranger.request('GET', '/_session')).status).toBe(200);
    const untrusted = new Promise((resolve, reject) => {
      request(bundled.origin, { agent: false }, resolve).on('error', reject).end();
    });
    await expect(untrusted).rejects.toThrow(/self-signed|unable to/i);
    await bundled.stop();
  });
});
