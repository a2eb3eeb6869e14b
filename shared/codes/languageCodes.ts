/** Languages people speak at our table, by ISO 639-3. Names come from the platform; those it lacks are written here. */
import { say, type Rows } from '#shared/languages/say.ts';
import type { Language } from '#shared/languages/languages.ts';
import { displayNameOf, nameIn } from './displayNames.ts';

/** English names stand by for platforms that know only the great languages. */
const english =
  'abk Abkhazian,abq Abaza,ady Adyghe,aar Afar,afr Afrikaans,agx Aghul,aka Akan,amh Amharic,ara Arabic,aeb Tunisian Arabic,arq Algerian Arabic,ary Moroccan Arabic,arz Egyptian Arabic,acm Iraqi Arabic,apc Levantine Arabic,apd Sudanese Arabic,afb Gulf Arabic,ayl Libyan Arabic,ayn Yemeni Arabic,shu Chadian Arabic,ayp North Mesopotamian Arabic,arc Aramaic,aii Assyrian Neo-Aramaic,syc Syriac,hye Armenian,sqi Albanian,ava Avar,aze Azerbaijani,azb South Azerbaijani,bak Bashkir,bal Baluchi,bam Bambara,bej Beja,bel Belarusian,ben Bangla,bod Tibetan,bos Bosnian,bua Buryat,bul Bulgarian,byn Bilen,cat Catalan,ces Czech,che Chechen,chv Chuvash,cmn Mandarin Chinese,yue Cantonese,ckb Central Kurdish (Sorani),kmr Northern Kurdish (Kurmanji),sdh Southern Kurdish,lki Laki,zza Zaza,crh Crimean Tatar,dan Danish,dar Dargwa,prs Dari,deu German,din Dinka,div Dhivehi,dyu Dyula,ell Greek,eng English,epo Esperanto,est Estonian,ewe Ewe,fas Persian (Farsi),fil Filipino,fin Finnish,fon Fon,fra French,ful Fulah,fuf Pular,fuc Pulaar,fur Fur,fvr Fur (Western),gaa Ga,gag Gagauz,gle Irish,guj Gujarati,hac Gorani,hat Haitian Creole,hau Hausa,haz Hazaragi,heb Hebrew,hin Hindi,hrv Croatian,hun Hungarian,ibo Igbo,ind Indonesian,inh Ingush,isk Ishkashimi,isl Icelandic,ita Italian,jpn Japanese,kaa Karakalpak,kab Kabyle,kan Kannada,kat Georgian,kas Kashmiri,kaz Kazakh,kbd Kabardian,khm Khmer,kik Kikuyu,kin Kinyarwanda,kir Kyrgyz,kjj Khinalug,kon Kongo,kor Korean,krc Karachay-Balkar,kri Krio,kum Kumyk,kun Kunama,lao Lao,lav Latvian,lbe Lak,lez Lezghian,lin Lingala,lit Lithuanian,lua Luba-Lulua,lug Ganda,luo Luo,lzz Laz,mal Malayalam,man Mandingo,mar Marathi,mde Maba,men Mende,mhr Eastern Mari,mkd Macedonian,mnk Mandinka,mon Mongolian,mos Mossi,msa Malay,mya Burmese,ksw S’gaw Karen,kac Kachin,rhg Rohingya,myv Erzya,mdf Moksha,nep Nepali,nld Dutch,nog Nogai,nor Norwegian,nus Nuer,nya Nyanja,orm Oromo,oss Ossetic,pan Punjabi,pcm Nigerian Pidgin,pol Polish,por Portuguese,pus Pashto,ron Romanian,rom Romany,rif Riffian,run Rundi,rus Russian,rut Rutul,sag Sango,sah Yakut,sgh Shughni,shi Tachelhit,shn Shan,sid Sidamo,sin Sinhala,slk Slovak,slv Slovenian,snd Sindhi,sna Shona,snk Soninke,som Somali,spa Spanish,srp Serbian,srr Serer,sus Susu,sva Svan,swa Swahili,swe Swedish,ssy Saho,tab Tabasaran,tam Tamil,tat Tatar,tel Telugu,tem Timne,tgk Tajik,tgl Tagalog,tha Thai,tig Tigre,tir Tigrinya,tkr Tsakhur,tmh Tamashek,tuk Turkmen,tur Turkish,twi Twi,tyv Tuvinian,tzm Central Atlas Tamazight,udm Udmurt,uig Uyghur,ukr Ukrainian,urd Urdu,uzb Uzbek,vie Vietnamese,wal Wolaytta,wol Wolof,xal Kalmyk,xho Xhosa,xmf Mingrelian,yai Yaghnobi,yid Yiddish,yor Yoruba,zag Zaghawa,zho Chinese,zul Zulu,rsl Russian Sign Language,ase American Sign Language,sgn Sign language';
const englishOf: ReadonlyMap<string, string> = new Map(
  english.split(',').map((entry) => [entry.slice(0, 3), entry.slice(4)]),
);

