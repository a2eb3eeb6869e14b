import { beforeAll, describe, expect, it } from 'vitest';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';
import { answerFile, sealRefusal } from '#shared/joining/answer.ts';
import { requestPlaces } from '#shared/joining/door.ts';
import { parseInvite } from '#shared/joining/invite.ts';
import { openRequest, parseRequestFile } from '#shared/joining/request.ts';
import { checkJoin, forgetAsking, requestJoin } from '#renderer/vault/joining/asking.ts';
import {
  approveRequest,
  createInvite,
  declineRequest,
  fetchRequests,
  takeRequestFile,
  waitingRequests,
} from '#renderer/vault/joining/inviting.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { aDevice, aDoor, aNewcomer, anOffice, officeAddress } from '#tests/support/joiners.ts';

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadSodium();
});

function value<V>(result: { readonly ok: true; readonly value: V } | { readonly ok: false; readonly code: string }): V {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const otherCode = (code: string): string => (code.startsWith('0') ? '1' : '0') + code.slice(1);

/** Everything up to the request that waits at the inviter, by file. */
async function asked(options: { readonly wrongCode?: boolean } = {}) {
  const office = anOffice(crypto, null);
  const newcomer = aNewcomer(crypto, 'Boris', null);
  const invite = await createInvite(office.ports);
  const code = options.wrongCode === true ? otherCode(invite.spokenCode) : invite.spokenCode;
  const sent = value(await requestJoin(newcomer.ports, invite.bytes, code));
  const requestId = value(await takeRequestFile(office.ports, sent.bytes));
  return { office, newcomer, invite, sent, requestId };
}

describe('joining by file', () => {
  it('[J10,J7] lets a newcomer in, with keys and the proof of who is there', async () => {
    const { office, newcomer, requestId, sent } = await asked();
    expect(sent.leftAtDoor).toBe(false);
    expect(waitingRequests(office.ports)).toEqual([
      { id: requestId, name: 'Boris', askedAt: 2_000, standing: 'ready' },
    ]);
    expect(value(await checkJoin(newcomer.ports, null))).toBeNull();
    const answer = value(await approveRequest(office.ports, requestId, { admin: false }));
    const joined = value(await checkJoin(newcomer.ports, answer));
    expect(joined?.circleKeys).toMatchObject([{ circle: office.circle, key: office.key }]);
    expect(joined?.office).toBeNull();
    const names = [...(joined?.membership.members.values() ?? [])].map((one) => `${one.name} ${String(one.admin)}`);
    expect(names).toEqual(['Anna true', 'Boris false']);
    expect(joined?.memberId).toBe(joined?.membership.devices.get(newcomer.myself.deviceId)?.memberId);
    expect(office.ports.membership().devices.has(newcomer.myself.deviceId)).toBe(true);
    expect(waitingRequests(office.ports)).toEqual([]);
    await forgetAsking(newcomer.ports);
    expect(await checkJoin(newcomer.ports, answer)).toMatchObject({ code: 'join/not-asked' });
  });

  it('[J4,J6,J9] lets nobody in with a wrong code, and says so', async () => {
    const { office, newcomer, requestId } = await asked({ wrongCode: true });
    expect(waitingRequests(office.ports)[0]?.standing).toBe('wrong-code');
    expect(await approveRequest(office.ports, requestId, { admin: false })).toMatchObject({
      code: 'invite/wrong-code',
    });
    expect(office.entries).toHaveLength(1);
    const request = value(openRequest(crypto, sealedOf(office, requestId), office.myself.box));
    const refusal = sealRefusal(crypto, request, 'wrong-code', office.myself.signing.secretKey);
    expect(await checkJoin(newcomer.ports, answerFile(refusal))).toMatchObject({ code: 'invite/wrong-code' });
    const strangers = sealRefusal(crypto, request, 'declined', crypto.newSigningPair().secretKey);
    expect(await checkJoin(newcomer.ports, answerFile(strangers))).toMatchObject({ code: 'answer/broken' });
    expect(await requestJoin(newcomer.ports, (await createInvite(office.ports)).bytes, 'no code')).toMatchObject({
      code: 'invite/wrong-code',
    });
  });

  it('[J6,J2] ends with the invite: late at either side, and used by another', async () => {
    const { office, newcomer, requestId, invite } = await asked();
    office.state.now = invite.expiresAt + 1;
    expect(await approveRequest(office.ports, requestId, { admin: false })).toMatchObject({ code: 'invite/expired' });
    newcomer.state.now = invite.expiresAt + 1;
    expect(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode)).toMatchObject({
      code: 'invite/expired',
    });
    office.state.now = 1_000;
    const clara = aNewcomer(crypto, 'Clara', null);
    const second = value(await requestJoin(clara.ports, invite.bytes, invite.spokenCode));
    const secondId = value(await takeRequestFile(office.ports, second.bytes));
    const answer = value(await approveRequest(office.ports, requestId, { admin: false }));
    expect(await approveRequest(office.ports, secondId, { admin: false })).toMatchObject({ code: 'invite/used' });
    expect(waitingRequests(office.ports)).toMatchObject([{ name: 'Clara', standing: 'used' }]);
    expect(office.entries).toHaveLength(2);
    // The answer to Boris is nothing to Clara.
    expect(await checkJoin(clara.ports, answer)).toMatchObject({ code: 'answer/not-for-us' });
  });

  it('[J8] gives the same answer again, and goes on after a crash in between', async () => {
    const { office, newcomer, requestId } = await asked();
    const broken = { ...office.ports, addMembership: () => Promise.reject(new Error('power cut')) };
    await expect(approveRequest(broken, requestId, { admin: false })).rejects.toThrow();
    office.state.now = 10 ** 12; // approved in time, finished later
    const answer = value(await approveRequest(office.ports, requestId, { admin: true }));
    expect(value(await approveRequest(office.ports, requestId, { admin: true }))).toEqual(answer);
    expect(office.entries).toHaveLength(2);
    expect(value(await checkJoin(newcomer.ports, answer))?.membership.members.size).toBe(2);
  });

  it('[J6] lets only admins let in', async () => {
    const { office, newcomer, requestId } = await asked();
    const joined = value(
      await checkJoin(newcomer.ports, value(await approveRequest(office.ports, requestId, { admin: false }))),
    );
    if (joined === null) throw new Error('not joined');
    const ofBoris = { ...office.ports, shelf: newcomer.ports.shelf, myself: () => newcomer.myself };
    const invite = await createInvite(ofBoris);
    const clara = aNewcomer(crypto, 'Clara', null);
    const sent = value(await requestJoin(clara.ports, invite.bytes, invite.spokenCode));
    const id = value(await takeRequestFile(ofBoris, sent.bytes));
    expect(await approveRequest(ofBoris, id, { admin: true })).toMatchObject({ code: 'join/not-admin' });
  });

  it('[J1,J3,J5] puts no secret into a file', async () => {
    const { office, invite, sent, requestId } = await asked();
    const answer = value(await approveRequest(office.ports, requestId, { admin: false }));
    const kept = JSON.stringify([...office.ports.shelf.all()]);
    const texts = [fromUtf8(invite.bytes), fromUtf8(sent.bytes), fromUtf8(answer)].join();
    for (const secret of [invite.spokenCode, invite.spokenCode.replace('-', ''), toBase64url(office.key)]) {
      expect(texts).not.toContain(secret);
    }
    expect(kept).not.toContain(invite.spokenCode);
    expect(texts).not.toContain('Boris');
    const stranger = value(parseRequestFile(sent.bytes));
    expect(openRequest(crypto, stranger, aDevice(crypto, 'x').box)).toMatchObject({ code: 'request/not-for-us' });
    expect(await takeRequestFile(anOffice(crypto, null).ports, sent.bytes)).toMatchObject({
      code: 'request/not-for-us',
    });
  });

  it('[J4] does not let in who was given a changed invite', async () => {
    const office = anOffice(crypto, null);
    const [real, other] = [await createInvite(office.ports), await createInvite(office.ports)];
    const newcomer = aNewcomer(crypto, 'Boris', null);
    // The thief made an invite of their own, to themself, and passes the request on with the code unknown.
    const thief = anOffice(crypto, null);
    const lure = await createInvite(thief.ports);
    const sent = value(await requestJoin(newcomer.ports, lure.bytes, real.spokenCode));
    expect(await takeRequestFile(office.ports, sent.bytes)).toMatchObject({ code: 'request/not-for-us' });
    const id = value(await takeRequestFile(thief.ports, sent.bytes));
    expect(waitingRequests(thief.ports)[0]?.standing).toBe('wrong-code');
    expect(await approveRequest(thief.ports, id, { admin: false })).toMatchObject({ code: 'invite/wrong-code' });
    expect(value(parseInvite(crypto, other.bytes)).id).not.toBe(value(parseInvite(crypto, real.bytes)).id);
  });
});

