/** Languages people speak at our table, by ISO 639-3. Names come from the platform; those it lacks are written here. */
import { say } from '#shared/languages/say.ts';
import type { Language } from '#shared/languages/languages.ts';
import { nameIn } from './displayNames.ts';
import { languageNames } from './languageNames.ts';

/** English names stand by for platforms that know only the great languages. */
const english =
  'abk Abkhazian,abq Abaza,ady Adyghe,aar Afar,afr Afrikaans,agx Aghul,aka Akan,amh Amharic,ara Arabic,aeb Tunisian Arabic,arq Algerian Arabic,ary Moroccan Arabic,arz Egyptian Arabic,acm Iraqi Arabic,apc Levantine Arabic,apd Sudanese Arabic,afb Gulf Arabic,ayl Libyan Arabic,ayn Yemeni Arabic,shu Chadian Arabic,ayp North Mesopotamian Arabic,arc Aramaic,aii Assyrian Neo-Aramaic,syc Syriac,hye Armenian,sqi Albanian,ava Avar,aze Azerbaijani,azb South Azerbaijani,bak Bashkir,bal Baluchi,bam Bambara,bej Beja,bel Belarusian,ben Bangla,bod Tibetan,bos Bosnian,bua Buryat,bul Bulgarian,byn Bilen,cat Catalan,ces Czech,che Chechen,chv Chuvash,cmn Mandarin Chinese,yue Cantonese,ckb Central Kurdish (Sorani),kmr Northern Kurdish (Kurmanji),sdh Southern Kurdish,lki Laki,zza Zaza,crh Crimean Tatar,dan Danish,dar Dargwa,prs Dari,deu German,din Dinka,div Dhivehi,dyu Dyula,ell Greek,eng English,epo Esperanto,est Estonian,ewe Ewe,fas Persian (Farsi),fil Filipino,fin Finnish,fon Fon,fra French,ful Fulah,fuf Pular,fuc Pulaar,fvr Fur (Western),gaa Ga,gag Gagauz,gle Irish,guj Gujarati,hac Gorani,hat Haitian Creole,hau Hausa,haz Hazaragi,heb Hebrew,hin Hindi,hrv Croatian,hun Hungarian,ibo Igbo,ind Indonesian,inh Ingush,isk Ishkashimi,isl Icelandic,ita Italian,jpn Japanese,kaa Karakalpak,kab Kabyle,kan Kannada,kat Georgian,kas Kashmiri,kaz Kazakh,kbd Kabardian,khm Khmer,kik Kikuyu,kin Kinyarwanda,kir Kyrgyz,kjj Khinalug,kon Kongo,kor Korean,krc Karachay-Balkar,kri Krio,kum Kumyk,kun Kunama,lao Lao,lav Latvian,lbe Lak,lez Lezghian,lin Lingala,lit Lithuanian,lua Luba-Lulua,lug Ganda,luo Luo,lzz Laz,mal Malayalam,man Mandingo,mar Marathi,mde Maba,men Mende,mhr Eastern Mari,mkd Macedonian,mnk Mandinka,mon Mongolian,mos Mossi,msa Malay,mya Burmese,ksw S’gaw Karen,kac Kachin,rhg Rohingya,myv Erzya,mdf Moksha,nep Nepali,nld Dutch,nog Nogai,nor Norwegian,nus Nuer,nya Nyanja,orm Oromo,oss Ossetic,pan Punjabi,pcm Nigerian Pidgin,pol Polish,por Portuguese,pus Pashto,ron Romanian,rom Romany,rif Riffian,run Rundi,rus Russian,rut Rutul,sag Sango,sah Yakut,sgh Shughni,shi Tachelhit,shn Shan,sid Sidamo,sin Sinhala,slk Slovak,slv Slovenian,snd Sindhi,sna Shona,snk Soninke,som Somali,spa Spanish,srp Serbian,srr Serer,sus Susu,sva Svan,swa Swahili,swe Swedish,ssy Saho,tab Tabasaran,tam Tamil,tat Tatar,tel Telugu,tem Timne,tgk Tajik,tgl Tagalog,tha Thai,tig Tigre,tir Tigrinya,tkr Tsakhur,tmh Tamashek,tuk Turkmen,tur Turkish,twi Twi,tyv Tuvinian,tzm Central Atlas Tamazight,udm Udmurt,uig Uyghur,ukr Ukrainian,urd Urdu,uzb Uzbek,vie Vietnamese,wal Wolaytta,wol Wolof,xal Kalmyk,xho Xhosa,xmf Mingrelian,yai Yaghnobi,yid Yiddish,yor Yoruba,zag Zaghawa,zho Chinese,zul Zulu,rsl Russian Sign Language,ase American Sign Language,sgn Sign language';
const englishOf: ReadonlyMap<string, string> = new Map(
  english.split(',').map((entry) => [entry.slice(0, 3), entry.slice(4)]),
);

export const languageCodes: readonly string[] = [
  ...new Set([...englishOf.keys(), ...Object.keys(languageNames)]),
].toSorted();

export function languageName(code: string, language: Language): string | undefined {
  const row = Object.hasOwn(languageNames, code) ? languageNames[code] : undefined;
  if (row !== undefined) return say(row)[language];
  const name = nameIn('language', code, language) ?? englishOf.get(code);
  return name === undefined ? undefined : name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
