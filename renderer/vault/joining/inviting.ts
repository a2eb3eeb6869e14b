/** Letting a colleague in: the side of the one who is there already. Rules J1–J10: shared/joining/SPEC.md */
import { answerFile, sealApproval, sealRefusal } from '#shared/joining/answer.ts';
import { answerPlace, requestPlaces } from '#shared/joining/door.ts';
import { shortName } from '#shared/joining/fields.ts';
import { makeInvite } from '#shared/joining/invite.ts';
import { chainTo, readMembership, type Membership } from '#shared/joining/membership.ts';
import { makeGrantEntry } from '#shared/joining/membershipEntry.ts';
import { openRequest, parseRequestFile, type RequestFailure } from '#shared/joining/request.ts';
import { codeStretching, newSpokenCode } from '#shared/joining/spokenCode.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';
import { clearDoor, leaveAtDoor, lookAtDoor } from './doorLine.ts';
import type { InvitingPorts } from './joiningPorts.ts';
import {
  inviteKey,
  keptInvites,
  newKeptInvite,
  openRequestIds,
  requestKey,
  weigh,
  type Standing,
  type Weighed,
} from './keptInvite.ts';

const THREE_DAYS = 3 * 86_400_000;

export interface MadeInvite {
  readonly inviteId: string;
  readonly bytes: Uint8Array;
  /** Shown once; only its stretched form is kept. */
  readonly spokenCode: string;
  readonly expiresAt: number;
}
export interface WaitingRequest {
  readonly id: string;
  readonly name: string;
  readonly askedAt: number;
  readonly standing: Standing;
}
export type ApproveFailure =
  'request/unknown' | 'join/not-admin' | 'join/no-account' | 'invite/wrong-code' | 'invite/used' | 'invite/expired';

export async function createInvite(ports: InvitingPorts): Promise<MadeInvite> {
  const { crypto, now, stretch, shelf, myself, office, membership, rootFingerprint } = ports;
  const { name, signing, box } = myself();
  const { organisation, circle } = membership();
  const idBytes = crypto.random(16);
  const expiresAt = now() + THREE_DAYS;
  const inviter = {
    name: shortName(name),
    signingKey: toBase64url(signing.publicKey),
    boxKey: toBase64url(box.publicKey),
  };
  const place = {
    organisation,
    circle,
    officeName: shortName(office().name),
    office: office().address,
    root: rootFingerprint(),
  };
  const { bytes, invite } = makeInvite(
    crypto,
    { id: toBase64url(idBytes), ...place, inviter, expiresAt },
    signing.secretKey,
  );
  const spokenCode = newSpokenCode(crypto);
  const codeKey = await stretch(spokenCode, idBytes, codeStretching);
  await shelf.keep(inviteKey(invite.id), newKeptInvite(invite.id, invite.hash, codeKey, expiresAt));
  return { inviteId: invite.id, bytes, spokenCode, expiresAt };
}

export function waitingRequests(ports: InvitingPorts): readonly WaitingRequest[] {
  return openRequestIds(ports.shelf).flatMap((id) => {
    const weighed = weigh(ports, id);
    if (weighed === null) return [];
    const { request, standing } = weighed;
    return [{ id, name: request.name, askedAt: request.askedAt, standing }];
  });
}

/** A request that came as a file. Answers its id. */
export async function takeRequestFile(
  ports: InvitingPorts,
  bytes: Uint8Array,
): Promise<Result<string, RequestFailure>> {
  const sealed = parseRequestFile(bytes);
  return sealed.ok ? takeRequest(ports, sealed.value) : sealed;
}

/** Looks for requests to the invites that have not expired. Answers how many were new. J8: who comes after somebody was
 *  let in is told so at once; a person could only say the same. */
export async function fetchRequests(ports: InvitingPorts): Promise<Result<number, 'office/unreachable'>> {
  const line = ports.line();
  if (line === null) return ok(0);
  let found = 0;
  for (const invite of keptInvites(ports.shelf)) {
    if (ports.now() > invite.expiresAt) continue;
    for (const place of requestPlaces(ports.crypto, invite.id)) {
      const left = await lookAtDoor(line, place);
      if (left === 'unreachable') return fail('office/unreachable');
      if (left === null) continue;
      const before = ports.shelf.all().size;
      const taken = await takeRequest(ports, left.sealed);
      if (!taken.ok && taken.code !== 'request/newer') await clearDoor(line, place, left); // junk that keeps a newcomer from the place
      if (taken.ok && weigh(ports, taken.value)?.standing === 'used') await declineRequest(ports, taken.value);
      if (ports.shelf.all().size > before) found += 1;
    }
  }
  return ok(found);
}

