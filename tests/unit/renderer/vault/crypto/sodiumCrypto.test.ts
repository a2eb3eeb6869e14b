import sodium from 'libsodium-wrappers-sumo';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { fromHex, toHex } from '#shared/kernel/textCodes.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadSodium();
});
const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array(0);

describe('sodiumCrypto: known answers', () => {
  it('signs and verifies as RFC 8032, 7.1, test 3 (Ed25519)', () => {
    const pair = sodium.crypto_sign_seed_keypair(
      hex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'),
    );
    const publicKey = hex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025');
    const signature = hex(
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
        '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    );
    expect(toHex(pair.publicKey)).toBe(toHex(publicKey));
    expect(toHex(crypto.sign(hex('af82'), pair.privateKey))).toBe(toHex(signature));
    expect(crypto.verify(signature, hex('af82'), publicKey)).toBe(true);
    expect(crypto.verify(signature, hex('af83'), publicKey)).toBe(false);
    expect(crypto.verify(signature.subarray(1), hex('af82'), publicKey)).toBe(false);
  });

  it('agrees on a secret as RFC 7748, 6.1 (X25519, beneath the sealed box)', () => {
    const alice = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a');
    const bob = hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');
    const agreed = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';
    expect(toHex(sodium.crypto_scalarmult(alice, bob))).toBe(agreed);
  });

  it('opens what draft-irtf-cfrg-xchacha-03, A.3.1, sealed (XChaCha20-Poly1305)', () => {
    const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
    const nonce = hex('404142434445464748494a4b4c4d4e4f5051525354555657');
    const associated = hex('50515253c0c1c2c3c4c5c6c7');
    const box = hex(
      'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb' +
        '731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452' +
        '2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9' +
        '21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49',
    );
    const plain =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    expect(toHex(crypto.open(box, associated, nonce, key) ?? new Uint8Array(0))).toBe(toHex(utf8(plain)));
    expect(crypto.open(box, associated.subarray(1), nonce, key)).toBeNull();
  });

  it('hashes as RFC 7693, appendix A (BLAKE2b), and with a key as the reference implementation', () => {
    const whole = crypto.hash(utf8('abc'), { length: 64 });
    expect(toHex(whole)).toBe(
      'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1' +
        '7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
    );
    expect(toHex(crypto.hash(utf8('abc')))).toBe('bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319');
    const key = Uint8Array.from({ length: 32 }, (_, index) => index);
    const keyed = 'd63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f';
    expect(toHex(crypto.hash(utf8('abc'), { key }))).toBe(keyed);
  });

  // RFC 9106's own vectors use four lanes, a secret and associated data, which libsodium does not offer; this one was
  // computed with OpenSSL's implementation (passes 3, 64 MiB, one lane), which passes those.
  it('stretches as OpenSSL does (Argon2id)', () => {
    const derived = crypto.argon2id('пристань', utf8('sixteen salt ok!'), { memoryBytes: 67_108_864, passes: 3 });
    expect(toHex(derived)).toBe('a34debace5eddbf97cad30ae71dd677f1e18b54b1c6d55dd2fcd9b90c618b5c7');
  });
});

describe('sodiumCrypto', () => {
  it('seals for one key, with a nonce that is new each time', () => {
    const key = crypto.random(32);
    const [one, two] = [crypto.seal(utf8('a'), utf8('b'), key), crypto.seal(utf8('a'), utf8('b'), key)];
    expect(toHex(one.nonce)).not.toBe(toHex(two.nonce));
    expect(crypto.open(one.box, utf8('b'), one.nonce, key)).toEqual(utf8('a'));
    expect(crypto.open(one.box, utf8('b'), one.nonce, crypto.random(32))).toBeNull();
    expect(crypto.open(one.box, utf8('b'), two.nonce, key)).toBeNull();
    expect(crypto.open(new Uint8Array(3), utf8('b'), one.nonce, key)).toBeNull();
  });

  it('seals to a person, who alone can open it', () => {
    const [mine, other] = [crypto.newBoxPair(), crypto.newBoxPair()];
    const box = crypto.sealTo(utf8('for you'), mine.publicKey);
    expect(crypto.openSealed(box, mine)).toEqual(utf8('for you'));
    expect(crypto.openSealed(box, other)).toBeNull();
    expect(crypto.openSealed(box.subarray(0, 20), mine)).toBeNull();
  });

  it('draws more random bytes than the platform gives at once', () => {
    const bytes = crypto.random(70_000);
    expect(bytes).toHaveLength(70_000);
    expect(bytes.subarray(65_536).some((byte) => byte !== 0)).toBe(true);
  });
});
