/** What a newcomer sends to the inviter: who they are, with a MAC that only the spoken code makes. Rules J3–J5: ./SPEC.md */
import { z } from 'zod';
import { pad, unpad } from '#shared/envelope/padme.ts';
import { deviceKeyId } from '#shared/keys/keyIds.ts';
import { lengthPrefixed } from '#shared/kernel/bytes.ts';
import type { BoxPair, Crypto, SigningPair } from '#shared/kernel/crypto.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64url, toBase64url, toHex } from '#shared/kernel/textCodes.ts';
import { Id, Key, PersonName, Signature, isNewer, jsonBytes, parseJsonBytes, shortName } from './fields.ts';
import type { Invite } from './invite.ts';
import type { DeviceKeys } from './membershipEntry.ts';

const RequestBody = z.strictObject({
  v: z.literal(1),
  invite: Id,
  name: PersonName,
  signingKey: Key,
  boxKey: Key,
  askedAt: z.int().min(0),
  mac: Key,
  signature: Signature,
});
const RequestFile = z.strictObject({ pristan: z.literal('request'), v: z.literal(1), sealed: z.string().max(65_536) });

export interface JoinRequest {
  /** 32 hex digits, a hash of the sealed request: the same by file and by door, and where the answer will lie. */
  readonly id: string;
  readonly invite: string;
  readonly name: string;
  readonly device: DeviceKeys & { readonly id: string };
  readonly askedAt: number;
  readonly mac: Uint8Array;
}
export type RequestFailure = 'request/broken' | 'request/newer' | 'request/not-for-us';

export interface RequestOptions {
  readonly name: string;
  readonly signing: SigningPair;
  readonly box: BoxPair;
  /** The spoken code, stretched. */
  readonly codeKey: Uint8Array;
  readonly at: number;
}
/** The sealed text: what lies at the door, and inside of the file. */
export function sealRequest(
  crypto: Crypto,
  invite: Invite,
  options: RequestOptions,
): { readonly sealed: string; readonly id: string } {
  const { signing, box, codeKey, at } = options;
  const name = shortName(options.name);
  const message = macMessage(invite.hash, name, signing.publicKey, box.publicKey, at);
  const body: z.infer<typeof RequestBody> = {
    v: 1,
    invite: invite.id,
    name,
    signingKey: toBase64url(signing.publicKey),
    boxKey: toBase64url(box.publicKey),
    askedAt: at,
    mac: toBase64url(crypto.hash(message, { key: codeKey })),
    signature: toBase64url(crypto.sign(ownMessage(invite.id, name, box.publicKey), signing.secretKey)),
  };
  const inviter = fromBase64url(invite.inviter.boxKey) ?? new Uint8Array(32);
  const sealed = toBase64url(crypto.sealTo(pad(jsonBytes(RequestBody.parse(body))), inviter));
  return { sealed, id: requestId(crypto, sealed) };
}

export function requestFile(sealed: string): Uint8Array {
  return jsonBytes({ pristan: 'request', v: 1, sealed });
}

export function parseRequestFile(bytes: Uint8Array): Result<string, RequestFailure> {
  const raw = parseJsonBytes(bytes);
  const file = RequestFile.safeParse(raw);
  if (file.success) return ok(file.data.sealed);
  return fail(isNewer(raw, 'request') ? 'request/newer' : 'request/broken');
}

/** Opens it. Whether the newcomer knew the code is `knowsCode`'s to say. */
export function openRequest(crypto: Crypto, sealed: string, inviter: BoxPair): Result<JoinRequest, RequestFailure> {
  const box = fromBase64url(sealed);
  if (box === null) return fail('request/broken');
  const padded = crypto.openSealed(box, inviter);
  if (padded === null) return fail('request/not-for-us');
  const plain = unpad(padded);
  const raw = plain === null ? undefined : parseJsonBytes(plain);
  const body = RequestBody.safeParse(raw);
  if (!body.success)
    return fail(z.object({ v: z.int().gt(1) }).safeParse(raw).success ? 'request/newer' : 'request/broken');
  const { invite, name, askedAt } = body.data;
  const [signingKey, boxKey, mac, signature] = [
    body.data.signingKey,
    body.data.boxKey,
    body.data.mac,
    body.data.signature,
  ].map((text) => fromBase64url(text) ?? new Uint8Array(0)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  if (!crypto.verify(signature, ownMessage(invite, name, boxKey), signingKey)) return fail('request/broken');
  const device = { id: deviceKeyId(crypto, signingKey, boxKey), signingKey, boxKey };
  return ok({ id: requestId(crypto, sealed), invite, name, device, askedAt, mac });
}

/** J4. The MAC is compared without leaving at the first wrong byte. */
export function knowsCode(crypto: Crypto, request: JoinRequest, inviteHash: Uint8Array, codeKey: Uint8Array): boolean {
  const { name, device, askedAt, mac } = request;
  const right = crypto.hash(macMessage(inviteHash, name, device.signingKey, device.boxKey, askedAt), { key: codeKey });
  return (
    right.length === mac.length && right.reduce((wrong, byte, index) => wrong | (byte ^ (mac[index] ?? 0)), 0) === 0
  );
}

function macMessage(
  inviteHash: Uint8Array,
  name: string,
  signingKey: Uint8Array,
  boxKey: Uint8Array,
  at: number,
): Uint8Array {
  return lengthPrefixed(['pristan/join-request/1', inviteHash, name, signingKey, boxKey, at]);
}

/** Signed with the device's new key: nobody can have another's key let in under their own name. */
function ownMessage(invite: string, name: string, boxKey: Uint8Array): Uint8Array {
  return lengthPrefixed(['pristan/join-device/1', invite, name, boxKey]);
}

function requestId(crypto: Crypto, sealed: string): string {
  return toHex(crypto.hash(lengthPrefixed(['pristan/request-id/1', sealed]), { length: 16 }));
}
