/** Section 7: where the person has been registered, has asked or has been sent back before. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { around, code, group, longText, oneOf, text, yesNo } from './ask.ts';

export const registrationsSection: Section = {
  id: 'registrations',
  number: 7,
  title: say(
    'Prior registrations | Прежние обращения и учёт | Enregistrements antérieurs | Попередні звернення та облік | التسجيلات السابقة',
  ),
  record: 'interview',
  staffOnly: false,
  questions: [
    group(
      'earlier',
      'UNHCR, other states, Dublin or Eurodac, returns | УВКБ ООН, другие страны, Дублин или Евродак, возвращения | HCR, autres États, Dublin ou Eurodac, retours | УВКБ ООН, інші держави, Дублін або Євродак, повернення | المفوضية ودول أخرى ودبلن أو يوروداك والإعادة',
      'A registration or return | Обращение или возвращение | Un enregistrement ou retour | Звернення або повернення | تسجيل أو إعادة',
      3,
      [
        oneOf('kind', 'Kind | Вид | Sorte | Вид | النوع', {
          unhcr: 'UNHCR registration | Учёт в УВКБ ООН | Enregistrement HCR | Облік в УВКБ ООН | تسجيل لدى المفوضية',
          asylum: 'Asylum application | Просьба об убежище | Demande d’asile | Прохання про притулок | طلب لجوء',
          fingerprints:
            'Fingerprints (Eurodac) | Отпечатки (Евродак) | Empreintes (Eurodac) | Відбитки (Євродак) | بصمات (يوروداك)',
          transfer: 'Dublin transfer | Передача по Дублину | Transfert Dublin | Передача за Дубліном | نقل بموجب دبلن',
          forcedReturn:
            'Forced return | Принудительное возвращение | Retour forcé | Примусове повернення | إعادة قسرية',
          ownReturn:
            'Own return | Возвращение по своей воле | Retour volontaire | Повернення з власної волі | عودة طوعية',
          other: 'Other | Другое | Autre | Інше | غير ذلك',
        }),
        code('countries', 'country', 'Country | Страна | Pays | Країна | البلد'),
        text('authority', 'Authority or office | Ведомство или офис | Autorité ou bureau | Установа або офіс | الجهة'),
        text('number', 'Number there | Номер там | Numéro là-bas | Номер там | رقمه هناك'),
        around('date', 'Date | Дата | Date | Дата | التاريخ'),
        text(
          'nameUsed',
          'Name and date of birth given there | Имя и дата рождения, названные там | Nom et naissance donnés là-bas | Ім’я та дата народження, названі там | الاسم وتاريخ الميلاد المذكوران هناك',
        ),
        longText('outcome', 'What came of it | Чем кончилось | Résultat | Чим скінчилося | النتيجة'),
        yesNo('papers', 'Has papers of it | Есть бумаги | En a les papiers | Є папери | لديه أوراق'),
      ],
    ),
  ],
};
