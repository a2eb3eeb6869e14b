/** `sha256/<base64>` as 16 groups of 4 hex digits: base64 mixes capitals and signs that nobody can read aloud. */
export function keyGroups(pin: string): readonly string[] {
  const base64 = pin.slice(pin.indexOf('/') + 1);
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
  return hex.match(/.{1,4}/g) ?? [];
}
