import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export type Strength = 0 | 1 | 2 | 3 | 4;
type Judge = (passphrase: string, known: readonly string[]) => Strength;

/** The word lists are a megabyte, so they come only when somebody sets a passphrase. Judged here, sent nowhere.
 *  `known` are words that an attacker would try first: the person's and the office's names. */
export async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const factory: ZxcvbnFactory = new Factory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  // Guessing time grows with length much faster than the judge's: a long text would hold up typing.
  return (passphrase, known) => factory.check(passphrase.slice(0, 80), [...known]).score;
}
