import type { words } from './words.ts';

type Words = typeof words;

/** A key that no word file has does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { [Namespace in keyof Words]: Words[Namespace]['en'] };
  }
}
