interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}
const ZEROS = ['0', '٠', '۰'].map((zero) => zero.codePointAt(0) ?? 0);

/** Which of the keys 1 to 9 was pressed to mark something; null for a digit that is meant to be written. With words
 *  selected the bare digit marks, in any script's digits; otherwise Alt with the key of that place. */
export function keyOf(event: Pressed, selected: boolean): number | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    return digit === undefined ? null : Number(digit);
  }
  if (!selected || event.key.length !== 1) return null;
  const code = event.key.codePointAt(0) ?? 0;
  const value = ZEROS.map((zero) => code - zero).find((digit) => digit >= 1 && digit <= 9);
  return value ?? null;
}