describe('joining by the door', () => {
  it('[J10] goes the whole way, and gives an account of one’s own', async () => {
    const door = aDoor();
    const office = anOffice(crypto, door);
    const newcomer = aNewcomer(crypto, 'Boris', door);
    const invite = await createInvite(office.ports);
    const sent = value(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode));
    expect(sent.leftAtDoor).toBe(true);
    expect(value(await checkJoin(newcomer.ports, null))).toBeNull();
    expect(value(await fetchRequests(office.ports))).toBe(1);
    expect(value(await fetchRequests(office.ports))).toBe(0);
    const id = waitingRequests(office.ports)[0]?.id ?? '';
    value(await approveRequest(office.ports, id, { admin: false }));
    const joined = value(await checkJoin(newcomer.ports, null));
    expect(joined?.office).toEqual({ ...officeAddress, account: { name: 'first', password: 'secret' } });
    expect([...door.kept.keys()]).toEqual([`answer-${id}`]); // the request was taken away
    for (const left of door.kept.values()) expect(left.sealed).toMatch(/^[\w-]+$/);
  });

  it('[J8,J9,J10] tells a wrong code, and a second try takes the next place', async () => {
    const door = aDoor();
    const office = anOffice(crypto, door);
    const newcomer = aNewcomer(crypto, 'Boris', door);
    const invite = await createInvite(office.ports);
    value(await requestJoin(newcomer.ports, invite.bytes, otherCode(invite.spokenCode)));
    newcomer.state.now += 1;
    value(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode));
    expect(value(await fetchRequests(office.ports))).toBe(2);
    const [wrong, right] = ['wrong-code', 'ready'].map(
      (standing) => waitingRequests(office.ports).find((one) => one.standing === standing)?.id ?? '',
    );
    value(await approveRequest(office.ports, right ?? '', { admin: false }));
    value(await declineRequest(office.ports, wrong ?? ''));
    expect(value(await checkJoin(newcomer.ports, null))?.membership.members.size).toBe(2);
    const clara = aNewcomer(crypto, 'Clara', door);
    value(await requestJoin(clara.ports, invite.bytes, invite.spokenCode));
    value(await fetchRequests(office.ports));
    expect(await checkJoin(clara.ports, null)).toMatchObject({ code: 'invite/used' }); // without anybody's doing
    expect(waitingRequests(office.ports)).toEqual([]);
    expect(await declineRequest(office.ports, 'unknown')).toMatchObject({ code: 'request/unknown' });
  });

  it('[J9] does not take the refusal of a first try for one of the second', async () => {
    const door = aDoor();
    const office = anOffice(crypto, door);
    const newcomer = aNewcomer(crypto, 'Boris', door);
    const invite = await createInvite(office.ports);
    value(await requestJoin(newcomer.ports, invite.bytes, otherCode(invite.spokenCode)));
    value(await fetchRequests(office.ports));
    value(await declineRequest(office.ports, waitingRequests(office.ports)[0]?.id ?? ''));
    expect(await checkJoin(newcomer.ports, null)).toMatchObject({ code: 'invite/wrong-code' });
    newcomer.state.now += 1;
    value(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode));
    expect(value(await checkJoin(newcomer.ports, null))).toBeNull();
  });

  it('[J9] believes a refusal at the door', async () => {
    const door = aDoor();
    const office = anOffice(crypto, door);
    const newcomer = aNewcomer(crypto, 'Boris', door);
    const invite = await createInvite(office.ports);
    value(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode));
    value(await fetchRequests(office.ports));
    value(await declineRequest(office.ports, waitingRequests(office.ports)[0]?.id ?? ''));
    expect(await checkJoin(newcomer.ports, null)).toMatchObject({ code: 'invite/declined' });
    expect(waitingRequests(office.ports)).toEqual([]);
  });

  it('[J10] leaves the way by file when the door is full, junk or shut, and clears junk away', async () => {
    const door = aDoor();
    const office = anOffice(crypto, door);
    const newcomer = aNewcomer(crypto, 'Boris', door);
    const invite = await createInvite(office.ports);
    for (const place of requestPlaces(crypto, invite.inviteId)) {
      await door.stranger.request({
        method: 'PUT',
        path: `/door/${place}`,
        body: { sealed: toBase64url(utf8('junk')) },
      });
    }
    expect(value(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode)).leftAtDoor).toBe(false);
    expect(value(await fetchRequests(office.ports))).toBe(0);
    expect(door.kept.size).toBe(0);
    expect(value(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode)).leftAtDoor).toBe(true);
    door.shut();
    expect(value(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode)).leftAtDoor).toBe(false);
    expect(await fetchRequests(office.ports)).toMatchObject({ code: 'office/unreachable' });
    expect(await checkJoin(newcomer.ports, null)).toMatchObject({ code: 'office/unreachable' });
  });

  it('[J6] keeps the invite when the pool of accounts is empty', async () => {
    const door = aDoor();
    const office = anOffice(crypto, door);
    const newcomer = aNewcomer(crypto, 'Boris', door);
    office.state.accounts = [];
    const invite = await createInvite(office.ports);
    value(await requestJoin(newcomer.ports, invite.bytes, invite.spokenCode));
    value(await fetchRequests(office.ports));
    const id = waitingRequests(office.ports)[0]?.id ?? '';
    expect(await approveRequest(office.ports, id, { admin: false })).toMatchObject({ code: 'join/no-account' });
    office.state.accounts = ['late'];
    expect((await approveRequest(office.ports, id, { admin: false })).ok).toBe(true);
  });
});

function sealedOf(office: ReturnType<typeof anOffice>, requestId: string): string {
  return (office.ports.shelf.all().get(`request/${requestId}`) as { readonly sealed: string }).sealed;
}