/** J6–J8. Answers the file for the newcomer; the same answer is left at the door when there is one. */
export async function approveRequest(
  ports: InvitingPorts,
  requestId: string,
  member: { readonly admin: boolean },
): Promise<Result<Uint8Array, ApproveFailure>> {
  const weighed = weigh(ports, requestId);
  if (weighed === null) return fail('request/unknown');
  if (weighed.kept.answer !== '' && weighed.kept.state === 'approved') return ok(answerFile(weighed.kept.answer));
  if (weighed.standing !== 'ready') return fail(`invite/${weighed.standing}`);
  const { crypto, shelf, myself, membership } = ports;
  const me = membership().devices.get(myself().deviceId);
  if (me === undefined || membership().members.get(me.memberId)?.admin !== true) return fail('join/not-admin');
  const address = ports.office().address;
  // First the invite is spent, before anything is waited for: of two requests that are approved at one moment only one
  // finds it unused. A crash from here on leaves it usable by this very request.
  await shelf.keep(inviteKey(weighed.invite.id), { ...weighed.invite, usedBy: requestId });
  const account = address === null ? null : await ports.takeAccount();
  if (address !== null && account === null) {
    await shelf.keep(inviteKey(weighed.invite.id), weighed.invite);
    return fail('join/no-account');
  }
  const grown = await grant(ports, weighed, member.admin);
  const sealed = sealApproval(
    crypto,
    weighed.request,
    {
      approver: me.id,
      entries: [...new Set([...chainTo(grown, me.id), ...chainTo(grown, weighed.request.device.id)])],
      circleKeys: ports.circleKeys(),
      office: address !== null && account !== null ? { ...address, account } : null,
    },
    { secretKey: myself().signing.secretKey, codeKey: weighed.codeKey },
  );
  await settle(ports, weighed, 'approved', sealed);
  return ok(answerFile(sealed));
}

/** The newcomer is told why, in so far as there is a door to leave it at. */
export async function declineRequest(
  ports: InvitingPorts,
  requestId: string,
): Promise<Result<null, 'request/unknown'>> {
  const weighed = weigh(ports, requestId);
  if (weighed === null) return fail('request/unknown');
  const reason = weighed.standing === 'ready' ? 'declined' : weighed.standing;
  const sealed = sealRefusal(ports.crypto, weighed.request, reason, ports.myself().signing.secretKey);
  await settle(ports, weighed, 'declined', sealed);
  return ok(null);
}

async function takeRequest(ports: InvitingPorts, sealed: string): Promise<Result<string, RequestFailure>> {
  const { crypto, shelf, myself } = ports;
  const request = openRequest(crypto, sealed, myself().box);
  if (!request.ok) return request;
  if (!keptInvites(shelf).some((invite) => invite.id === request.value.invite)) return fail('request/not-for-us');
  const key = requestKey(request.value.id);
  if (!shelf.all().has(key)) await shelf.keep(key, { sealed, state: 'open', answer: '' });
  return ok(request.value.id);
}

/** The membership with the newcomer in it. */
async function grant(ports: InvitingPorts, { request, invite }: Weighed, admin: boolean): Promise<Membership> {
  const { crypto, now, myself, membership } = ports;
  const before = membership();
  if (before.devices.has(request.device.id)) return before;
  const { signing, deviceId } = myself();
  const member = { id: toBase64url(crypto.random(16)), name: request.name, admin };
  const options = { by: deviceId, at: now(), member, device: request.device, invite: invite.id };
  const entry = makeGrantEntry(crypto, before, options, signing.secretKey);
  await ports.addMembership(entry);
  const entries = [...before.devices.values()].map((device) => device.entry);
  const after = readMembership(crypto, [...entries, entry], ports.rootFingerprint());
  if (!after.ok) throw new Error('a membership without its root');
  return after.value;
}

async function settle(
  ports: InvitingPorts,
  weighed: Weighed,
  state: 'approved' | 'declined',
  answer: string,
): Promise<void> {
  await ports.shelf.keep(requestKey(weighed.request.id), { sealed: weighed.kept.sealed, state, answer });
  const line = ports.line();
  if (line === null) return;
  await leaveAtDoor(line, answerPlace(weighed.request.id), answer);
  for (const place of requestPlaces(ports.crypto, weighed.invite.id)) {
    const left = await lookAtDoor(line, place);
    if (left !== null && left !== 'unreachable' && left.sealed === weighed.kept.sealed)
      await clearDoor(line, place, left);
  }
}
