import type { Crypto } from '#shared/kernel/crypto.ts';
import { normaliseBase32, toBase32 } from '#shared/kernel/textCodes.ts';

const GROUPS = 8;
const GROUP = 4;

/** Eight groups of four letters (Crockford's base32), 160 random bits: `7K2M-…`. */
export function newRecoveryCode(crypto: Crypto): string {
  return grouped(toBase32(crypto.random((GROUPS * GROUP * 5) / 8)));
}

/** What was typed as `newRecoveryCode` writes it, or null when it is no recovery code. */
export function parseRecoveryCode(typed: string): string | null {
  const letters = normaliseBase32(typed, GROUPS * GROUP);
  return letters === null ? null : grouped(letters);
}

/** Whether a typed group is the one on the sheet (`index` from 0). */
export function isGroupOf(code: string, index: number, typed: string): boolean {
  return normaliseBase32(typed, GROUP) === code.split('-')[index];
}

/** The text that Argon2id is run on. One field takes both: what reads as a recovery code is taken as one, anything else
 *  is a passphrase, in one Unicode form (NFKC) whatever the keyboard wrote. */
export function slotSecret(typed: string): string {
  return parseRecoveryCode(typed) ?? typed.normalize('NFKC');
}

function grouped(letters: string): string {
  return Array.from({ length: GROUPS }, (_, index) => letters.slice(index * GROUP, (index + 1) * GROUP)).join('-');
}
