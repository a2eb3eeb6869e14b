/** Section 11, the staff's part: specific needs. Shown plainly ("help needed: …"), the code on request. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { code, day, group, longText, manyOf, yesNo } from './ask.ts';

export const needsSection: Section = {
  id: 'needs',
  number: 11,
  title: say('Specific needs | Особые нужды | Besoins spécifiques | Особливі потреби | الاحتياجات الخاصة'),
  intro: say(
    'The set of codes is to be confirmed by the office. | Набор кодов подлежит подтверждению офисом. | La liste des codes est à confirmer par le bureau. | Набір кодів має підтвердити офіс. | يتعين على المكتب تأكيد مجموعة الرموز.',
  ),
  record: 'assessment',
  staffOnly: true,
  questions: [
    group(
      'specific',
      'Help needed | Нужна помощь | Aide nécessaire | Потрібна допомога | المساعدة المطلوبة',
      'A specific need | Особая нужда | Un besoin spécifique | Особлива потреба | احتياج خاص',
      4,
      [
        code('specificNeeds', 'code', 'Need | Нужда | Besoin | Потреба | الاحتياج'),
        manyOf(
          'difficulty',
          'Difficulty with, for a disability | Трудности, если есть инвалидность | Difficulté, en cas de handicap | Труднощі, якщо є інвалідність | صعوبة في حال الإعاقة',
          {
            seeing: 'Seeing | Зрение | Voir | Зір | الرؤية',
            hearing: 'Hearing | Слух | Entendre | Слух | السمع',
            moving: 'Moving | Движение | Se déplacer | Рух | الحركة',
            speaking: 'Speaking | Речь | Parler | Мовлення | النطق',
            understanding: 'Understanding | Понимание | Comprendre | Розуміння | الفهم',
            other: 'Other | Другое | Autre | Інше | غير ذلك',
          },
        ),
        day('date', 'Recorded on | Дата записи | Noté le | Дата запису | تاريخ التسجيل'),
        code('members', 'recorder', 'Recorded by | Кто записал | Noté par | Хто записав | سجّله'),
        yesNo('pending', 'Pending review | Ждёт проверки | À revoir | Чекає на перевірку | بانتظار المراجعة'),
        longText('followUp', 'Follow-up | Что делаем дальше | Suivi | Що робимо далі | المتابعة'),
        day('endedOn', 'Ended on | Окончено | Terminé le | Завершено | تاريخ الانتهاء'),
      ],
    ),
  ],
};
