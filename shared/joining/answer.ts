/** What the newcomer gets back: let in, with keys and the proof, or told why not. Rules J6–J9: ./SPEC.md */
import { z } from 'zod';
import { pad, unpad } from '#shared/envelope/padme.ts';
import { circleKeyId } from '#shared/keys/keyIds.ts';
import { lengthPrefixed, sameBytes } from '#shared/kernel/bytes.ts';
import type { BoxPair, Crypto } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import { Id, Key, OfficeAddress, Signature, isNewer, jsonBytes, parseJsonBytes, parseJsonText } from './fields.ts';
import type { Invite } from './invite.ts';
import { readMembership, type Membership } from './membership.ts';
import type { MembershipEntry } from './membershipEntry.ts';
import type { JoinRequest } from './request.ts';

const Account = z.strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const refusals = ['wrong-code', 'used', 'expired', 'declined'] as const;
const Approval = z.strictObject({
  v: z.literal(1),
  outcome: z.literal('approved'),
  approver: Id, // device key id
  entries: z.array(z.string().max(8192)).min(2).max(100),
  circleKeys: z
    .array(z.strictObject({ circle: Id, key: Key }))
    .min(1)
    .max(200),
  office: OfficeAddress.extend({ account: Account }).nullable(),
});
const Refusal = z.strictObject({ v: z.literal(1), outcome: z.literal('refused'), reason: z.enum(refusals) });
const Content = z.discriminatedUnion('outcome', [Approval, Refusal]);
type Content = z.infer<typeof Content>;
const Wrapped = z.strictObject({ v: z.literal(1), content: z.string().max(65_536), signature: Signature, mac: Key });
const AnswerFile = z.strictObject({ pristan: z.literal('answer'), v: z.literal(1), sealed: z.string().max(65_536) });

export type Refused = (typeof refusals)[number];
/** The address of the office server with an account of one's own there. */
export type OfficeAccount = OfficeAddress & { readonly account: z.infer<typeof Account> };
export interface CircleKey {
  readonly circle: string;
  readonly id: string; // `circleKeyId`
  readonly key: Uint8Array;
}
export interface ApprovalOptions {
  readonly approver: string; // device key id
  /** `chainTo` the newcomer's device: root, …, the new grant. */
  readonly entries: readonly MembershipEntry[];
  readonly circleKeys: readonly { readonly circle: string; readonly key: Uint8Array }[];
  readonly office: OfficeAccount | null;
}
export interface Joined {
  /** The root's fingerprint, from the invite, which everything here was proven against. */
  readonly root: string;
  readonly membership: Membership;
  readonly entries: readonly MembershipEntry[];
  readonly memberId: string;
  readonly circleKeys: readonly CircleKey[];
  readonly office: OfficeAccount | null;
}
export type AnswerFailure = 'answer/broken' | 'answer/newer' | 'answer/not-for-us' | `invite/${Refused}`;

export function sealApproval(
  crypto: Crypto,
  request: JoinRequest,
  options: ApprovalOptions,
  keys: { readonly secretKey: Uint8Array; readonly codeKey: Uint8Array },
): string {
  const { approver, entries, office } = options;
  const circleKeys = options.circleKeys.map(({ circle, key }) => ({ circle, key: toBase64url(key) }));
  return seal(
    crypto,
    request,
    { v: 1, outcome: 'approved', approver, entries: [...entries], circleKeys, office },
    keys,
  );
}

/** Signed by the inviter's key alone: who does not have the right code cannot check a MAC under it. */
export function sealRefusal(crypto: Crypto, request: JoinRequest, reason: Refused, secretKey: Uint8Array): string {
  return seal(crypto, request, { v: 1, outcome: 'refused', reason }, { secretKey, codeKey: crypto.random(32) });
}

export function answerFile(sealed: string): Uint8Array {
  return jsonBytes({ pristan: 'answer', v: 1, sealed });
}

