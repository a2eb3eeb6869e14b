/** Sections 3 and 4: numbers under which others know the person, and the papers themselves. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { around, day, group, oneOf, text, yesNo } from './ask.ts';

export const referencesSection: Section = {
  id: 'references',
  number: 3,
  title: say('Reference numbers | Номера | Numéros de référence | Номери | الأرقام المرجعية'),
  record: 'person',
  staffOnly: false,
  questions: [
    group('numbers', 'Numbers | Номера | Numéros | Номери | الأرقام', 'A number | Номер | Un numéro | Номер | رقم', 4, [
      oneOf('kind', 'Kind | Вид | Sorte | Вид | النوع', {
        ours: 'Ours, from an earlier file | Наш, из прежнего дела | Le nôtre, ancien dossier | Наш, з попередньої справи | رقمنا من ملف سابق',
        unhcrIndividual:
          'UNHCR individual number | Номер УВКБ ООН, личный | Numéro individuel HCR | Номер УВКБ ООН, особистий | رقم المفوضية الفردي',
        unhcrGroup:
          'UNHCR registration group | Номер УВКБ ООН, семья или группа | Groupe d’enregistrement HCR | Номер УВКБ ООН, група | رقم مجموعة التسجيل لدى المفوضية',
        nationalId:
          'National identity number | Национальный личный номер | Numéro national d’identité | Національний особистий номер | الرقم الوطني',
        ofpra: 'OFPRA | OFPRA | OFPRA | OFPRA | OFPRA',
        cnda: 'CNDA | CNDA | CNDA | CNDA | CNDA',
        foreigner:
          'Foreigner’s number (AGDREF or similar) | Номер иностранца в базе | Numéro étranger (AGDREF) | Номер іноземця в базі | رقم الأجنبي',
        court: 'Court | Суд | Tribunal | Суд | محكمة',
        certificate: 'Certificate | Свидетельство | Attestation | Свідоцтво | شهادة',
        other: 'Other | Другой | Autre | Інший | غير ذلك',
      }),
      text('number', 'Number | Номер | Numéro | Номер | الرقم'),
      text('issuer', 'Given by | Кем присвоен | Attribué par | Ким присвоєно | الجهة المانحة'),
      around('date', 'Date | Дата | Date | Дата | التاريخ'),
    ]),
  ],
};

export const documentsSection: Section = {
  id: 'documents',
  number: 4,
  title: say('Documents | Документы | Documents | Документи | الوثائق'),
  intro: say(
    'A missing paper never stops the interview. | Отсутствие бумаги не мешает интервью. | Un papier manquant n’arrête jamais l’entretien. | Відсутність паперу не заважає інтерв’ю. | غياب وثيقة لا يوقف المقابلة أبدًا.',
  ),
  record: 'person',
  staffOnly: false,
  questions: [
    group(
      'papers',
      'Documents | Документы | Documents | Документи | الوثائق',
      'A document | Документ | Un document | Документ | وثيقة',
      4,
      [
        oneOf('kind', 'Type | Вид | Type | Вид | النوع', {
          passport: 'Passport | Заграничный паспорт | Passeport | Закордонний паспорт | جواز سفر',
          identityCard:
            'Identity card or internal passport | Удостоверение или внутренний паспорт | Carte d’identité | Посвідчення або внутрішній паспорт | بطاقة هوية',
          birthCertificate:
            'Birth certificate | Свидетельство о рождении | Acte de naissance | Свідоцтво про народження | شهادة ميلاد',
          marriageCertificate:
            'Marriage certificate | Свидетельство о браке | Acte de mariage | Свідоцтво про шлюб | عقد زواج',
          divorceOrDeath:
            'Divorce or death certificate | Свидетельство о разводе или смерти | Acte de divorce ou de décès | Свідоцтво про розлучення чи смерть | شهادة طلاق أو وفاة',
          refugeeCertificate:
            'Asylum or refugee certificate | Свидетельство беженца или заявителя | Attestation d’asile ou de réfugié | Посвідчення біженця або шукача притулку | شهادة لجوء',
          residence:
            'Residence or migration card | Вид на жительство, миграционная карта | Titre de séjour | Посвідка, міграційна картка | إقامة',
          visa: 'Visa | Виза | Visa | Віза | تأشيرة',
          travel:
            'Travel document, laissez-passer | Проездной документ | Titre de voyage | Проїзний документ | وثيقة سفر',
          military: 'Military paper | Военный документ | Document militaire | Військовий документ | وثيقة عسكرية',
          court:
            'Court or police paper | Бумага суда или полиции | Acte de justice ou de police | Документ суду чи поліції | وثيقة قضائية أو شرطية',
          medical: 'Medical paper | Медицинский документ | Document médical | Медичний документ | وثيقة طبية',
          other: 'Other | Другое | Autre | Інше | غير ذلك',
        }),
        text('number', 'Number | Номер | Numéro | Номер | الرقم'),
        text('issuer', 'Issued by | Кем выдан | Délivré par | Ким виданий | جهة الإصدار'),
        around('issuedOn', 'Issued on | Дата выдачи | Délivré le | Дата видачі | تاريخ الإصدار'),
        day('expiresOn', 'Valid until | Действует до | Valable jusqu’au | Чинний до | صالح حتى'),
        oneOf('form', 'Original or copy | Подлинник или копия | Original ou copie | Оригінал чи копія | أصل أم نسخة', {
          original: 'Original | Подлинник | Original | Оригінал | أصل',
          certified: 'Certified copy | Заверенная копия | Copie certifiée | Завірена копія | نسخة مصدقة',
          copy: 'Copy | Копия | Copie | Копія | نسخة',
          photo: 'Photograph | Фотография | Photographie | Світлина | صورة',
          told: 'Only told about | Известен только со слов | Seulement mentionné | Відомий лише зі слів | ذُكر فقط',
        }),
        text('heldAt', 'Where it is held | Где находится | Où il se trouve | Де зберігається | أين توجد'),
        yesNo('seized', 'Seized | Изъят | Saisi | Вилучений | مصادَرة'),
        text('seizedBy', 'By whom, when | Кем, когда | Par qui, quand | Ким, коли | من صادرها ومتى', {
          when: ['seized', 'true'],
        }),
        yesNo('receipt', 'Receipt given | Расписка дана | Reçu remis | Розписку надано | أُعطي إيصال', {
          when: ['seized', 'true'],
        }),
      ],
    ),
  ],
};
