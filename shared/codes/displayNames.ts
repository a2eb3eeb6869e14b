/** Names of countries, languages, scripts and currencies as the platform knows them. */
import type { Language } from '#shared/languages/languages.ts';

type Kind = 'region' | 'language' | 'script' | 'currency';
const opened = new Map<string, Intl.DisplayNames>();

/** The name in that language, else in English, else undefined. Opening a list costs milliseconds, hence kept. */
export function displayNameOf(kind: Kind, code: string, language: Language): string | undefined {
  return nameIn(kind, code, language) ?? nameIn(kind, code, 'en');
}

/** The name in that very language, undefined where the platform has none. */
export function nameIn(kind: Kind, code: string, language: Language): string | undefined {
  const key = `${kind}:${language}`;
  let names = opened.get(key);
  if (names === undefined) {
    names = new Intl.DisplayNames([language], { type: kind, fallback: 'none' });
    opened.set(key, names);
  }
  try {
    const name = names.of(code);
    return name === code ? undefined : name;
  } catch {
    return undefined; // not even the shape of a code
  }
}
