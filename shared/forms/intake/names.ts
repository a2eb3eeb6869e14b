/** Names in every script and spelling, and telephone numbers: what finding an earlier file lives on. */
import { code, group, oneOf, plain, text, yesNo } from './ask.ts';

export const namesGroup = group(
  'names',
  'Names | Имена | Noms | Імена | الأسماء',
  'A name | Имя | Un nom | Ім’я | اسم',
  4,
  [
    text(
      'text',
      'The name as written | Имя, как пишется | Le nom tel qu’il s’écrit | Ім’я, як пишеться | الاسم كما يُكتب',
    ),
    code('scripts', 'script', 'Script | Письменность | Écriture | Писемність | نظام الكتابة'),
    oneOf('kind', 'Kind | Вид | Sorte | Вид | النوع', {
      full: 'Full name | Полное имя | Nom complet | Повне ім’я | الاسم الكامل',
      birth: 'Name at birth | Имя при рождении | Nom de naissance | Ім’я при народженні | الاسم عند الولادة',
      married: 'Name by marriage | Фамилия в браке | Nom marital | Прізвище у шлюбі | اسم الزواج',
      other: 'Other name, nickname | Другое имя, прозвище | Autre nom, surnom | Інше ім’я, прізвисько | اسم آخر أو لقب',
      chosen: 'Chosen name | Выбранное имя | Nom choisi | Обране ім’я | الاسم المختار',
    }),
    oneOf(
      'system',
      'Where this spelling comes from | Откуда это написание | Origine de cette graphie | Звідки це написання | مصدر هذه التهجئة',
      {
        native:
          'The person’s own script | Родная письменность | Écriture d’origine | Рідна писемність | كتابته الأصلية',
        mrz: 'Machine-readable line of the passport (ICAO 9303) | Машинная строка паспорта (ИКАО 9303) | Bande lisible du passeport (OACI 9303) | Машинний рядок паспорта (ІКАО 9303) | السطر المقروء آليًا في الجواز (ICAO 9303)',
        passport:
          'National passport | Национальный паспорт | Passeport national | Національний паспорт | جواز السفر الوطني',
        authority:
          'As an authority spells it | Как пишет ведомство | Selon une autorité | Як пише установа | كما تكتبه سلطة',
        spoken: 'As spoken | На слух | À l’oreille | На слух | كما يُنطق',
      },
    ),
    text('authority', 'Which authority | Какое ведомство | Quelle autorité | Яка установа | أي سلطة', {
      when: ['system', 'authority'],
    }),
    yesNo(
      'canonical',
      'The name we use | Имя, которым пользуемся | Le nom que nous utilisons | Ім’я, яким користуємося | الاسم الذي نستخدمه',
      {
        help: 'In the person’s own script, as they want it. | В родной письменности, как хочет человек. | Dans son écriture, comme la personne le veut. | Рідною писемністю, як хоче людина. | بكتابته الأصلية وكما يريده.',
      },
    ),
  ],
  { expected: true },
);

export const phonesGroup = group(
  'phones',
  'Telephone numbers | Телефоны | Numéros de téléphone | Телефони | أرقام الهاتف',
  'A telephone number | Телефон | Un numéro | Телефон | رقم هاتف',
  2,
  [
    plain('phone', 'number', 'Number | Номер | Numéro | Номер | الرقم'),
    text('owner', 'Whose it is | Чей | À qui il est | Чий | لمن هو'),
    yesNo('safe', 'Safe to call | Звонить безопасно | Appel sans risque | Дзвонити безпечно | الاتصال به آمن'),
    text('note', 'Note | Примечание | Remarque | Примітка | ملاحظة'),
  ],
);
