/** Words people use for dates, in the five languages together: a caseworker mixes them. Kept folded (see `foldDate`). */
import { digitsToAscii } from './digits.ts';

/** Lower case without accents and marks; both what is typed and the lists below go through it. */
export function foldDate(text: string): string {
  return digitsToAscii(text)
    .normalize('NFKD')
    .replaceAll(/[\p{Mn}\u200B-\u200F\u202A-\u202E\u2066-\u2069\u0640]/gu, '')
    .replaceAll(/[‘’ʼ`´]/gu, "'")
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll('؟', '?')
    .toLowerCase();
}

const words = (list: string): ReadonlySet<string> => new Set(foldDate(list).split(/\s+/u));

export const aboutWords = words(
  'about around circa ca c. ca. approximately approx roughly около примерно приблизительно где-то порядка ок. vers environ autour env. близько приблизно десь біля коло حوالي نحو تقريبا قرابة تقريبًا',
);
export const perhapsWords = words(
  'perhaps maybe probably possibly возможно вероятно наверное может-быть кажется peut-etre probablement можливо мабуть ймовірно здається ربما لعله',
);
/** Say nothing about the date. */
export const fillers = words(
  "the in of year on at год года году годов годах годы гг г. гг. г в во на нач. l'an l'annee en le la l' du mois рік року році роки років р. рр. р рр у в на місяць месяц месяца месяце عام سنة في شهر العام سنه al al-",
);
export const beforeWords = words("before until till by до перед avant jusqu'en jusqu'a jusque قبل حتى");
export const sinceWords = words(
  'after since from с со от после начиная depuis apres des з із від після починаючи منذ بعد من',
);
export const rangeLeads = words('from between с со от между de du entre з із зі від між من بين');
export const rangeJoins = words('to until till and or - по до и или a au et ou та й і або إلى الى حتى و أو');
export const earlyWords = words('early beginning start начало начале начала debut початок початку أوائل بداية مطلع');
export const middleWords = words('mid middle середина середине середины milieu середині منتصف أواسط');
export const lateWords = words('late end конец конце конца fin кінець кінці наприкінці кінця أواخر نهاية');
export const decadeLeads = words('annees عقد decade');
export const centuryWords = words('century век века веке siecle століття столітті القرن');

const monthRows = [
  'january jan jan. январь января январе янв янв. janvier janv janv. січень січня січні يناير جانفي كانون-الثاني',
  'february feb feb. февраль февраля феврале фев фев. fevrier fevr fev fevr. лютий лютого лютому فبراير فيفري شباط',
  'march mar mar. март марта марте мар мар. mars березень березня березні مارس آذار',
  'april apr apr. апрель апреля апреле апр апр. avril avr avr. квітень квітня квітні أبريل إبريل أفريل نيسان',
  'may май мая мае mai травень травня травні مايو ماي أيار',
  'june jun jun. июнь июня июне июн июн. juin червень червня червні يونيو يونيه جوان حزيران',
  'july jul jul. июль июля июле июл июл. juillet juil juil. липень липня липні يوليو يوليه جويلية تموز',
  'august aug aug. август августа августе авг авг. aout серпень серпня серпні أغسطس أوت آب',
  'september sep sept sep. sept. сентябрь сентября сентябре сен сент сент. septembre вересень вересня вересні سبتمبر أيلول',
  'october oct oct. октябрь октября октябре окт окт. octobre жовтень жовтня жовтні أكتوبر تشرين-الأول',
  'november nov nov. ноябрь ноября ноябре ноя нояб нояб. novembre листопад листопада листопаді نوفمبر تشرين-الثاني',
  'december dec dec. декабрь декабря декабре дек дек. decembre грудень грудня грудні ديسمبر كانون-الأول',
];
const seasonRows = [
  'spring весна весны весне весной printemps весну навесні весні весни ربيع الربيع',
  'summer лето лета лете летом ete літо літа літі влітку улітку صيف الصيف',
  'autumn fall осень осени осенью automne осінь восени خريف الخريف',
  'winter зима зимы зиме зимой hiver взимку узимку зими зимі شتاء الشتاء',
];
const decadeRows: Readonly<Record<string, string>> = {
  '1940': 'forties сороковые сороковых сорокові الأربعينات الأربعينيات',
  '1950': "fifties пятидесятые пятидесятых п'ятдесяті الخمسينات الخمسينيات",
  '1960': 'sixties шестидесятые шестидесятых шістдесяті الستينات الستينيات',
  '1970': 'seventies семидесятые семидесятых сімдесяті السبعينات السبعينيات',
  '1980': 'eighties восьмидесятые восьмидесятых вісімдесяті الثمانينات الثمانينيات',
  '1990': "nineties девяностые девяностых дев'яності التسعينات التسعينيات",
};

const indexed = (rows: readonly string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, index) => [...words(row)].map((word) => [word, index] as const)));

/** Word to 0–11. */
export const monthIndex = indexed(monthRows);
/** Word to 0–3, spring first. */
export const seasonIndex = indexed(seasonRows);
/** Word to the decade's first year. */
export const decadeYears: ReadonlyMap<string, number> = new Map(
  Object.entries(decadeRows).flatMap(([year, row]) => [...words(row)].map((word) => [word, Number(year)] as const)),
);
