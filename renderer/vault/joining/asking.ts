/** Asking to be let in: the newcomer's side. Rules J1–J10: shared/joining/SPEC.md */
import { z } from 'zod';
import { openAnswer, parseAnswerFile, type AnswerFailure, type Joined } from '#shared/joining/answer.ts';
import { answerPlace, requestPlaces } from '#shared/joining/door.ts';
import { parseInvite, type Invite, type InviteFailure } from '#shared/joining/invite.ts';
import { requestFile, sealRequest } from '#shared/joining/request.ts';
import { codeStretching, parseSpokenCode } from '#shared/joining/spokenCode.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import { leaveAtDoor, lookAtDoor } from './doorLine.ts';
import type { AskingPorts } from './joiningPorts.ts';

const KeptAsking = z.object({ invite: z.string(), codeKey: z.string(), askedAt: z.number() });
const askingKey = (requestId: string): string => `asked/${requestId}`;

export interface SentRequest {
  /** The file for the colleague, should there be no door or no connection. */
  readonly bytes: Uint8Array;
  readonly leftAtDoor: boolean;
}

export async function requestJoin(
  ports: AskingPorts,
  inviteBytes: Uint8Array,
  typedCode: string,
): Promise<Result<SentRequest, InviteFailure | 'invite/expired' | 'invite/wrong-code'>> {
  const { crypto, now, stretch, shelf, myself } = ports;
  const parsed = parseInvite(crypto, inviteBytes);
  if (!parsed.ok) return parsed;
  const invite = parsed.value;
  if (now() > invite.expiresAt) return fail('invite/expired');
  const code = parseSpokenCode(typedCode);
  if (code === null) return fail('invite/wrong-code');
  const codeKey = await stretch(code, fromBase64url(invite.id) ?? new Uint8Array(16), codeStretching);
  const { name, signing, box } = myself();
  const { sealed, id } = sealRequest(crypto, invite, { name, signing, box, codeKey, at: now() });
  const kept = { invite: toBase64url(inviteBytes), codeKey: toBase64url(codeKey), askedAt: now() };
  await shelf.keep(askingKey(id), kept satisfies z.infer<typeof KeptAsking>);
  return ok({ bytes: requestFile(sealed), leftAtDoor: await leaveRequest(ports, invite, sealed) });
}

/** Reads the answer file, or (null) looks at the door. `ok(null)`: nothing there yet. When it answers `Joined`, the
 *  caller keeps what is in it and then calls `forgetAsking`. */
export async function checkJoin(
  ports: AskingPorts,
  answerBytes: Uint8Array | null,
): Promise<Result<Joined | null, AnswerFailure | 'join/not-asked' | 'office/unreachable'>> {
  const asked = askedBefore(ports);
  if (asked.length === 0) return fail('join/not-asked');
  const file = answerBytes === null ? null : parseAnswerFile(answerBytes);
  if (file?.ok === false) return file;
  let newest: Result<Joined | null, AnswerFailure | 'office/unreachable'> | null = null;
  const { crypto, myself } = ports;
  const { box, deviceId } = myself();
  for (const one of asked) {
    const sealed = file ?? (await answerAtDoor(ports, one));
    const opened =
      sealed.ok && sealed.value !== null
        ? openAnswer(crypto, sealed.value, { ...one, box, deviceId })
        : sealed.ok
          ? ok(null)
          : sealed;
    if (opened.ok && opened.value !== null) return opened;
    newest ??= opened; // while the latest request waits, the refusal of one before is no news
  }
  return newest ?? ok(null);
}

/** The secrets of asking are of no more use. */
export async function forgetAsking(ports: AskingPorts): Promise<void> {
  for (const { requestId } of askedBefore(ports)) await ports.shelf.keep(askingKey(requestId), null);
}

interface AskedBefore {
  readonly requestId: string;
  readonly invite: Invite;
  readonly codeKey: Uint8Array;
  readonly askedAt: number;
}

/** Newest first: a second try after a mistyped code is a second request. */
function askedBefore({ crypto, shelf }: AskingPorts): readonly AskedBefore[] {
  const all = [...shelf.all()].flatMap(([key, value]): AskedBefore[] => {
    const kept = key.startsWith('asked/') ? KeptAsking.safeParse(value) : null;
    if (kept?.success !== true) return [];
    const [bytes, codeKey] = [fromBase64url(kept.data.invite), fromBase64url(kept.data.codeKey)];
    const invite = bytes === null ? null : parseInvite(crypto, bytes);
    if (invite?.ok !== true || codeKey === null) return [];
    return [{ requestId: key.slice('asked/'.length), invite: invite.value, codeKey, askedAt: kept.data.askedAt }];
  });
  return all.sort((a, b) => b.askedAt - a.askedAt);
}

async function leaveRequest(ports: AskingPorts, invite: Invite, sealed: string): Promise<boolean> {
  if (invite.office === null) return false;
  const line = await ports.lineTo(invite.office);
  for (const place of requestPlaces(ports.crypto, invite.id)) {
    const outcome = await leaveAtDoor(line, place, sealed);
    if (outcome !== 'taken') return outcome === 'left';
  }
  return false;
}

async function answerAtDoor(
  ports: AskingPorts,
  { invite, requestId }: AskedBefore,
): Promise<Result<string | null, 'office/unreachable'>> {
  if (invite.office === null) return ok(null);
  const left = await lookAtDoor(await ports.lineTo(invite.office), answerPlace(requestId));
  return left === 'unreachable' ? fail('office/unreachable') : ok(left?.sealed ?? null);
}