export function parseAnswerFile(bytes: Uint8Array): Result<string, AnswerFailure> {
  const raw = parseJsonBytes(bytes);
  const file = AnswerFile.safeParse(raw);
  if (file.success) return ok(file.data.sealed);
  return fail(isNewer(raw, 'answer') ? 'answer/newer' : 'answer/broken');
}

export interface Asked {
  readonly invite: Invite;
  readonly requestId: string;
  readonly codeKey: Uint8Array;
  readonly box: BoxPair;
  readonly deviceId: string;
}
/** J7–J9. What comes out is proven: by the code, by the approver's signature, and by the chain to the invite's root. */
export function openAnswer(crypto: Crypto, sealed: string, asked: Asked): Result<Joined, AnswerFailure> {
  const box = fromBase64url(sealed);
  if (box === null) return fail('answer/broken');
  const padded = crypto.openSealed(box, asked.box);
  if (padded === null) return fail('answer/not-for-us');
  const plain = unpad(padded);
  const raw = plain === null ? undefined : parseJsonBytes(plain);
  const wrapped = Wrapped.safeParse(raw);
  if (!wrapped.success)
    return fail(z.object({ v: z.int().gt(1) }).safeParse(raw).success ? 'answer/newer' : 'answer/broken');
  const content = Content.safeParse(parseJsonText(wrapped.data.content));
  if (!content.success) return fail('answer/broken');
  const message = boundMessage(asked.requestId, asked.box.publicKey, wrapped.data.content);
  const signature = bytesOf(wrapped.data.signature);
  if (content.data.outcome === 'refused') {
    const isTheirs = crypto.verify(signature, message, bytesOf(asked.invite.inviter.signingKey));
    return fail(isTheirs ? `invite/${content.data.reason}` : 'answer/broken');
  }
  if (!sameBytes(crypto.hash(message, { key: asked.codeKey }), bytesOf(wrapped.data.mac))) return fail('answer/broken');
  return joinedBy(crypto, content.data, asked, (signingKey) => crypto.verify(signature, message, signingKey));
}

function joinedBy(
  crypto: Crypto,
  { approver, entries, circleKeys, office }: z.infer<typeof Approval>,
  { invite, deviceId }: Asked,
  isSignedBy: (signingKey: Uint8Array) => boolean,
): Result<Joined, AnswerFailure> {
  const membership = readMembership(crypto, entries, invite.root);
  if (!membership.ok) return fail('answer/broken');
  const { devices, members, organisation } = membership.value;
  const signer = devices.get(approver);
  const mine = devices.get(deviceId);
  const isAdmin = signer !== undefined && members.get(signer.memberId)?.admin === true;
  if (!isAdmin || mine === undefined || organisation !== invite.organisation || !isSignedBy(signer.signingKey)) {
    return fail('answer/broken');
  }
  const keys = circleKeys.map(({ circle, key }) => ({
    circle,
    id: circleKeyId(crypto, bytesOf(key)),
    key: bytesOf(key),
  }));
  return ok({
    root: invite.root,
    membership: membership.value,
    entries,
    memberId: mine.memberId,
    circleKeys: keys,
    office,
  });
}

function seal(
  crypto: Crypto,
  request: JoinRequest,
  content: Content,
  { secretKey, codeKey }: { readonly secretKey: Uint8Array; readonly codeKey: Uint8Array },
): string {
  const text = JSON.stringify(Content.parse(content));
  const message = boundMessage(request.id, request.device.boxKey, text);
  const signature = toBase64url(crypto.sign(message, secretKey));
  const mac = toBase64url(crypto.hash(message, { key: codeKey }));
  return toBase64url(crypto.sealTo(pad(jsonBytes({ v: 1, content: text, signature, mac })), request.device.boxKey));
}

function boundMessage(requestId: string, boxKey: Uint8Array, content: string): Uint8Array {
  return lengthPrefixed(['pristan/join-answer/1', requestId, boxKey, content]);
}

function bytesOf(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array(0);
}
