import type { OpeningContext } from '#shared/envelope/openEnvelope.ts';
import type { SealingContext } from '#shared/envelope/sealEnvelope.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { circleKeyId, deviceKeyId } from '#shared/keys/keyIds.ts';

/** One circle with one key and one member's device. */
export function aCircle(crypto: Crypto) {
  const key = crypto.random(32);
  const signing = crypto.newSigningPair();
  const box = crypto.newBoxPair();
  const keyId = circleKeyId(crypto, key);
  const deviceId = deviceKeyId(crypto, signing.publicKey, box.publicKey);
  const place = { crypto, organisation: 'org', circle: 'general' };
  const sealing: SealingContext = {
    ...place,
    circleKey: { id: keyId, key },
    author: { id: deviceId, secretKey: signing.secretKey },
  };
  const opening: OpeningContext = {
    ...place,
    circleKey: (id) => (id === keyId ? key : null),
    authorKey: (id) => (id === deviceId ? signing.publicKey : null),
  };
  return { sealing, opening, deviceId, keyId };
}
