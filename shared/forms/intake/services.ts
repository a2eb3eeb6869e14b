/** Section 12: what is needed, what was given or passed on, and aid in money or kind. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { code, day, group, longText, oneOf, plain, text, yesNo } from './ask.ts';

const needTypes = {
  shelter: 'Shelter | Жильё | Hébergement | Житло | مأوى',
  food: 'Food | Еда | Nourriture | Їжа | طعام',
  clothing: 'Clothing | Одежда | Vêtements | Одяг | ملابس',
  health: 'Health | Здоровье | Santé | Здоров’я | صحة',
  psychological:
    'Psychological support | Психологическая помощь | Soutien psychologique | Психологічна допомога | دعم نفسي',
  legal: 'Legal help | Юридическая помощь | Aide juridique | Юридична допомога | مساعدة قانونية',
  documents: 'Documents | Документы | Documents | Документи | وثائق',
  education: 'School or courses | Учёба | École ou cours | Навчання | تعليم',
  work: 'Work | Работа | Travail | Робота | عمل',
  language: 'Interpreting or translation | Перевод | Interprétariat ou traduction | Переклад | ترجمة',
  transport: 'Transport | Проезд | Transport | Проїзд | نقل',
  protection: 'Safety | Безопасность | Sécurité | Безпека | أمان',
  tracing: 'Search for relatives | Розыск родных | Recherche de proches | Розшук рідних | البحث عن الأقارب',
  other: 'Other | Другое | Autre | Інше | غير ذلك',
} as const;

export const servicesSection: Section = {
  id: 'services',
  number: 12,
  title: say('Needs and services | Нужды и помощь | Besoins et services | Потреби й допомога | الاحتياجات والخدمات'),
  record: 'interview',
  staffOnly: false,
  questions: [
    group(
      'needs',
      'What the person asks for | О чём просит человек | Ce que la personne demande | Про що просить людина | ما يطلبه الشخص',
      'A need | Нужда | Un besoin | Потреба | احتياج',
      3,
      [
        oneOf('type', 'Type | Вид | Type | Вид | النوع', needTypes),
        text('detail', 'Detail | Подробнее | Précision | Докладніше | تفصيل'),
        yesNo('urgent', 'Cannot wait | Не терпит | Ne peut attendre | Не може чекати | لا يحتمل الانتظار'),
      ],
    ),
    group(
      'services',
      'Services | Услуги | Services | Послуги | الخدمات',
      'A service | Услуга | Un service | Послуга | خدمة',
      4,
      [
        oneOf('type', 'Type | Вид | Type | Вид | النوع', needTypes),
        oneOf(
          'way',
          'Given or referred | Оказана или передана | Rendu ou orienté | Надана чи передана | قُدمت أم أُحيلت',
          {
            given: 'Given by us | Оказали мы | Rendu par nous | Надали ми | قدمناها نحن',
            referred: 'Referred | Передана другим | Orienté | Передана іншим | أُحيلت',
          },
        ),
        text('provider', 'Provider | Кто оказывает | Prestataire | Хто надає | مقدم الخدمة', {
          when: ['way', 'referred'],
        }),
        day('date', 'Date | Дата | Date | Дата | التاريخ'),
        yesNo('done', 'Done | Выполнена | Fait | Виконано | أُنجزت'),
        text('note', 'Note | Примечание | Remarque | Примітка | ملاحظة'),
      ],
    ),
    group(
      'aid',
      'Aid in money or kind | Помощь деньгами или вещами | Aide en argent ou en nature | Допомога грошима або речами | مساعدة نقدية أو عينية',
      'An aid given | Выданная помощь | Une aide remise | Видана допомога | مساعدة قُدمت',
      3,
      [
        text('what', 'What | Что | Quoi | Що | ماذا'),
        plain('number', 'amount', 'Amount | Сумма | Montant | Сума | المبلغ'),
        code('currencies', 'currency', 'Currency | Валюта | Devise | Валюта | العملة'),
        text('fund', 'Fund | Из какого фонда | Fonds | З якого фонду | الصندوق'),
        code('members', 'approvedBy', 'Approved by | Кто одобрил | Approuvé par | Хто схвалив | وافق عليها'),
        day('date', 'Date | Дата | Date | Дата | التاريخ'),
        yesNo('receipt', 'Receipt signed | Расписка подписана | Reçu signé | Розписку підписано | وُقّع الإيصال'),
        yesNo(
          'givenThisMonth',
          'Already given this month | В этом месяце уже выдавали | Déjà remise ce mois-ci | Цього місяця вже видавали | أُعطيت هذا الشهر من قبل',
        ),
      ],
    ),
    longText(
      'agreed',
      'What we promised, in plain words | Что мы обещали, простыми словами | Ce que nous avons promis, en mots simples | Що ми пообіцяли, простими словами | ما وعدنا به بكلمات بسيطة',
    ),
  ],
};
