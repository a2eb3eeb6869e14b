/** Section 5: everyone in the family; for a child, who cares for them and who decides. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { around, code, group, longText, oneOf, text, yesNo } from './ask.ts';
import { childQuestions } from './child.ts';

const relatives = group(
  'relatives',
  'Parents, siblings, every union, children | Родители, братья и сёстры, все союзы, дети | Parents, frères et sœurs, chaque union, enfants | Батьки, брати й сестри, всі союзи, діти | الوالدان والإخوة وكل الزيجات والأبناء',
  'A relative | Родственник | Un proche | Родич | قريب',
  8,
  [
    oneOf('relation', 'Relation | Кем приходится | Lien | Ким доводиться | صلة القرابة', {
      mother: 'Mother | Мать | Mère | Мати | الأم',
      father: 'Father | Отец | Père | Батько | الأب',
      sibling: 'Brother or sister | Брат или сестра | Frère ou sœur | Брат або сестра | أخ أو أخت',
      spouse: 'Husband or wife | Муж или жена | Époux ou épouse | Чоловік або дружина | زوج أو زوجة',
      formerSpouse:
        'Former husband, wife, partner | Бывший муж, жена, партнёр | Ancien conjoint | Колишній чоловік, дружина, партнер | زوج سابق أو زوجة سابقة',
      partner: 'Partner | Партнёр | Partenaire | Партнер | شريك',
      child: 'Child | Ребёнок | Enfant | Дитина | ابن أو ابنة',
      stepchild:
        'Stepchild or foster child | Приёмный ребёнок, пасынок, падчерица | Enfant du conjoint ou recueilli | Названа дитина, пасинок, пасербиця | ربيب أو طفل مكفول',
      grandparent: 'Grandparent | Бабушка или дедушка | Grand-parent | Бабуся або дідусь | جد أو جدة',
      other: 'Other relative | Другой родственник | Autre proche | Інший родич | قريب آخر',
    }),
    text('name', 'Name | Имя | Nom | Ім’я | الاسم'),
    text(
      'nameNative',
      'Name in their own script | Имя в родной письменности | Nom dans son écriture | Ім’я рідною писемністю | الاسم بكتابته الأصلية',
    ),
    around('birthDate', 'Date of birth | Дата рождения | Date de naissance | Дата народження | تاريخ الميلاد'),
    code('countries', 'nationality', 'Nationality | Гражданство | Nationalité | Громадянство | الجنسية'),
    oneOf('alive', 'Alive | Жив ли | En vie | Чи живі | على قيد الحياة', {
      yes: 'Yes | Да | Oui | Так | نعم',
      no: 'No | Нет | Non | Ні | لا',
      missing: 'Missing | Пропал без вести | Disparu | Зниклі безвісти | مفقود',
      unknown: 'Not known | Неизвестно | On ne sait pas | Невідомо | غير معروف',
    }),
    around(
      'died',
      'Died or missing since | Когда умер или пропал | Décédé ou disparu en | Коли померли або зникли | تاريخ الوفاة أو الفقدان',
      { when: ['alive', 'no', 'missing'] },
    ),
    text('whereabouts', 'Where they are | Где находится | Où se trouve ce proche | Де перебувають | مكان وجوده'),
    yesNo(
      'withPerson',
      'Here with the person | Здесь, вместе с человеком | Ici avec la personne | Тут, разом із людиною | هنا مع الشخص',
    ),
    yesNo('dependant', 'Depends on the person | На иждивении | À charge | На утриманні | مُعال'),
    oneOf(
      'union',
      'How the union is recognised | Как оформлен союз | Reconnaissance de l’union | Як оформлено союз | توثيق الزواج',
      {
        civil: 'Civil | Гражданский брак (ЗАГС) | Civile | Державна реєстрація | مدني',
        religious:
          'Religious or customary | Религиозный или традиционный | Religieuse ou coutumière | Релігійний або звичаєвий | ديني أو عرفي',
        none: 'Not registered | Не оформлен | Non enregistrée | Не оформлено | غير مسجل',
      },
      { when: ['relation', 'spouse', 'formerSpouse', 'partner'] },
    ),
    text('proof', 'Proof | Подтверждение | Preuve | Підтвердження | الإثبات'),
    text(
      'fileNumber',
      'Their own file, if there is one | Собственное дело, если есть | Son propre dossier, s’il existe | Власна справа, якщо є | ملفه الخاص إن وُجد',
    ),
    longText('note', 'Note | Примечание | Remarque | Примітка | ملاحظة'),
  ],
);

export const familySection: Section = {
  id: 'family',
  number: 5,
  title: say('Family | Семья | Famille | Родина | العائلة'),
  record: 'interview',
  staffOnly: false,
  questions: [relatives, ...childQuestions],
};
