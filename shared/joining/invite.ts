/** The invite file: where the office is and what its root looks like. It holds no secret. Rules J1, J2: ./SPEC.md */
import { z } from 'zod';
import { lengthPrefixed } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import {
  Id,
  Key,
  OfficeAddress,
  PersonName,
  Signature,
  isNewer,
  jsonBytes,
  parseJsonBytes,
  parseJsonText,
} from './fields.ts';

const InviteBody = z.strictObject({
  id: Id,
  organisation: Id,
  circle: Id,
  /** What the office is called, for the person to recognise. */
  officeName: z.string().max(200),
  office: OfficeAddress.nullable(),
  /** Fingerprint of the membership's root. */
  root: Key,
  inviter: z.strictObject({ name: PersonName, signingKey: Key, boxKey: Key }),
  /** Milliseconds since 1970, on the inviter's clock. */
  expiresAt: z.int().min(0),
});
export type InviteBody = z.infer<typeof InviteBody>;
const InviteFile = z.strictObject({
  pristan: z.literal('invite'),
  v: z.literal(1),
  body: z.string().max(8192), // JSON, kept as text: exactly this is signed and hashed
  signature: Signature,
});

export interface Invite extends InviteBody {
  /** 32 bytes over the whole body: both sides bind it into their MACs, so a changed invite leads nowhere. */
  readonly hash: Uint8Array;
}
/** Invites have no secret to protect, so a changed one is found twice: here, and by the MAC under the spoken code. */
export type InviteFailure = 'invite/broken' | 'invite/newer';

export function makeInvite(
  crypto: Crypto,
  body: InviteBody,
  secretKey: Uint8Array,
): { readonly bytes: Uint8Array; readonly invite: Invite } {
  const text = JSON.stringify(InviteBody.parse(body));
  const signature = toBase64url(crypto.sign(signedBytes(text), secretKey));
  return {
    bytes: jsonBytes({ pristan: 'invite', v: 1, body: text, signature }),
    invite: { ...body, hash: hashOf(crypto, text) },
  };
}

/** J2. Whether it has expired is for the caller, who knows the time. */
export function parseInvite(crypto: Crypto, bytes: Uint8Array): Result<Invite, InviteFailure> {
  const raw = parseJsonBytes(bytes);
  const file = InviteFile.safeParse(raw);
  if (!file.success) return fail(isNewer(raw, 'invite') ? 'invite/newer' : 'invite/broken');
  const body = InviteBody.safeParse(parseJsonText(file.data.body));
  const signature = fromBase64url(file.data.signature);
  const signingKey = body.success ? fromBase64url(body.data.inviter.signingKey) : null;
  if (!body.success || signature === null || signingKey === null) return fail('invite/broken');
  if (!crypto.verify(signature, signedBytes(file.data.body), signingKey)) return fail('invite/broken');
  return ok({ ...body.data, hash: hashOf(crypto, file.data.body) });
}

function signedBytes(text: string): Uint8Array {
  return lengthPrefixed(['pristan/invite/1', text]);
}

function hashOf(crypto: Crypto, text: string): Uint8Array {
  return crypto.hash(lengthPrefixed(['pristan/invite-hash/1', text]));
}
