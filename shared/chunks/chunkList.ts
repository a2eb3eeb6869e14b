/** The names of a file's chunks, in order, as one leaf of its record: each in 43 letters of base64url. */
import { concatBytes } from '#shared/kernel/bytes.ts';
import { fromBase64url, fromHex, toBase64url, toHex } from '#shared/kernel/textCodes.ts';

export const NAME_BYTES = 32;

/** 64 hex digits to bytes. */
export function nameBytes(name: string): Uint8Array {
  return fromHex(name) ?? new Uint8Array(NAME_BYTES);
}

/** Throws nothing; a list that is none is empty. */
export function namesIn(bytes: Uint8Array): string[] {
  if (bytes.length % NAME_BYTES !== 0) return [];
  const names: string[] = [];
  for (let at = 0; at < bytes.length; at += NAME_BYTES) names.push(toHex(bytes.subarray(at, at + NAME_BYTES)));
  return names;
}

export function listNames(names: readonly string[]): string {
  return toBase64url(concatBytes(names.map(nameBytes)));
}

/** [CH5] */
export function parseNames(text: string): readonly string[] {
  const bytes = fromBase64url(text);
  return bytes === null ? [] : namesIn(bytes);
}
