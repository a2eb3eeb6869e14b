/** Where requests and answers lie at the office server's door, which shows nobody a list. Rule J10: ./SPEC.md */
import { lengthPrefixed } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toHex } from '#shared/kernel/textCodes.ts';

/** A second try after a mistyped code takes the next place; someone who only holds the invite file can fill them all,
 *  which is why there is also the way by file. */
const PLACES = 4;

/** Known to whoever holds the invite. */
export function requestPlaces(crypto: Crypto, inviteId: string): readonly string[] {
  return Array.from({ length: PLACES }, (_, place) => {
    const hash = crypto.hash(lengthPrefixed(['pristan/door/1', inviteId, place]), { length: 16 });
    return `request-${toHex(hash)}`;
  });
}

/** `requestId` is 32 hex digits. */
export function answerPlace(requestId: string): string {
  return `answer-${requestId}`;
}
