/** Where the sample's people come from. Names are a kept library's; nobody here is real. */
import { faker as armenian } from '@faker-js/faker/locale/hy';
import { faker as arabic } from '@faker-js/faker/locale/ar';
import { faker as georgian } from '@faker-js/faker/locale/ka_GE';
import { faker as persian } from '@faker-js/faker/locale/fa';
import { faker as russian } from '@faker-js/faker/locale/ru';
import { faker as senegalese } from '@faker-js/faker/locale/fr_SN';
import { faker as ukrainian } from '@faker-js/faker/locale/uk';
import type { Chance } from './random.ts';

type Parts = Readonly<Partial<Record<'female' | 'male' | 'generic', readonly string[]>>>;
export type Sex = 'female' | 'male';
export type SampleLanguage = 'en' | 'ru' | 'fr';
/** A town in the languages that accounts are written in. */
export type Town = Readonly<Record<SampleLanguage, string>>;
export interface Origin {
  readonly country: string;
  readonly script: string;
  readonly language: string;
  readonly dial: string;
  readonly firstNames: Parts;
  readonly lastNames: Parts;
  readonly fathersNames: Parts | null;
  readonly towns: readonly [Town, ...Town[]];
}

const town = (en: string, ru: string, fr: string): Town => ({ en, ru, fr });
const names = ({ person }: typeof russian.rawDefinitions): Pick<Origin, 'firstNames' | 'lastNames'> => ({
  firstNames: person?.first_name ?? {},
  lastNames: person?.last_name ?? {},
});
const plain = { fathersNames: null };

export const origins: readonly [Origin, ...Origin[]] = [
  {
    ...names(russian.rawDefinitions),
    fathersNames: russian.rawDefinitions.person?.middle_name ?? {},
    country: 'RUS',
    script: 'Cyrl',
    language: 'rus',
    dial: '+7 9',
    towns: [
      town('Samara', 'Самара', 'Samara'),
      town('Makhachkala', 'Махачкала', 'Makhatchkala'),
      town('Kazan', 'Казань', 'Kazan'),
    ],
  },
  {
    ...names(ukrainian.rawDefinitions),
    ...plain,
    country: 'UKR',
    script: 'Cyrl',
    language: 'ukr',
    dial: '+380 ',
    towns: [
      town('Mariupol', 'Мариуполь', 'Marioupol'),
      town('Kherson', 'Херсон', 'Kherson'),
      town('Sievierodonetsk', 'Северодонецк', 'Sievierodonetsk'),
    ],
  },
  {
    ...names(arabic.rawDefinitions),
    ...plain,
    country: 'SYR',
    script: 'Arab',
    language: 'apc',
    dial: '+963 ',
    towns: [
      town('Aleppo', 'Алеппо', 'Alep'),
      town('Homs', 'Хомс', 'Homs'),
      town('Deir ez-Zor', 'Дейр-эз-Зор', 'Deir ez-Zor'),
    ],
  },
  {
    ...names(arabic.rawDefinitions),
    ...plain,
    country: 'SDN',
    script: 'Arab',
    language: 'apd',
    dial: '+249 ',
    towns: [
      town('El Geneina', 'Эль-Генейна', 'El-Geneina'),
      town('Nyala', 'Ньяла', 'Nyala'),
      town('Omdurman', 'Омдурман', 'Omdourman'),
    ],
  },
  {
    ...names(persian.rawDefinitions),
    ...plain,
    country: 'AFG',
    script: 'Arab',
    language: 'prs',
    dial: '+93 7',
    towns: [
      town('Herat', 'Герат', 'Hérat'),
      town('Ghazni', 'Газни', 'Ghazni'),
      town('Mazar-i-Sharif', 'Мазари-Шариф', 'Mazar-e-Charif'),
    ],
  },
  {
    ...names(georgian.rawDefinitions),
    ...plain,
    country: 'GEO',
    script: 'Geor',
    language: 'kat',
    dial: '+995 5',
    towns: [
      town('Gori', 'Гори', 'Gori'),
      town('Zugdidi', 'Зугдиди', 'Zougdidi'),
      town('Kutaisi', 'Кутаиси', 'Koutaïssi'),
    ],
  },
  {
    ...names(armenian.rawDefinitions),
    ...plain,
    country: 'ARM',
    script: 'Armn',
    language: 'hye',
    dial: '+374 ',
    towns: [
      town('Goris', 'Горис', 'Goris'),
      town('Stepanakert', 'Степанакерт', 'Stepanakert'),
      town('Gyumri', 'Гюмри', 'Gyumri'),
    ],
  },
  {
    ...names(senegalese.rawDefinitions),
    ...plain,
    country: 'GIN',
    script: 'Latn',
    language: 'fuf',
    dial: '+224 6',
    towns: [town('Labé', 'Лабе', 'Labé'), town('Kindia', 'Киндиа', 'Kindia'), town('Conakry', 'Конакри', 'Conakry')],
  },
];

/** A full name as its own people would write it; `surnameOf` keeps a family together. */
export function fullNameFrom(origin: Origin, sex: Sex, chance: Chance, surname: number): string {
  const first = oneOf(origin.firstNames, sex, Math.floor(chance.next() * 1e6));
  const last = oneOf(origin.lastNames, sex, surname);
  if (origin.fathersNames === null) return `${first} ${last}`;
  return `${last} ${first} ${oneOf(origin.fathersNames, sex, Math.floor(chance.next() * 1e6))}`;
}

/** The same index gives the feminine and the masculine form of one surname where the lists run side by side. */
function oneOf(parts: Parts, sex: Sex, index: number): string {
  const { male, female, generic } = parts;
  const paired = male !== undefined && female !== undefined && male.length === female.length;
  const list = paired ? parts[sex] : (generic ?? parts[sex]);
  const usable = list ?? parts[sex] ?? generic ?? [];
  return usable[index % usable.length] ?? '';
}
