/** Arabic-Indic (٠–٩) and Persian (۰–۹) digits as 0–9: people type the digits of their keyboard. */
export function digitsToAscii(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
