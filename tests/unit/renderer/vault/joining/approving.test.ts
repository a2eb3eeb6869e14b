import { expect, it } from 'vitest';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { requestJoin } from '#renderer/vault/joining/asking.ts';
import { approveRequest, createInvite, takeRequestFile } from '#renderer/vault/joining/inviting.ts';
import { aDoor, aNewcomer, anOffice } from '#tests/support/joiners.ts';
import { valueOf } from '#tests/support/folderVault.ts';

it('[J6,J8] of two requests on one invite that are approved at the same moment, one lets somebody in', async () => {
  const crypto = await loadSodium();
  const door = aDoor();
  const office = anOffice(crypto, door);
  const { bytes, spokenCode } = await createInvite(office.ports);
  const ask = async (name: string): Promise<string> => {
    const sent = valueOf(await requestJoin(aNewcomer(crypto, name, door).ports, bytes, spokenCode));
    return valueOf(await takeRequestFile(office.ports, sent.bytes));
  };
  const requests = [await ask('Boris'), await ask('Mallory')];
  const answers = await Promise.all(requests.map((id) => approveRequest(office.ports, id, { admin: false })));
  expect(answers.map((answer) => (answer.ok ? 'in' : answer.code))).toEqual(['in', 'invite/used']);
  expect([...office.ports.membership().members.values()].map(({ name }) => name)).toEqual(['Anna', 'Boris']);
  expect(office.state.accounts).toEqual(['second']);
});

it('[J6] an invite is not spent when there is no account to give', async () => {
  const crypto = await loadSodium();
  const door = aDoor();
  const office = anOffice(crypto, door);
  const { bytes, spokenCode } = await createInvite(office.ports);
  const sent = valueOf(await requestJoin(aNewcomer(crypto, 'Boris', door).ports, bytes, spokenCode));
  const id = valueOf(await takeRequestFile(office.ports, sent.bytes));
  const accounts = office.state.accounts.splice(0);
  expect(await approveRequest(office.ports, id, { admin: false })).toMatchObject({ code: 'join/no-account' });
  office.state.now += 4 * 86_400_000;
  expect(await approveRequest(office.ports, id, { admin: false })).toMatchObject({ code: 'invite/expired' });
  office.state.now -= 4 * 86_400_000;
  office.state.accounts.push(...accounts);
  expect(await approveRequest(office.ports, id, { admin: false })).toMatchObject({ ok: true });
});
