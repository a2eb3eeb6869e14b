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

/** The three starting values of a new intake. */
export interface Starting {
  readonly name: string;
  readonly phone: string;
  readonly documentNumber: string;
}

/** Of which one is filled. */
export function startingValues(text: string): Starting {
  const kind = whatIsTyped(text);
  const value = text.trim();
  return {
    name: kind === 'name' ? value : '',
    phone: kind === 'phone' ? value : '',
    documentNumber: kind === 'document' ? value : '',
  };
}

/** What the reception wrote down goes along where nothing else was typed. */
export function withLine(typed: Starting, line: Readonly<Record<'name' | 'contact', string>> | null): Starting {
  if (line === null) return typed;
  const contact = startingValues(line.contact);
  const first = (...values: readonly string[]): string => values.find((value) => value !== '') ?? '';
  // A contact that is words ("his sister") is no name of this person.
  return {
    name: first(typed.name, line.name.trim()),
    phone: first(typed.phone, contact.phone),
    documentNumber: first(typed.documentNumber, contact.documentNumber),
  };
}
