/** Every code list by name: its codes, their words in a language, and search as one types. Rules: ./SPEC.md */
import { say, type Rows } from '#shared/languages/say.ts';
import type { Language } from '#shared/languages/languages.ts';
import { categories, caseRelations, caseStatuses, letterStatuses, priorities } from './caseCodes.ts';
import { countryCodes, countryName } from './countries.ts';
import { currencyCodes, currencyName } from './currencyCodes.ts';
import { languageCodes, languageName } from './languageCodes.ts';
import { specificNeeds } from './needCodes.ts';
import { authorities, outcomes, proceedingKinds, stepKinds } from './proceedingCodes.ts';
import { scriptCodes, scriptName } from './scriptCodes.ts';

const platform = {
  countries: { codes: countryCodes, nameOf: countryName },
  languages: { codes: languageCodes, nameOf: languageName },
  scripts: { codes: scriptCodes, nameOf: scriptName },
  currencies: { codes: currencyCodes, nameOf: currencyName },
};
const written = {
  specificNeeds,
  categories,
  caseStatuses,
  priorities,
  caseRelations,
  letterStatuses,
  proceedingKinds,
  stepKinds,
  outcomes,
  authorities,
} satisfies Record<string, Rows>;

export type CodeListName = keyof typeof platform | keyof typeof written;
export const codeListNames = [...Object.keys(platform), ...Object.keys(written)] as readonly CodeListName[];

/** All codes in the order of the list. */
export function codesOf(list: CodeListName): readonly string[] {
  return isPlatform(list) ? platform[list].codes : Object.keys(written[list]);
}

/** C1, C2: the words for a code; an unknown code is shown as it is, so that nothing disappears. */
export function codeLabel(list: CodeListName, code: string, language: Language): string {
  if (isPlatform(list)) return platform[list].nameOf(code, language) ?? code;
  const rows: Rows = written[list];
  const row = Object.hasOwn(rows, code) ? rows[code] : undefined;
  return row === undefined ? code : say(row)[language];
}

function isPlatform(list: CodeListName): list is keyof typeof platform {
  return Object.hasOwn(platform, list);
}
