/** Being let in, and everything that can be wrong with an invite. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startOffice } from '#build/office/startOffice.ts';
import { makeInvite } from '#shared/joining/invite.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { expect, type Page } from '@playwright/test';
import { openToJoin, unlock } from './support/journey.ts';
import type { Laptop } from './support/laptop.ts';
import { foldersOf } from './support/officeServer.ts';
import { patiently } from './support/patient.ts';
import { client, openCase, test } from './support/test.ts';
import { approve, askToJoin, connectToOffice, handOver, invite, openSettings } from './support/together.ts';

const someCode = 'ABCDE-FGHJK';

test('a wrong code, then the right one across a restart; the invite is good once', async ({ opened, newLaptop }) => {
  test.setTimeout(300_000);
  const { laptop: anna, page } = opened;
  const [boris, clara] = [newLaptop(), newLaptop()];
  const server = await startOffice({ data: foldersOf(anna) });
  try {
    await connectToOffice(anna, page, server.accessFile);
    const code = await invite(page);
    await handOver(anna, boris);
    await handOver(anna, clara);
    let asking = await test.step('a wrong code: seen by Anna, who declines; Boris is told', async () => {
      const asked = await askToJoin(boris, { name: 'Boris Klein', label: 'BK' }, wrongOne(code));
      await openSettings(page, 'colleagues');
      await patiently(page.getByTestId('join-request')).toContainText('Boris Klein');
      await expect(page.getByTestId('approve')).toHaveCount(0);
      await page.getByTestId('decline').click();
      await patiently(asked.getByTestId('joining')).toContainText('That was not the code of this invite.');
      await asked.getByRole('button', { name: 'Use another invite' }).click();
      return asked;
    });
    await test.step('the right code; he may close Pristan meanwhile', async () => {
      await ask(asking, code);
      await patiently(asking.getByTestId('look-again')).toBeVisible();
      await asking.waitForTimeout(6_000);
      await expect(asking.getByTestId('joining'), 'the first refusal is no news').not.toContainText('was not the code');
      await boris.quit();
      await approve(page);
      await boris.start();
      asking = await boris.window();
      await unlock(asking);
      await patiently(asking.getByTestId('frame')).toBeVisible();
      await openCase(asking, client.name);
    });
    await test.step('the same invite and code once more: used', async () => {
      const late = await askToJoin(clara, { name: 'Clara Roux', label: 'CR' }, code);
      await patiently(late.getByTestId('joining')).toContainText('This invite was used already.', { timeout: 45_000 });
      await expect(page.getByTestId('member')).toHaveCount(2);
    });
  } finally {
    await server.stop();
  }
});

test('an invite that is broken, and one that has expired, say so at once', async ({ newLaptop }) => {
  const boris = newLaptop();
  await boris.start();
  const page = await openToJoin(boris, { name: 'Boris Klein', label: 'BK' });
  giveInvite(boris, 'broken', '{"pristan":"invite","v":1,"body":"{"}');
  await ask(page, someCode);
  await patiently(page.getByTestId('joining')).toContainText('This is not an invite, or it is damaged.');
  giveInvite(boris, 'expired', await anInviteUntil(Date.now() - 1000));
  await ask(page, someCode);
  await patiently(page.getByTestId('joining')).toContainText('This invite has expired.');
});

async function ask(page: Page, code: string): Promise<void> {
  await page.getByTestId('choose-invite').click();
  await page.getByTestId('spoken-code-field').fill(code);
  await page.getByTestId('ask-to-join').click();
}

/** The dialog opens the newest one. */
function giveInvite({ papers }: Laptop, name: string, bytes: string | Uint8Array): void {
  writeFileSync(path.join(papers, `${String(readdirSync(papers).length)}-${name}.pristan-invite`), bytes);
}

function wrongOne(code: string): string {
  return (code.startsWith('7') ? '8' : '7') + code.slice(1);
}

async function anInviteUntil(expiresAt: number): Promise<Uint8Array> {
  const crypto = await loadSodium();
  const id = (): string => toBase64url(crypto.random(16));
  const signing = crypto.newSigningPair();
  const key = toBase64url(signing.publicKey);
  const inviter = { name: 'Anna Weber', signingKey: key, boxKey: key };
  const place = { organisation: id(), circle: id(), officeName: 'Harbour House', office: null, root: key };
  return makeInvite(crypto, { id: id(), ...place, inviter, expiresAt }, signing.secretKey).bytes;
}
