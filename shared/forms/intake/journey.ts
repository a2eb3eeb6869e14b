/** Section 6: where the person lived and by which way they came. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { around, code, group, longText, oneOf, plain, text } from './ask.ts';

const means = {
  air: 'Air | Самолётом | Avion | Літаком | جوًّا',
  land: 'Road | По дороге | Route | Дорогою | برًّا',
  rail: 'Train | Поездом | Train | Потягом | بالقطار',
  sea: 'Sea or river | По морю или реке | Mer ou fleuve | Морем або річкою | بحرًا أو نهرًا',
  foot: 'On foot | Пешком | À pied | Пішки | سيرًا على الأقدام',
  other: 'Other | Иначе | Autre | Інакше | غير ذلك',
} as const;

export const journeySection: Section = {
  id: 'journey',
  number: 6,
  title: say('Residence and journey | Проживание и путь | Séjours et trajet | Проживання і шлях | الإقامة والطريق'),
  record: 'interview',
  staffOnly: false,
  questions: [
    group(
      'addresses',
      'Places of residence | Места проживания | Lieux de résidence | Місця проживання | أماكن الإقامة',
      'A place | Место | Un lieu | Місце | مكان',
      4,
      [
        code('countries', 'country', 'Country | Страна | Pays | Країна | البلد'),
        longText(
          'address',
          'Address or place | Адрес или место | Adresse ou lieu | Адреса або місце | العنوان أو المكان',
        ),
        oneOf('kind', 'Kind | Вид | Sorte | Вид | النوع', {
          home: 'Home before leaving | Дом до отъезда | Domicile avant le départ | Дім до від’їзду | المنزل قبل الرحيل',
          displaced:
            'While displaced | Во время перемещения | Pendant le déplacement | Під час переміщення | أثناء النزوح',
          current: 'Now | Сейчас | Actuel | Тепер | حاليًا',
          postal: 'For letters | Для писем | Pour le courrier | Для листів | للمراسلات',
        }),
        around('from', 'From | С | Du | З | من'),
        around('until', 'Until | По | Au | До | حتى'),
        oneOf('housing', 'Housing | Жильё | Logement | Житло | السكن', {
          own: 'Own or family home | Своё или семейное | Logement propre ou familial | Власне або родинне | سكن خاص أو عائلي',
          rented: 'Rented | Съёмное | Location | Винайняте | مستأجر',
          hosted: 'With others | У других людей | Hébergé par des tiers | В інших людей | عند آخرين',
          centre: 'Centre or camp | Центр или лагерь | Centre ou camp | Центр або табір | مركز أو مخيم',
          detention: 'Detention | Под стражей | Détention | Під вартою | احتجاز',
          street: 'Without shelter | Без крова | Sans abri | Без даху | دون مأوى',
        }),
      ],
    ),
    around(
      'departure',
      'Left the country of origin | Выезд из страны происхождения | Départ du pays d’origine | Виїзд із країни походження | مغادرة بلد الأصل',
    ),
    longText('departureHow', 'How they left | Как выехали | Comment | Як виїхали | كيف غادر', {
      help: 'Not how much was paid to whom, unless it matters for safety. | Не спрашивайте, кому и сколько заплатили, если это не важно для безопасности. | Pas qui fut payé ni combien, sauf pour la sécurité. | Не питайте, кому і скільки заплатили, якщо це не важливо для безпеки. | لا تسألوا عمّا دُفع ولمن إلا لضرورة السلامة.',
    }),
    group(
      'legs',
      'Countries crossed | Пройденные страны | Pays traversés | Пройдені країни | البلدان التي عبرها',
      'A leg of the journey | Часть пути | Une étape | Відтинок шляху | مرحلة من الطريق',
      6,
      [
        code('countries', 'country', 'Country | Страна | Pays | Країна | البلد'),
        text('place', 'Place | Место | Lieu | Місце | المكان'),
        around('arrived', 'Arrived | Прибытие | Arrivée | Прибуття | الوصول'),
        around('left', 'Left | Отъезд | Départ | Від’їзд | المغادرة'),
        oneOf('by', 'By | Чем | Par | Чим | الوسيلة', means),
        longText('what', 'What happened there | Что там было | Ce qui s’y est passé | Що там було | ما حدث هناك'),
      ],
    ),
    around('entryDate', 'Entry here | Въезд сюда | Entrée ici | В’їзд сюди | تاريخ الدخول إلى هنا'),
    text(
      'entryPlace',
      'Border crossing or place of entry | Пункт пропуска или место въезда | Poste-frontière ou lieu d’entrée | Пункт пропуску або місце в’їзду | المعبر أو مكان الدخول',
    ),
    oneOf('entryBy', 'By | Чем | Par | Чим | الوسيلة', means),
    oneOf(
      'entryPapers',
      'With which papers | По каким документам | Avec quels papiers | За якими документами | بأي أوراق',
      {
        visa: 'Visa | Виза | Visa | Віза | تأشيرة',
        visaFree: 'Visa-free | Без визы, законно | Sans visa requis | Без візи, законно | دون حاجة لتأشيرة',
        none: 'None | Без документов | Aucun | Без документів | بلا أوراق',
        others:
          'Someone else’s or made up | Чужие или поддельные | D’autrui ou fabriqués | Чужі або підроблені | لشخص آخر أو غير صحيحة',
      },
    ),
    plain(
      'date',
      'stayValidUntil',
      'Lawful stay ends | Законное пребывание до | Fin du séjour régulier | Законне перебування до | نهاية الإقامة القانونية',
    ),
  ],
};
