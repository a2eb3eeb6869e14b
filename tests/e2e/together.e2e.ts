/** Two laptops and an office server that is not trusted. */
import { startOffice, type Office } from '#build/office/startOffice.ts';
import { parseSealedDocument } from '#shared/envelope/parseDocument.ts';
import { expect, type Page } from '@playwright/test';
import { addToGroup, field, goToSection, tick } from './support/interview.ts';
import { leaveInterview } from './support/journey.ts';
import { patiently } from './support/patient.ts';
import { client, openCase, test as base } from './support/test.ts';
import { allDocuments, foldersOf, restarted } from './support/officeServer.ts';
import {
  approve,
  askToJoin,
  connectToOffice,
  expectAtOffice,
  handOver,
  invite,
  openSettings,
} from './support/together.ts';

const test = base.extend<{ server: Office }>({
  server: async ({ newLaptop }, use) => {
    const server = await startOffice({ data: foldersOf(newLaptop()) });
    await use(server);
    await server.stop();
  },
});

test('two laptops on one office: the same cases, edits both ways, envelopes only', async ({
  opened,
  newLaptop,
  server,
}) => {
  test.setTimeout(300_000);
  const { laptop: anna, page } = opened;
  const boris = newLaptop();
  await connectToOffice(anna, page, server.accessFile);
  await expectAtOffice(page);
  const code = await invite(page);
  await handOver(anna, boris);
  const other = await askToJoin(boris, { name: 'Boris Klein', label: 'BK' }, code);
  await approve(page);
  await patiently(other.getByTestId('frame')).toBeVisible();
  await test.step('Boris lists the same cases', async () => {
    await openCase(other);
    await openCase(page);
  });
  await test.step('edits travel both ways while both are open', async () => {
    await setFact(other, 'priority', 'emergency');
    await patiently(page.getByTestId('fact-priority')).toHaveText(/emergency/i);
    await setFact(page, 'status', 'onHold');
    await patiently(other.getByTestId('fact-status')).toHaveText(/hold/i);
    await patiently(page.getByTestId('case-place')).toHaveAttribute('data-at', 'office');
  });
  const refusal = await test.step('what is refused in an interview is seen on both', async () => {
    const item = await refuse(page);
    await expectAtOffice(page);
    await openConsent(other);
    await patiently(field(other, `${item}/parts`)).toBeVisible();
    await leaveInterview(other);
    return item;
  });
  await test.step('while apart both change the same field: both values are shown, to both', async () => {
    await expectAtOffice(other);
    await server.stop();
    await takeAway(page);
    await writeOn(other, refusal);
    await setFact(page, 'priority', 'normal');
    await setFact(other, 'priority', 'urgent');
    const again = await restarted(server);
    try {
      for (const one of [page, other]) await expectContested(one);
      await expectRemovalSettled(page, other);
      await expectOneIsKept(page, other);
      await expectOnlyEnvelopes(again);
      await expectJunkSetAside(again, page);
    } finally {
      await again.stop();
    }
  });
});

async function openConsent(page: Page): Promise<void> {
  await page.getByTestId('open-interview').click();
  await goToSection(page, 'consent');
}

/** Answers where the refusal stands: `section/group/item`. */
async function refuse(page: Page): Promise<string> {
  await openConsent(page);
  const item = await addToGroup(page, 'consent/withheld');
  await tick(page, `${item}/parts`, 'Religion');
  await leaveInterview(page);
  return item;
}

async function takeAway(page: Page): Promise<void> {
  await openConsent(page);
  await page.getByRole('button', { name: 'Take away' }).click();
  await leaveInterview(page);
}

async function writeOn(page: Page, item: string): Promise<void> {
  await openConsent(page);
  await tick(page, `${item}/parts`, 'Religion');
  await leaveInterview(page);
}

