/** What one field most likely holds, so that "someone new" starts with it in the right place. */
export type Typed = 'name' | 'phone' | 'document';

const MARKS_OF_A_PHONE = /^[+(]?[\d\s().\-–/]+$/u;
const FEWEST_DIGITS_OF_A_PHONE = 7;

/** Digits of every script count (`\p{Nd}`); a number without a `+` and with a letter is a document. */
export function whatIsTyped(text: string): Typed {
  const trimmed = text.trim();
  const digits = trimmed.match(/\p{Nd}/gu)?.length ?? 0;
  const latinised = trimmed.replace(/\p{Nd}/gu, '0');
  if (digits === 0) return 'name';
  if (MARKS_OF_A_PHONE.test(latinised)) {
    return digits >= FEWEST_DIGITS_OF_A_PHONE && (trimmed.startsWith('+') || /[\s()\-–]/u.test(trimmed) || digits >= 10)
      ? 'phone'
      : 'document';
  }
  const letters = trimmed.match(/\p{L}/gu)?.length ?? 0;
  return letters > digits ? 'name' : 'document';
}

/** The three starting values of a new intake, of which one is filled. */
export function startingValues(text: string): { name: string; phone: string; documentNumber: string } {
  const kind = whatIsTyped(text);
  const value = text.trim();
  return {
    name: kind === 'name' ? value : '',
    phone: kind === 'phone' ? value : '',
    documentNumber: kind === 'document' ? value : '',
  };
}
