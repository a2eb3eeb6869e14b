import { beforeAll, describe, expect, it } from 'vitest';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { answerFile, openAnswer, parseAnswerFile, sealRefusal } from '#shared/joining/answer.ts';
import { parseInvite } from '#shared/joining/invite.ts';
import { openRequest, parseRequestFile, requestFile, sealRequest } from '#shared/joining/request.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { createInvite } from '#renderer/vault/joining/inviting.ts';
import { aDevice, anOffice } from '#tests/support/joiners.ts';
import { fuzz, spoilt } from '#tests/support/fuzz.ts';

let crypto: Crypto;
let office: ReturnType<typeof anOffice>;
let invite: Uint8Array;
beforeAll(async () => {
  crypto = await loadSodium();
  office = anOffice(crypto, null);
  invite = (await createInvite(office.ports)).bytes;
});

describe('files by which somebody joins', () => {
  it('[J2,J13] an invite never throws: it is whole, broken or newer', () => {
    const whole = parseInvite(crypto, invite);
    fuzz('invite', spoilt(invite), (bytes) => {
      const parsed = parseInvite(crypto, bytes);
      if (parsed.ok) expect(parsed).toEqual(whole);
      else expect(['invite/broken', 'invite/newer']).toContain(parsed.code);
    });
  });

  it('[J5,J13] a request and its answer never throw, and say nothing else than they did', () => {
    const parsed = parseInvite(crypto, invite);
    if (!parsed.ok) throw new Error(parsed.code);
    const mine = aDevice(crypto, 'Nadia');
    const codeKey = crypto.random(32);
    const options = { name: 'Nadia', signing: mine.signing, box: mine.box, codeKey, at: 1 };
    const { sealed, id: requestId } = sealRequest(crypto, parsed.value, options);
    const sound = openRequest(crypto, sealed, office.myself.box);
    if (!sound.ok) throw new Error(sound.code);
    fuzz('request', spoilt(requestFile(sealed)), (bytes) => {
      const file = parseRequestFile(bytes);
      const opened = file.ok ? openRequest(crypto, file.value, office.myself.box) : null;
      if (opened?.ok === true) expect(opened).toEqual(sound);
    });
    const refusal = sealRefusal(crypto, sound.value, 'declined', office.myself.signing.secretKey);
    const asked = { invite: parsed.value, requestId, codeKey, box: mine.box, deviceId: mine.deviceId };
    expect(openAnswer(crypto, refusal, asked)).toMatchObject({ code: 'invite/declined' });
    fuzz('answer', spoilt(answerFile(refusal)), (bytes) => {
      const file = parseAnswerFile(bytes);
      if (file.ok) expect(openAnswer(crypto, file.value, asked).ok).toBe(false);
    });
  });
});
