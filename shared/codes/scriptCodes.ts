/** Scripts in which names are written, by ISO 15924. */
import type { Language } from '#shared/languages/languages.ts';
import { displayNameOf } from './displayNames.ts';

export const scriptCodes =
  'Latn Cyrl Arab Armn Geor Grek Hebr Ethi Deva Beng Guru Gujr Taml Telu Sinh Mymr Tibt Thai Khmr Laoo Hans Hant Jpan Kore Mong Syrc Tfng Thaa Nkoo Adlm'.split(
    ' ',
  );

export function scriptName(code: string, language: Language): string | undefined {
  return displayNameOf('script', code, language);
}
