/** Ten letters that one person says to another: 50 random bits. Short enough to speak; the stretching and the MAC make
 *  trying them all hopeless. Rules J3, J4: ./SPEC.md */
import type { Argon2Parameters, Crypto } from '#shared/kernel/crypto.ts';
import { normaliseBase32, toBase32 } from '#shared/kernel/textCodes.ts';

const LETTERS = 10;

/** Part of the protocol's version 1: both sides must run the same. About 0.25 s and 64 MiB. */
export const codeStretching: Argon2Parameters = { memoryBytes: 67_108_864, passes: 3 };

/** `7K2M4-QX9TB` */
export function newSpokenCode(crypto: Crypto): string {
  const letters = toBase32(crypto.random(7)).slice(0, LETTERS);
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** What was typed as `newSpokenCode` writes it, or null when it cannot be one. */
export function parseSpokenCode(typed: string): string | null {
  const letters = normaliseBase32(typed, LETTERS);
  return letters === null ? null : `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** Runs Argon2id: in the vault, a helper worker's job. */
export type Stretch = (secret: string, salt: Uint8Array, parameters: Argon2Parameters) => Promise<Uint8Array>;
