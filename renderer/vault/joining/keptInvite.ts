/** What the shelf holds of invites and requests, and how far each has come. */
import { z } from 'zod';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import { knowsCode, openRequest, type JoinRequest } from '#shared/joining/request.ts';
import type { InvitingPorts, JoiningShelf } from './joiningPorts.ts';

const KeptInvite = z.object({
  id: z.string(),
  hash: z.string(),
  codeKey: z.string(),
  expiresAt: z.number(),
  /** The request that it let in, '' before. */
  usedBy: z.string(),
});
export type KeptInvite = z.infer<typeof KeptInvite>;
const KeptRequest = z.object({
  sealed: z.string(),
  state: z.enum(['open', 'approved', 'declined']),
  /** The sealed answer, once there is one: approving twice gives the same. '' before. */
  answer: z.string(),
});
export type KeptRequest = z.infer<typeof KeptRequest>;

export const inviteKey = (id: string): string => `invite/${id}`;
export const requestKey = (id: string): string => `request/${id}`;

export function keptInvites(shelf: JoiningShelf): readonly KeptInvite[] {
  return [...shelf.all()].flatMap(([key, value]) => {
    const kept = key.startsWith('invite/') ? KeptInvite.safeParse(value) : null;
    return kept?.success === true ? [kept.data] : [];
  });
}

function keptRequest(shelf: JoiningShelf, id: string): KeptRequest | null {
  return KeptRequest.safeParse(shelf.all().get(requestKey(id))).data ?? null;
}

export function openRequestIds(shelf: JoiningShelf): readonly string[] {
  return [...shelf.all().keys()]
    .filter((key) => key.startsWith('request/'))
    .map((key) => key.slice('request/'.length))
    .filter((id) => keptRequest(shelf, id)?.state === 'open');
}

export function newKeptInvite(id: string, hash: Uint8Array, codeKey: Uint8Array, expiresAt: number): KeptInvite {
  return { id, hash: toBase64url(hash), codeKey: toBase64url(codeKey), expiresAt, usedBy: '' };
}

export type Standing = 'ready' | 'wrong-code' | 'used' | 'expired';
export interface Weighed {
  readonly request: JoinRequest;
  readonly kept: KeptRequest;
  readonly invite: KeptInvite;
  readonly codeKey: Uint8Array;
  /** J6: what stands in the way of letting them in. */
  readonly standing: Standing;
}

/** Opens a kept request and looks at its invite; null when either is not ours (any more). */
export function weigh(ports: InvitingPorts, requestId: string): Weighed | null {
  const { crypto, shelf, myself, now, membership } = ports;
  const kept = keptRequest(shelf, requestId);
  const request = kept === null ? null : openRequest(crypto, kept.sealed, myself().box);
  if (kept === null || request?.ok !== true) return null;
  const invite = keptInvites(shelf).find((one) => one.id === request.value.invite);
  const [hash, codeKey] = [fromBase64url(invite?.hash ?? ''), fromBase64url(invite?.codeKey ?? '')];
  if (invite === undefined || hash === null || codeKey === null) return null;
  const usedByAnother = invite.usedBy === '' ? membership().usedInvites.has(invite.id) : invite.usedBy !== requestId;
  const late = invite.usedBy === '' && now() > invite.expiresAt;
  const right = knowsCode(crypto, request.value, hash, codeKey);
  const standing = usedByAnother ? 'used' : late ? 'expired' : right ? 'ready' : 'wrong-code';
  return { request: request.value, kept, invite, codeKey, standing };
}
