import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderOffice } from '#tests/support/folderOffice.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { testOffice, type TestOffice } from '#tests/support/testOffice.ts';
import {
  office as profile,
  passphrase,
  profileFolder,
  valueOf,
  vaultIn,
  type FolderVault,
} from '#tests/support/folderVault.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(async () => {
  await office.stop();
});

async function laptop(folder?: string): Promise<FolderVault> {
  return vaultIn(folder ?? (await profileFolder()), { network: nodeOfficeFetch(office) });
}
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never: ${what}`);
}
const waiting = async ({ calls }: FolderVault): Promise<string> => valueOf(await calls.syncState(null)).state;
const nobody = { personId: null, caseId: null, name: 'Мадина', phone: '', documentNumber: '' };

it('[V6,V7,B2,B3,B4] a colleague is let in over the server, sees the same cases, and edits travel both ways', async () => {
  const anna = await laptop();
  valueOf(await anna.calls.createOffice({ displayName: 'Anna', passphrase, office: profile }));
  const first = valueOf(await anna.calls.createIntake(nobody));
  valueOf(await anna.calls.connectWithAccessFile({ bytes: folderOffice(office) }));
  await until('Anna at the office', async () => (await waiting(anna)) === 'at-office');

  const boris = await laptop();
  valueOf(await boris.calls.createJoining({ displayName: 'Boris', passphrase }));
  const invite = valueOf(await anna.calls.createInvite(null));
  const wrong = await boris.calls.requestJoin({ invite: invite.bytes, spokenCode: '00000-00000' });
  expect(wrong.ok && wrong.value.leftAtDoor).toBe(true);
  await until('the wrong request', async () => valueOf(await anna.calls.joinRequests(null)).length === 1);
  const [refused] = valueOf(await anna.calls.joinRequests(null));
  expect(refused?.codeRight).toBe(false);
  expect(await anna.calls.approveJoin({ requestId: refused?.id ?? '' })).toMatchObject({ code: 'invite/wrong-code' });
  valueOf(await anna.calls.declineJoin({ requestId: refused?.id ?? '' }));

  expect(
    valueOf(await boris.calls.requestJoin({ invite: invite.bytes, spokenCode: invite.spokenCode })).leftAtDoor,
  ).toBe(true);
  await until('the request', async () => valueOf(await anna.calls.joinRequests(null)).length === 1);
  const [asked] = valueOf(await anna.calls.joinRequests(null));
  expect(asked).toMatchObject({ name: 'Boris', codeRight: true });
  valueOf(await anna.calls.approveJoin({ requestId: asked?.id ?? '' }));
  await until('Boris is let in', async () => {
    // On a slow line the next look begins before the last one ended, and both find the answer.
    const look = (): ReturnType<typeof boris.calls.checkJoin> => boris.calls.checkJoin({ answer: null });
    const looks = await Promise.all([look(), look(), look()]);
    return looks.every((checked) => checked.ok && checked.value.joined);
  });
  await until('Boris has the case', () => Promise.resolve(boris.records.document(first.caseId) !== null));
  expect(
    valueOf(await boris.calls.whoAmI(null))
      .members.map(({ name }) => name)
      .sort(),
  ).toEqual(['Anna', 'Boris']);

  const second = valueOf(await boris.calls.createIntake({ ...nobody, name: 'Ахмед' }));
  const numberAt = ({ records }: FolderVault): unknown => records.document(second.caseId)?.data['number'] ?? '';
  await until('it has a number', () => Promise.resolve(numberAt(boris) !== ''));
  expect(numberAt(boris)).not.toBe(boris.records.document(first.caseId)?.data['number']);
  await until('Anna sees the number', () => Promise.resolve(numberAt(anna) === numberAt(boris)));
  valueOf(
    await boris.calls.saveDraft({ recordId: first.interviewId, changes: [{ path: 'interview/place', value: 'camp' }] }),
  );
  valueOf(await boris.calls.commitDraft({ recordId: first.interviewId }));
  await until('Anna reads it', () =>
    Promise.resolve(JSON.stringify(anna.records.document(first.interviewId)?.data).includes('camp')),
  );
  await Promise.all([anna.close(), boris.close()]);
});
