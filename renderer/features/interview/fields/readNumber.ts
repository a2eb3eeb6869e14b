const DIGITS_FROM = [0x0660, 0x06f0]; // Arabic-Indic, Eastern Arabic-Indic

/** A number typed with the digits of any of the app's scripts. What is no number is kept as it was written. */
export function readNumber(text: string): number | string | null {
  const latin = text
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      return String(code - (DIGITS_FROM.findLast((zero) => zero <= code) ?? code));
    })
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3})/gu, '')
    .replace(/[,\u066b](?=\d+$)/u, '.');
  if (latin === '') return null;
  return /^-?\d+(\.\d+)?$/.test(latin) && latin.length < 16 ? Number(latin) : text;
}
