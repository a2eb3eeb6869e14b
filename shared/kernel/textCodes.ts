/** Bytes as letters: base64url (RFC 4648 §5, no padding), hex, and Crockford's base32 for what people read aloud.
 *  Decoders answer null on anything that the encoder would not have written, so one value has one spelling. */
import { fromUtf8 } from './bytes.ts';
import { letGo } from './letGo.ts';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const INVALID = 255;

const base64Codes = Uint8Array.from(BASE64URL, (letter) => letter.charCodeAt(0));
const base64Values = valuesOf(BASE64URL);
const base32Values = valuesOf(CROCKFORD);
const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** For every UTF-16 unit: a look-up without a check is twice as fast. */
function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(65_536).fill(INVALID);
  for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index;
  return values;
}

/** Written as ASCII bytes and decoded once: building the string letter by letter is four times slower. */
export function toBase64url(bytes: Uint8Array): string {
  const { length } = bytes;
  const letters = new Uint8Array(Math.ceil((length * 4) / 3));
  const code = (index: number): number => base64Codes[index & 63] ?? 0;
  let at = 0;
  let index = 0;
  for (; index + 2 < length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    letters[at] = code(group >> 18);
    letters[at + 1] = code(group >> 12);
    letters[at + 2] = code(group >> 6);
    letters[at + 3] = code(group);
    at += 4;
  }
  if (index < length) {
    const two = index + 1 < length;
    const group = ((bytes[index] ?? 0) << 16) | (two ? (bytes[index + 1] ?? 0) << 8 : 0);
    letters[at] = code(group >> 18);
    letters[at + 1] = code(group >> 12);
    if (two) letters[at + 2] = code(group >> 6);
  }
  const text = fromUtf8(letters) ?? '';
  letGo(letters);
  return text;
}

/** Four letters at a time; the eighth bit of any value marks a letter that is none. */
export function fromBase64url(text: string): Uint8Array | null {
  const whole = text.length - (text.length % 4);
  const rest = text.length - whole;
  if (rest === 1) return null;
  const bytes = new Uint8Array((whole / 4) * 3 + Math.max(0, rest - 1));
  const value = (index: number): number => base64Values[text.charCodeAt(index)] ?? INVALID;
  let wrong = 0;
  let at = 0;
  for (let index = 0; index < whole; index += 4) {
    const a = value(index);
    const b = value(index + 1);
    const c = value(index + 2);
    const d = value(index + 3);
    wrong |= a | b | c | d;
    bytes[at] = (a << 2) | (b >> 4);
    bytes[at + 1] = (b << 4) | (c >> 2);
    bytes[at + 2] = (c << 6) | d;
    at += 3;
  }
  if (rest >= 2) {
    const [a, b, c] = [value(whole), value(whole + 1), rest === 3 ? value(whole + 2) : 0];
    wrong |= a | b | c;
    // Bits that no byte needs must be zero, else one value had several spellings.
    if (rest === 2 ? (b & 15) !== 0 : (c & 3) !== 0) return null;
    bytes[at] = (a << 2) | (b >> 4);
    if (rest === 3) bytes[at + 1] = (b << 4) | (c >> 2);
  }
  return (wrong & 128) === 0 ? bytes : null;
}

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexPairs[byte] ?? '';
  return text;
}

/** Lower case only. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
  );
}

/** For lengths that are a multiple of 5 bytes no bit is left over; other lengths are padded with zero bits. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += CROCKFORD[(held >> bits) & 31] ?? '';
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + (CROCKFORD[(held << (5 - bits)) & 31] ?? '');
}

/** What a person typed, as Crockford's base32 reads it: case, spaces and dashes do not matter, O is 0, I and L are 1.
 *  null when another letter is left or the length is wrong. */
export function normaliseBase32(typed: string, length: number): string | null {
  const text = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (text.length !== length) return null;
  for (let index = 0; index < length; index += 1) {
    if ((base32Values[text.charCodeAt(index)] ?? INVALID) === INVALID) return null;
  }
  return text;
}
