/** An account of realistic length, put together from fragments. */
import type { Sex, SampleLanguage, Town } from '../origins.ts';
import type { Chance } from '../random.ts';
import { english } from './english.ts';
import type { Fragments } from './fragments.ts';
import { french } from './french.ts';
import { russian } from './russian.ts';

const fragmentsIn: Readonly<Record<SampleLanguage, Fragments>> = { en: english, ru: russian, fr: french };

/** Five to eight paragraphs in the order in which people tell: before, events, what followed, leaving, no return, now. */
export function tellAccount(
  chance: Chance,
  told: { readonly language: SampleLanguage; readonly sex: Sex; readonly town: Town; readonly leftIn: number },
): readonly string[] {
  const { language, sex, town, leftIn } = told;
  const fragments = fragmentsIn[language];
  const events = chance.some(fragments.events, chance.between(1, 3));
  const raw = [
    chance.pick(fragments.before),
    ...events,
    chance.pick(fragments.after),
    chance.pick(fragments.leaving),
    chance.pick(fragments.noReturn),
    ...(chance.happens(0.8) ? [chance.pick(fragments.now)] : []),
  ];
  let year = leftIn - events.length;
  return raw.map((text) => {
    const filled = text
      .replaceAll('{town}', town[language])
      .replaceAll('{job}', () => chance.pick(fragments.jobs))
      .replaceAll('{month}', () => chance.pick(fragments.months))
      .replaceAll('{year}', () => String(Math.min(leftIn, year++)));
    return bySex(filled, sex);
  });
}

function bySex(text: string, sex: Sex): string {
  return text.replaceAll(/\{([^|{}]*)\|([^|{}]*)\}/gu, (_, male: string, female: string) =>
    sex === 'male' ? male : female,
  );
}
