import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { openAnswer, parseAnswerFile } from '#shared/joining/answer.ts';
import { parseInvite, type Invite } from '#shared/joining/invite.ts';
import { openRequest, parseRequestFile, sealRequest } from '#shared/joining/request.ts';
import { newSpokenCode, parseSpokenCode } from '#shared/joining/spokenCode.ts';
import { pad } from '#shared/envelope/padme.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';
import { createInvite } from '#renderer/vault/joining/inviting.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { aDevice, anOffice } from '#tests/support/joiners.ts';

let crypto: Crypto;
let inviteBytes: Uint8Array;
let invite: Invite;
let office: ReturnType<typeof anOffice>;
beforeAll(async () => {
  crypto = await loadSodium();
  office = anOffice(crypto, null);
  inviteBytes = (await createInvite(office.ports)).bytes;
  const parsed = parseInvite(crypto, inviteBytes);
  if (!parsed.ok) throw new Error(parsed.code);
  invite = parsed.value;
});
const junk = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.json().map(utf8),
  fc
    .record({
      pristan: fc.constantFrom('invite', 'request', 'answer'),
      v: fc.constant(1),
      sealed: fc.string(),
      body: fc.json(),
      signature: fc.string(),
    })
    .map((one) => utf8(JSON.stringify(one))),
);

describe('files of joining', () => {
  it('[J13] junk is a result, never a throw, and never accepted', () => {
    fc.assert(
      fc.property(junk, (bytes) => {
        expect(parseInvite(crypto, bytes).ok).toBe(false);
        for (const file of [parseRequestFile(bytes), parseAnswerFile(bytes)]) {
          if (file.ok) expect(openRequest(crypto, file.value, office.myself.box).ok).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[J2] an invite with any byte changed is broken', () => {
    for (let at = 0; at < inviteBytes.length; at += 1) {
      const changed = inviteBytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const parsed = parseInvite(crypto, changed);
      if (parsed.ok) throw new Error(`byte ${String(at)} was not noticed`);
      expect(['invite/broken', 'invite/newer']).toContain(parsed.code);
    }
    expect(parseInvite(crypto, inviteBytes.slice(0, -5))).toMatchObject({ code: 'invite/broken' });
    expect(parseInvite(crypto, utf8('{"pristan":"invite","v":2}'))).toMatchObject({ code: 'invite/newer' });
  });

  it('[J13] what is rightly sealed but junk inside is refused too', () => {
    const mine = aDevice(crypto, 'x');
    const asked = { invite, requestId: 'x', codeKey: crypto.random(32), box: mine.box, deviceId: mine.deviceId };
    const insides = fc.oneof(fc.json(), fc.constant('{"v":2}'));
    fc.assert(
      fc.property(insides, (inside) => {
        const sealed = (key: Uint8Array): string => toBase64url(crypto.sealTo(pad(utf8(inside)), key));
        const [request, answer] = [
          openRequest(crypto, sealed(office.myself.box.publicKey), office.myself.box),
          openAnswer(crypto, sealed(mine.box.publicKey), asked),
        ];
        expect(request.ok || answer.ok).toBe(false);
        if (inside === '{"v":2}')
          expect([request, answer]).toMatchObject([{ code: 'request/newer' }, { code: 'answer/newer' }]);
      }),
    );
  });

  it('[J5] a request with a key that is not one’s own is broken', () => {
    const [mine, theirs] = [aDevice(crypto, 'x'), aDevice(crypto, 'y')];
    const stolen = { publicKey: theirs.signing.publicKey, secretKey: mine.signing.secretKey };
    const options = { name: 'x', signing: stolen, box: mine.box, codeKey: crypto.random(32), at: 1 };
    const { sealed } = sealRequest(crypto, invite, options);
    expect(openRequest(crypto, sealed, office.myself.box)).toMatchObject({ code: 'request/broken' });
  });

  it('[J3] spoken codes forgive', () => {
    const code = newSpokenCode(crypto);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(parseSpokenCode(` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o')}`)).toBe(code);
    expect(parseSpokenCode(`${code}A`)).toBeNull();
  });
});