const own: Rows = {
  abq: 'Abaza | Абазинский | Abaza | Абазинська | الأبازية',
  afb: 'Gulf Arabic | Арабский (Персидский залив) | Arabe du Golfe | Арабська (Перська затока) | العربية الخليجية',
  agx: 'Aghul | Агульский | Aghoul | Агульська | الأغولية',
  aii: 'Assyrian Neo-Aramaic | Ассирийский новоарамейский | Néo-araméen assyrien | Ассирійська новоарамейська | الآشورية الحديثة',
  acm: 'Iraqi Arabic | Арабский (Ирак) | Arabe irakien | Арабська (Ірак) | العربية العراقية',
  aeb: 'Tunisian Arabic | Арабский (Тунис) | Arabe tunisien | Арабська (Туніс) | العربية التونسية',
  apc: 'Levantine Arabic | Арабский (Левант) | Arabe levantin | Арабська (Левант) | العربية الشامية',
  apd: 'Sudanese Arabic | Арабский (Судан) | Arabe soudanais | Арабська (Судан) | العربية السودانية',
  arq: 'Algerian Arabic | Арабский (Алжир) | Arabe algérien | Арабська (Алжир) | العربية الجزائرية',
  ary: 'Moroccan Arabic | Арабский (Марокко) | Arabe marocain | Арабська (Марокко) | العربية المغربية',
  arz: 'Egyptian Arabic | Арабский (Египет) | Arabe égyptien | Арабська (Єгипет) | العربية المصرية',
  ase: 'American Sign Language | Американский жестовый | Langue des signes américaine | Американська жестова | لغة الإشارة الأمريكية',
  ayl: 'Libyan Arabic | Арабский (Ливия) | Arabe libyen | Арабська (Лівія) | العربية الليبية',
  ayn: 'Yemeni Arabic | Арабский (Йемен) | Arabe yéménite | Арабська (Ємен) | العربية اليمنية',
  ayp: 'North Mesopotamian Arabic | Арабский (Северная Месопотамия) | Arabe mésopotamien du Nord | Арабська (Північна Месопотамія) | العربية الموصلية',
  azb: 'South Azerbaijani | Южноазербайджанский | Azéri du Sud | Південноазербайджанська | الأذربيجانية الجنوبية',
  ckb: 'Kurdish (Sorani) | Курдский (сорани) | Kurde (sorani) | Курдська (сорані) | الكردية (السورانية)',
  fuc: 'Pulaar | Пулар (Сенегал) | Pulaar | Пулаар (Сенегал) | البولار',
  fuf: 'Pular | Пулар (Гвинея) | Poular | Пулар (Гвінея) | البولارية',
  fvr: 'Fur | Фур | Four | Фур | الفوراوية',
  hac: 'Gorani | Горани | Gorani | Горані | الكورانية',
  haz: 'Hazaragi | Хазараги | Hazaragi | Хазарагі | الهزارية',
  isk: 'Ishkashimi | Ишкашимский | Ishkashimi | Ішкашимська | الإشكاشمية',
  kjj: 'Khinalug | Хиналугский | Khinalug | Хіналузька | الخينالوغية',
  kmr: 'Kurdish (Kurmanji) | Курдский (курманджи) | Kurde (kurmandji) | Курдська (курманджі) | الكردية (الكرمانجية)',
  kri: 'Krio | Крио | Krio | Кріо | الكريو',
  ksw: 'S’gaw Karen | Каренский (сго) | Karen sgaw | Каренська (сго) | الكارينية',
  kun: 'Kunama | Кунама | Kunama | Кунама | الكوناما',
  lbe: 'Lak | Лакский | Lak | Лакська | اللاكية',
  lki: 'Laki | Лаки (курдский) | Laki | Лакі (курдська) | اللكية',
  lzz: 'Laz | Лазский | Laze | Лазька | اللازية',
  mnk: 'Mandinka | Мандинка | Mandingue (mandinka) | Мандінка | الماندينكا',
  prs: 'Dari | Дари | Dari | Дарі | الدرية',
  rif: 'Riffian | Рифский | Rifain | Рифська | الريفية',
  rsl: 'Russian Sign Language | Русский жестовый | Langue des signes russe | Російська жестова | لغة الإشارة الروسية',
  rut: 'Rutul | Рутульский | Routoul | Рутульська | الروتولية',
  sgh: 'Shughni | Шугнанский | Shughni | Шугнанська | الشغنية',
  sgn: 'Sign language | Жестовый язык | Langue des signes | Жестова мова | لغة الإشارة',
  shu: 'Chadian Arabic | Арабский (Чад) | Arabe tchadien | Арабська (Чад) | العربية التشادية',
  ssh: 'Shihhi Arabic | Арабский (Шихух) | Arabe shihhi | Арабська (Шихух) | العربية الشحية',
  sva: 'Svan | Сванский | Svane | Сванська | السفانية',
  tab: 'Tabasaran | Табасаранский | Tabassaran | Табасаранська | الطبسرانية',
  tkr: 'Tsakhur | Цахурский | Tsakhour | Цахурська | التساخورية',
  xmf: 'Mingrelian | Мегрельский | Mingrélien | Мегрельська | المنغريلية',
  yai: 'Yaghnobi | Ягнобский | Yaghnobi | Ягнобська | اليغنوبية',
  zag: 'Zaghawa | Загава | Zaghawa | Загава | الزغاوة',
};

export const languageCodes: readonly string[] = [...new Set([...englishOf.keys(), ...Object.keys(own)])].toSorted();

export function languageName(code: string, language: Language): string | undefined {
  const row = Object.hasOwn(own, code) ? own[code] : undefined;
  if (row !== undefined) return say(row)[language];
  return nameIn('language', code, language) ?? englishOf.get(code) ?? displayNameOf('language', code, language);
}
