/** Which script a text is written in (ISO 15924), by its letters. */
const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Sinh', /\p{Script=Sinhala}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Tfng', /\p{Script=Tifinagh}/u],
  ['Hans', /\p{Script=Han}/u],
  ['Kore', /\p{Script=Hangul}/u],
];

/** N1: the script of most letters; '' where there are none that we know. */
export function scriptOf(text: string): string {
  const counts = new Map<string, number>();
  for (const letter of text) {
    const found = scripts.find(([, letters]) => letters.test(letter));
    if (found !== undefined) counts.set(found[0], (counts.get(found[0]) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
