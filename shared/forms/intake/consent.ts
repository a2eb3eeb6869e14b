/** Section 0: what the person agrees to, each purpose apart, and how to reach them without harm. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { group, manyOf, oneOf, plain, text, yesNo } from './ask.ts';
import { purposeQuestions, type Simple } from './consentPurpose.ts';
import { withheldGroup } from './withheld.ts';

const who: readonly Simple[] = [
  oneOf(
    'consentBy',
    'Who decides | Кто принимает решение | Qui décide | Хто приймає рішення | من يقرر',
    {
      self: 'The person themself | Сам человек | La personne elle-même | Сама людина | الشخص نفسه',
      guardian:
        'A parent or guardian | Родитель или опекун | Un parent ou tuteur | Один із батьків або опікун | أحد الوالدين أو الوصي',
      other: 'Another representative | Другой представитель | Un autre représentant | Інший представник | ممثل آخر',
    },
    { expected: true },
  ),
  text(
    'consentByName',
    'Their name and relation | Имя и кем приходится | Nom et lien | Ім’я та ким доводиться | الاسم وصلة القرابة',
    {
      when: ['consentBy', 'guardian', 'other'],
    },
  ),
  yesNo(
    'explained',
    'What we do, and what stays confidential, was explained | Объяснено, что мы делаем и что остаётся в тайне | Notre rôle et la confidentialité ont été expliqués | Пояснено, що ми робимо і що лишається таємним | شُرح ما نقوم به وما يبقى سرًّا',
    {
      help: 'Say also that help does not depend on the answers. | Скажите и то, что помощь не зависит от ответов. | Dire aussi que l’aide ne dépend pas des réponses. | Скажіть і те, що допомога не залежить від відповідей. | قولوا أيضًا إن المساعدة لا تتوقف على الإجابات.',
    },
  ),
];

const contact: readonly Simple[] = [
  manyOf(
    'safeWay',
    'Safe ways to reach the person | Как безопасно связаться | Comment joindre la personne sans risque | Як безпечно зв’язатися | طرق آمنة للتواصل',
    {
      call: 'Telephone call | Звонок | Appel | Дзвінок | مكالمة هاتفية',
      message: 'Text message | Сообщение | Message | Повідомлення | رسالة نصية',
      messenger: 'Messenger app | Мессенджер | Messagerie | Месенджер | تطبيق مراسلة',
      email: 'E-mail | Электронная почта | Courriel | Електронна пошта | البريد الإلكتروني',
      trusted:
        'Through someone they trust | Через доверенное лицо | Par une personne de confiance | Через довірену особу | عبر شخص يثق به',
      inPerson:
        'Only when they come | Только когда придут сами | Seulement sur place | Лише коли прийдуть самі | فقط عند حضوره',
      never: 'Do not contact | Не связываться | Ne pas contacter | Не звертатися | عدم التواصل',
    },
    { expected: true },
  ),
  plain(
    'phone',
    'safePhone',
    'Number to use | Номер для связи | Numéro à utiliser | Номер для зв’язку | الرقم المناسب للاتصال',
  ),
  text('safeHours', 'Safe hours | В какие часы | À quelles heures | У які години | الساعات المناسبة'),
  text(
    'safeWords',
    'If someone else answers | Если ответит кто-то другой | Si quelqu’un d’autre répond | Якщо відповість хтось інший | إذا أجاب شخص آخر',
    {
      help: 'What we say, and what we never say. | Что мы говорим и чего никогда не говорим. | Ce que nous disons, et ne disons jamais. | Що ми кажемо і чого ніколи не кажемо. | ما نقوله وما لا نقوله أبدًا.',
    },
  ),
];

const notify = group(
  'notify',
  'Whom to tell if the person is detained or dies | Кому сообщить в случае задержания или смерти | Qui prévenir en cas de détention ou de décès | Кого сповістити в разі затримання чи смерті | من نُبلغ عند الاحتجاز أو الوفاة',
  'Someone to tell | Кому сообщить | Une personne à prévenir | Кого сповістити | شخص نُبلغه',
  2,
  [
    text('name', 'Name | Имя | Nom | Ім’я | الاسم'),
    text('relation', 'Relation | Кем приходится | Lien | Ким доводиться | الصلة'),
    plain('phone', 'phone', 'Telephone | Телефон | Téléphone | Телефон | الهاتف'),
    manyOf('inCaseOf', 'In case of | В случае | En cas de | У разі | في حال', {
      detained: 'Detention | Задержание | Détention | Затримання | الاحتجاز',
      dead: 'Death | Смерть | Décès | Смерть | الوفاة',
    }),
    text(
      'mayKnow',
      'What they may be told | Что можно сказать | Ce qu’on peut leur dire | Що можна сказати | ما يجوز إخبارهم به',
    ),
  ],
);

export const consentSection: Section = {
  id: 'consent',
  number: 0,
  title: say(
    'Consent and confidentiality | Согласие и конфиденциальность | Consentement et confidentialité | Згода і конфіденційність | الموافقة والسرية',
  ),
  intro: say(
    'Each decision stands alone and can be changed at any time. | Каждое решение отдельно, его можно изменить в любое время. | Chaque décision est indépendante et peut changer à tout moment. | Кожне рішення окреме, його можна змінити будь-коли. | كل قرار مستقل ويمكن تغييره في أي وقت.',
  ),
  record: 'consent',
  staffOnly: false,
  questions: [
    ...who,
    ...purposeQuestions(
      'services',
      'Consent to our help and to keeping this file | Согласие на помощь и ведение дела | Accord pour notre aide et la tenue du dossier | Згода на допомогу і ведення справи | الموافقة على المساعدة وحفظ الملف',
      'Without it we advise and keep nothing more than needed. | Без него мы советуем и храним только необходимое. | Sans lui, nous conseillons et ne gardons que le nécessaire. | Без неї ми радимо і зберігаємо лише необхідне. | بدونها نقدم المشورة ولا نحفظ إلا الضروري.',
    ),
    ...purposeQuestions(
      'statistics',
      'Consent to be counted in statistics | Согласие на учёт в статистике | Accord pour les statistiques | Згода на облік у статистиці | الموافقة على الإحصاءات',
      'No name ever appears there. | Имени там никогда нет. | Aucun nom n’y figure jamais. | Імені там ніколи немає. | لا يظهر فيها أي اسم أبدًا.',
    ),
    ...purposeQuestions(
      'referral',
      'Consent to pass the case on to others | Согласие на передачу дела другим | Accord pour orienter vers d’autres | Згода на передачу справи іншим | الموافقة على الإحالة إلى جهات أخرى',
      'To whom, is decided each time. | Кому именно, решается каждый раз. | À qui, se décide chaque fois. | Кому саме, вирішується щоразу. | تُحدَّد الجهة في كل مرة.',
    ),
    ...purposeQuestions(
      'tracing',
      'Consent to look for relatives | Согласие на розыск родных | Accord pour rechercher des proches | Згода на розшук рідних | الموافقة على البحث عن الأقارب',
      'Searching can put people at risk: talk about how. | Розыск бывает опасен: обсудите, как искать. | Chercher peut mettre en danger : parler du comment. | Розшук буває небезпечним: обговоріть, як шукати. | قد يعرّض البحث أشخاصًا للخطر: تحدثوا عن الطريقة.',
    ),
    ...purposeQuestions(
      'letter',
      'Consent to a letter in their name | Согласие на письмо в поддержку | Accord pour une lettre de soutien | Згода на лист на підтримку | الموافقة على رسالة دعم',
      'The person may read each letter first. | Человек может прочитать каждое письмо заранее. | La personne peut lire chaque lettre avant. | Людина може прочитати кожен лист заздалегідь. | يمكن للشخص قراءة كل رسالة أولًا.',
    ),
    withheldGroup,
    ...contact,
    notify,
  ],
};
