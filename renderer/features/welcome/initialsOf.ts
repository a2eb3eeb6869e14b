/** "Anna Maria Petrova" → "A. M. P."; scripts without capitals keep their first letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /\p{L}/u.test(word));
  return words.map((word) => `${(/\p{L}/u.exec(word)?.[0] ?? '').toLocaleUpperCase()}.`).join(' ');
}
