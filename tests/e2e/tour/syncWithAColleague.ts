import type { Office } from '#build/office/startOffice.ts';
import { parseSealedDocument } from '#shared/envelope/parseDocument.ts';
import { expect, type Page } from '@playwright/test';
import type { Laptop } from '../support/laptop.ts';
import { patiently } from '../support/patient.ts';
import { approve, askToJoin, connectToOffice, expectAtOffice, handOver, invite } from '../support/together.ts';
import type { TourGuide } from '../support/tourGuide.ts';
import type { Held } from './holdAnInterview.ts';

interface Together {
  readonly anna: Laptop;
  readonly boris: Laptop;
  readonly office: Office;
  readonly held: Held;
}

export async function syncWithAColleague(guide: TourGuide, { anna, boris, office, held }: Together): Promise<void> {
  const { page } = held;
  await guide.step('The office server: connected by its access file, its key pinned; the work goes there', async () => {
    await connectToOffice(anna, page, office.accessFile);
    await expectAtOffice(page);
    await guide.picture('at-the-office', page);
  });
  const code = await guide.step(
    'Invite a colleague: a file that holds no secret, and a code that is read out',
    async () => {
      const spoken = await invite(page);
      await guide.picture('invite', page);
      await handOver(anna, boris);
      return spoken;
    },
  );
  const other = await guide.step('A second laptop asks to join with the spoken code', async () => {
    const asking = await askToJoin(boris, { name: 'Boris Klein', label: 'BK' }, code);
    await guide.picture('asking', asking);
    return asking;
  });
  await guide.step('Anna lets Boris in; his laptop lists the same case', async () => {
    await approve(page);
    await guide.picture('approved', page);
    await patiently(other.getByTestId('frame')).toBeVisible();
    await other.keyboard.press('Alt+2');
    await patiently(other.getByTestId('register-row').filter({ hasText: held.name })).toHaveCount(1);
    await guide.picture('colleague-register', other);
  });
  await guide.step('Edits travel both ways while both are open', async () => {
    await openCase(other, held);
    await openCase(page, held);
    await setFact(other, 'priority', 'emergency');
    await patiently(page.getByTestId('fact-priority')).toHaveText(/emergency/i);
    await setFact(page, 'status', 'onHold');
    await patiently(other.getByTestId('fact-status')).toHaveText(/hold/i);
    await guide.picture('both-ways', other);
  });
  await guide.step('The server holds envelopes only', async () => {
    const answer = await office.couch.request('GET', `/${office.circleDatabase}/_all_docs?include_docs=true`);
    const { rows } = answer.body as { rows: { id: string; doc: Record<string, unknown> }[] };
    const kept = rows.filter(({ id }) => !id.startsWith('_design/'));
    expect(kept.length).toBeGreaterThan(5);
    for (const { doc } of kept)
      expect(parseSealedDocument({ ...doc, _revisions: ancestry(doc['_rev'] as string) }).ok).toBe(true);
  });
}

function ancestry(rev: string): { start: number; ids: string[] } {
  const [generation = '1', hash = ''] = rev.split('-');
  return { start: Number(generation), ids: [hash] };
}

async function openCase(page: Page, { name }: Held): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByTestId('register-row').filter({ hasText: name }).click();
  await page.keyboard.press('Enter');
  await patiently(page.getByTestId('case-title')).toBeVisible();
}

async function setFact(page: Page, fact: string, value: string): Promise<void> {
  await page.getByTestId(`fact-${fact}`).click();
  await page.getByTestId(`fact-${fact}-field`).selectOption(value);
  await page.keyboard.press('Enter');
}
