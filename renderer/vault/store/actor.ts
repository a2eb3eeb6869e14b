import type { Crypto } from '#shared/kernel/crypto.ts';
import { toHex } from '#shared/kernel/textCodes.ts';

/** An actor is one incarnation of one member's vault. The member's id is in it, so that a value names who wrote it even
 *  in a merge that somebody else signed; the random part is new after damage, a restore or a copied folder. */
export function newActor(crypto: Crypto, memberId: string): string {
  return `${memberId}_${toHex(crypto.random(5))}`;
}

export function memberOf(actor: string): string {
  const end = actor.lastIndexOf('_');
  return end === -1 ? actor : actor.slice(0, end);
}
