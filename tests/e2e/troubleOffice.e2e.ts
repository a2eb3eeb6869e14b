/** The office cannot be reached, or is not who it was: one clear sentence each, and the work goes on. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startOffice, type Office } from '#build/office/startOffice.ts';
import { keyGroups } from '#renderer/features/settings/office/keyGroups.ts';
import { expect, type Page } from '@playwright/test';
import { writeAccount } from './support/interview.ts';
import { beginIntake, expectSaved, leaveInterview } from './support/journey.ts';
import { allDocuments, foldersOf, restarted } from './support/officeServer.ts';
import { patiently } from './support/patient.ts';
import { test as base, type Opened } from './support/test.ts';
import { connectToOffice, expectAtOffice, openSettings } from './support/together.ts';

const test = base.extend<{ server: Office }>({
  server: async ({ opened }, use) => {
    const server = await startOffice({ data: foldersOf(opened.laptop) });
    await use(server);
    await server.stop();
  },
});
const settings = (page: Page): ReturnType<Page['getByTestId']> => page.getByTestId('settings');

test('by hand: nobody there, no address, a wrong password, no access, nonsense, a server in trouble', async ({
  opened: { page },
  server,
}) => {
  const { circleDatabase, accounts } = server;
  const account = accounts[0] ?? { name: '', password: '' };
  await openSettings(page, 'office');
  await look(page, 'https://127.0.0.1:9');
  await patiently(settings(page)).toContainText('Nothing answers at this address.');
  await look(page, 'https://office example');
  await patiently(settings(page)).toContainText('That is not an address of a server.');

  await look(page, server.origin);
  await page.getByTestId('key-same').click();
  await login(page, { ...account, password: 'not the password', circleDatabase });
  await patiently(settings(page)).toContainText('The server does not know this account with this password.');
  await login(page, { ...account, circleDatabase: `${circleDatabase}x` });
  await patiently(settings(page)).not.toContainText('The server does not know this account');
  await patiently(settings(page)).toContainText(/may not use this database|is not an office server/);

  const rubbish = await answering((_path, answer) => answer.end('<html>Welcome to the printer</html>'));
  await look(page, rubbish.origin);
  await login(page, { ...account, circleDatabase });
  await patiently(settings(page)).toContainText('What answers there is not an office server of Pristan.');
  rubbish.server.close();
  const broken = await answering((_path, answer) => answer.writeHead(500).end('{"error":"internal"}'));
  await look(page, broken.origin);
  await login(page, { ...account, circleDatabase });
  await patiently(settings(page)).toContainText('The server is in trouble itself.');
  broken.server.close();
  await expect(page.getByTestId('sync-state')).toHaveAttribute('data-state', 'none');
});

test('an access file that is broken, and one whose server shows another key', async ({ opened, server }) => {
  const { laptop, page } = opened;
  const access = JSON.parse(readFileSync(server.accessFile, 'utf8')) as Record<string, unknown>;
  const give = async (text: string): Promise<void> => {
    writeFileSync(path.join(laptop.papers, `access-${String(Date.now())}.json`), text);
    await page.getByTestId('access-file').click();
  };
  await openSettings(page, 'office');
  await give('{"format":');
  await patiently(settings(page)).toContainText('This is not an access file, or it is damaged.');
  await give(JSON.stringify({ ...access, pins: [`sha256/${'A'.repeat(43)}=`] }));
  await patiently(settings(page)).toContainText('The server shows another key than the one you compared.');
  await expect(page.getByTestId('sync-state')).toHaveAttribute('data-state', 'none');
});

test('the server goes away and comes back: the work goes on, and then goes there', async ({ opened, server }) => {
  const { page } = await connected(opened, server);
  await server.stop();
  await beginIntake(page, 'Zarina Aliyeva');
  await writeAccount(page, 'Written while nothing answered.');
  await expectSaved(page);
  await leaveInterview(page);
  await openSettings(page, 'office');
  await patiently(settings(page)).toContainText('Nothing answers at this address.', { timeout: 60_000 });
  await patiently(page.getByTestId('sync-state')).toContainText('the office cannot be reached');
  const again = await restarted(server);
  await page.getByTestId('sync-now').click();
  await expectAtOffice(page);
  await patiently(settings(page)).not.toContainText('Nothing answers');
  expect((await allDocuments(again)).length).toBeGreaterThan(8);
  await again.stop();
});

test('another server behind the same address gets nothing', async ({ opened, server }) => {
  const { page } = await connected(opened, server);
  await server.stop();
  const port = Number(new URL(server.origin).port);
  const impostor = await startOffice({ data: `${foldersOf(opened.laptop)}-impostor`, port });
  await page.getByTestId('sync-now').click();
  await patiently(settings(page)).toContainText('The server shows another key than the one you compared.');
  await patiently(page.getByTestId('sync-state')).toContainText('needs your attention');
  await beginIntake(page, 'Zarina Aliyeva');
  await leaveInterview(page);
  await openSettings(page, 'office');
  await page.getByTestId('sync-now').click();
  await page.waitForTimeout(2_000);
  expect(await allDocuments(impostor)).toEqual([]);
  await impostor.stop();
  const again = await restarted(server);
  await page.getByTestId('sync-now').click();
  await expectAtOffice(page);
  await again.stop();
});

test('[Y29] a server that got a new key: both are shown, nothing goes there before people compared', async ({
  opened,
  server,
}) => {
  const { page } = await connected(opened, server);
  await server.stop();
  const data = foldersOf(opened.laptop);
  for (const name of ['ca.pem', 'ca.key']) rmSync(path.join(data, name));
  const again = await restarted(server);
  expect(again.pins).not.toEqual(server.pins);
  const before = (await allDocuments(again)).length;
  await beginIntake(page, 'Zarina Aliyeva');
  await leaveInterview(page);
  await openSettings(page, 'office');
  await page.getByTestId('sync-now').click();
  const screen = page.getByTestId('other-key');
  await patiently(screen).toContainText('what you write is safe on this laptop');
  await expect(screen.getByTestId('key-groups')).toHaveCount(1);
  await screen.getByTestId('look-at-key').click();
  await patiently(screen.getByTestId('key-groups')).toHaveCount(2);
  const shown = await screen.getByTestId('key-groups').allTextContents();
  expect(shown).toEqual([server.pins[0], again.pins[0]].map((pin) => keyGroups(pin ?? '').join('')));
  await expect(screen.getByTestId('accept-key')).toBeDisabled();
  expect(await allDocuments(again)).toHaveLength(before);
  await screen.getByTestId('key-compared').check();
  await screen.getByTestId('accept-key').click();
  await expectAtOffice(page);
  expect((await allDocuments(again)).length).toBeGreaterThan(before);
  await again.stop();
});

async function connected({ laptop, page }: Opened, server: Office): Promise<Opened> {
  await connectToOffice(laptop, page, server.accessFile);
  await expectAtOffice(page);
  return { laptop, page };
}

async function look(page: Page, address: string): Promise<void> {
  await page.getByTestId('office-address').fill(address);
  await page.getByTestId('inspect-server').click();
  await patiently(page.getByTestId('inspect-server')).toBeEnabled();
}

interface Login {
  readonly name: string;
  readonly password: string;
  readonly circleDatabase: string;
}

async function login(page: Page, { name, password, circleDatabase }: Login): Promise<void> {
  await page.getByTestId('office-account').fill(name);
  await page.getByTestId('office-password').fill(password);
  await page.getByTestId('office-database').fill(circleDatabase);
  await page.getByTestId('office-connect').click();
  await patiently(page.getByTestId('office-connect')).toBeEnabled();
}

type Answering = (path: string, answer: ServerResponse) => void;

async function answering(act: Answering): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((request, answer) => {
    request.resume();
    act(request.url ?? '', answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, server };
}