/** What one took away and another wrote in is there, says so to both, and stays when either keeps it. */
async function expectRemovalSettled(anna: Page, boris: Page): Promise<void> {
  for (const one of [anna, boris])
    for (const said of ['taken away', 'went on writing here'])
      await patiently(one.getByTestId('contested')).toContainText(said, { timeout: 90_000 });
  await boris
    .getByTestId('contested')
    .getByRole('button', { name: /went on writing/i })
    .click();
  for (const one of [boris, anna])
    await patiently(one.getByTestId('contested')).not.toContainText('went on writing here', { timeout: 90_000 });
}

async function setFact(page: Page, fact: string, value: string): Promise<void> {
  await page.getByTestId(`fact-${fact}`).click();
  await page.getByTestId(`fact-${fact}-field`).selectOption(value);
  await page.keyboard.press('Enter');
}

async function expectContested(page: Page): Promise<void> {
  const contested = page.getByTestId('contested');
  await patiently(contested).toBeVisible({ timeout: 90_000 });
  await patiently(contested).toContainText('Priority');
  for (const said of ['Normal', 'Urgent', 'Anna Weber', 'Boris Klein']) await patiently(contested).toContainText(said);
}

/** Boris finds it in the settings and keeps one of the two; Anna sees that, and does nothing. */
async function expectOneIsKept(anna: Page, boris: Page): Promise<void> {
  await patiently(boris.getByTestId('contested-priority')).toBeVisible();
  await openSettings(boris, 'contested');
  await boris.getByTestId('contested-case').getByRole('link').click();
  await boris
    .getByTestId('contested')
    .getByRole('button', { name: /normal/i })
    .click();
  for (const one of [boris, anna]) {
    await patiently(one.getByTestId('contested')).toBeHidden({ timeout: 90_000 });
    await patiently(one.getByTestId('fact-priority')).toHaveText(/normal/i);
    await patiently(one.getByTestId('contested-priority')).toBeHidden();
  }
  await openSettings(boris, 'contested');
  await patiently(boris.getByTestId('contested-cases')).toBeVisible();
  await patiently(boris.getByTestId('contested-case')).toHaveCount(0);
}

async function expectOnlyEnvelopes(server: Office): Promise<void> {
  const kept = await allDocuments(server);
  expect(kept.length).toBeGreaterThan(6);
  for (const document of kept) expect(parseSealedDocument(document).ok, JSON.stringify(document)).toBe(true);
}

/** The server's own admin puts something among the envelopes: one that was never sealed, and no envelope at all. */
async function expectJunkSetAside(server: Office, page: Page): Promise<void> {
  const { couch, circleDatabase } = server;
  const rules = await couch.request('GET', `/${circleDatabase}/_design/pristan`);
  const { validate_doc_update: _rule, ...without } = rules.body as Record<string, unknown>;
  expect((await couch.request('PUT', `/${circleDatabase}/_design/pristan`, without)).status).toBe(201);
  const forged = { _id: 'F'.repeat(22), v: 1, k: 'A'.repeat(22), n: 'B'.repeat(32), c: 'C'.repeat(400) };
  const junk = { _id: 'G'.repeat(22), name: 'Junk Person', type: 'case' };
  const docs = [forged, junk].map((one) => ({ ...one, _rev: `1-${'0'.repeat(32)}` }));
  const put = await couch.request('POST', `/${circleDatabase}/_bulk_docs`, { docs, new_edits: false });
  expect(put.status).toBe(201);

  await openSettings(page, 'office');
  await page.getByTestId('sync-now').click();
  await patiently(page.getByTestId('quarantined')).toContainText('Kept aside: 2');
  await page.keyboard.press('Alt+2');
  await patiently(page.getByTestId('register-row')).toHaveCount(1);
  await patiently(page.getByTestId('register')).not.toContainText('Junk');
  await patiently(page.getByTestId('register-row')).toContainText(client.name);
  const { body } = await couch.request('GET', `/${circleDatabase}/${junk._id}`);
  expect(body, 'it is not deleted').toMatchObject(junk);
}
