/** What a vault does when its person told main not to talk to a server. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fail } from '#shared/kernel/result.ts';
import { folderOffice } from '#tests/support/folderOffice.ts';
import { office as profile, passphrase, profileFolder, valueOf, vaultIn } from '#tests/support/folderVault.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { testOffice, type TestOffice } from '#tests/support/testOffice.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});
afterEach(async () => {
  await office.stop();
});

it('[V38] a declined server gets nothing; at the next unlock there is a pause, and ending it asks again', async () => {
  let saysYes = false;
  const sent: string[] = [];
  const pipe = nodeOfficeFetch(office);
  const network: typeof pipe = {
    ...pipe,
    setOffice: (next) => (next === null || saysYes ? pipe.setOffice(next) : Promise.resolve(fail('office/declined'))),
    officeFetch: (asked) => {
      sent.push(asked.path);
      return pipe.officeFetch(asked);
    },
  };
  const folder = await profileFolder();
  const first = await vaultIn(folder, { network });
  valueOf(await first.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
  const file = { bytes: folderOffice(office) };
  expect(await first.calls.connectWithAccessFile(file)).toMatchObject({ ok: false, code: 'office/declined' });
  expect(sent).toEqual([]);
  expect(valueOf(await first.calls.syncState(null)).state).toBe('none');
  saysYes = true;
  valueOf(await first.calls.connectWithAccessFile(file));
  await expect
    .poll(async () => valueOf(await first.calls.syncState(null)).state, { timeout: 30_000 })
    .toBe('at-office');
  await first.close();

  saysYes = false;
  sent.length = 0;
  const second = await vaultIn(folder, { network });
  valueOf(await second.calls.unlock({ secret: passphrase }));
  await expect.poll(async () => valueOf(await second.calls.syncState(null)).state, { timeout: 30_000 }).toBe('paused');
  expect(sent).toEqual([]);
  saysYes = true;
  valueOf(await second.calls.setPaused({ paused: false }));
  await expect
    .poll(async () => valueOf(await second.calls.syncState(null)).state, { timeout: 30_000 })
    .toBe('at-office');
  await second.close();
});
