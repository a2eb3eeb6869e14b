import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';
import { requestPlaces } from '#shared/joining/door.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { checkJoin, requestJoin } from '#renderer/vault/joining/asking.ts';
import {
  approveRequest,
  createInvite,
  declineRequest,
  fetchRequests,
  waitingRequests,
} from '#renderer/vault/joining/inviting.ts';
import { officeLine } from '#renderer/vault/sync/officeLine.ts';
import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';
import { aNewcomer, anOffice } from '#tests/support/joiners.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { testOffice, type TestOffice } from '#tests/support/testOffice.ts';

let crypto: Crypto;
let server: TestOffice;
let door: { readonly member: OfficeLine; readonly stranger: OfficeLine };
beforeAll(async () => {
  crypto = await loadSodium();
  server = await testOffice();
  const files = nodeOfficeFetch(server);
  door = { member: officeLine(files, server.accounts[0] ?? null), stranger: officeLine(files, null) };
});
afterAll(async () => {
  await server.stop();
});

function value<V>(result: { readonly ok: true; readonly value: V } | { readonly ok: false; readonly code: string }): V {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe('joining by the door of a real server', () => {
  it('[J10] lets a newcomer in, who has no account before', async () => {
    const office = anOffice(crypto, door);
    const newcomer = aNewcomer(crypto, 'Boris', door);
    const invite = await createInvite(office.ports);
    expect(value(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode)).leftAtDoor).toBe(true);
    expect(value(await checkJoin(newcomer.ports, null))).toBeNull();
    expect(value(await fetchRequests(office.ports))).toBe(1);
    value(await approveRequest(office.ports, waitingRequests(office.ports)[0]?.id ?? '', { admin: false }));
    expect(value(await checkJoin(newcomer.ports, null))?.circleKeys).toHaveLength(1);
    // The request was taken away, so what is left there is the answer.
    const places = requestPlaces(crypto, invite.inviteId).map((place) =>
      door.stranger.request({ method: 'GET', path: `/door/${place}` }),
    );
    for (const answer of await Promise.all(places)) expect(answer).toMatchObject({ ok: true, status: 404 });
  });

  it('[J9,J10] tells of a wrong code, past the junk of a stranger', async () => {
    const office = anOffice(crypto, door);
    const newcomer = aNewcomer(crypto, 'Clara', door);
    const invite = await createInvite(office.ports);
    const place = requestPlaces(crypto, invite.inviteId)[0] ?? '';
    const body = { _id: place, sealed: toBase64url(utf8('junk')) };
    expect(await door.stranger.request({ method: 'PUT', path: `/door/${place}`, body })).toMatchObject({ status: 201 });
    expect(value(await requestJoin(newcomer.ports, invite.bytes, '00000-00000')).leftAtDoor).toBe(true);
    expect(value(await fetchRequests(office.ports))).toBe(1);
    const [waiting] = waitingRequests(office.ports);
    expect(waiting).toMatchObject({ name: 'Clara', standing: 'wrong-code' });
    value(await declineRequest(office.ports, waiting?.id ?? ''));
    expect(await checkJoin(newcomer.ports, null)).toMatchObject({ code: 'invite/wrong-code' });
    // Places that were cleared can be used again.
    newcomer.state.now += 1;
    expect(value(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode)).leftAtDoor).toBe(true);
    expect(value(await fetchRequests(office.ports))).toBe(1);
    expect(waitingRequests(office.ports)).toMatchObject([{ standing: 'ready' }]);
  });
});
