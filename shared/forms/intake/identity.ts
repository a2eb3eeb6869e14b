/** Section 2: who the person is, as they say it themselves. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { around, code, group, longText, oneOf, text } from './ask.ts';
import { namesGroup, phonesGroup } from './names.ts';

export const identitySection: Section = {
  id: 'identity',
  number: 2,
  title: say('Identity | Личность | Identité | Особа | الهوية'),
  record: 'person',
  staffOnly: false,
  questions: [
    namesGroup,
    oneOf(
      'sex',
      'Sex | Пол | Sexe | Стать | الجنس',
      {
        female: 'Female | Женский | Féminin | Жіноча | أنثى',
        male: 'Male | Мужской | Masculin | Чоловіча | ذكر',
        intersex: 'Intersex | Интерсекс | Intersexe | Інтерсекс | بينيّ الجنس',
      },
      { private: true },
    ),
    text(
      'gender',
      'Gender, in the person’s words | Гендер, словами человека | Genre, avec ses mots | Гендер, словами людини | النوع الاجتماعي بكلماته',
      { private: true },
    ),
    around('birthDate', 'Date of birth | Дата рождения | Date de naissance | Дата народження | تاريخ الميلاد', {
      expected: true,
      help: 'As the person says it: “about 1986”, “spring 1990”, “12.03.1990”. | Как говорит человек: «около 1986», «весной 1990», «12.03.1990». | Comme elle est dite : « vers 1986 », « printemps 1990 », « 12/03/1990 ». | Як каже людина: «близько 1986», «навесні 1990», «12.03.1990». | كما يقولها الشخص: «حوالي 1986»، «ربيع 1990»، «12/03/1990».',
    }),
    oneOf(
      'birthDateBasis',
      'How it is known | Откуда известно | Source de cette date | Звідки відомо | مصدر هذا التاريخ',
      {
        stated: 'As stated | Со слов | Déclarée | Зі слів | حسب القول',
        documented: 'From a document | По документу | D’après un document | За документом | حسب وثيقة',
        assigned:
          'Set by an authority | Назначена властями | Fixée par une autorité | Встановлена владою | حددتها سلطة',
      },
    ),
    code(
      'countries',
      'birthCountry',
      'Country of birth, as it is now | Страна рождения, нынешняя | Pays de naissance actuel | Країна народження, нинішня | بلد الميلاد بحسب حدوده اليوم',
    ),
    text('birthPlace', 'Place of birth | Место рождения | Lieu de naissance | Місце народження | مكان الميلاد'),
    group(
      'nationalities',
      'Nationalities, or stateless | Гражданства или без гражданства | Nationalités, ou apatride | Громадянства або без громадянства | الجنسيات أو انعدام الجنسية',
      'A nationality | Гражданство | Une nationalité | Громадянство | جنسية',
      2,
      [
        code('countries', 'country', 'Country | Страна | Pays | Країна | البلد'),
        oneOf('basis', 'How it is known | Откуда известно | D’après quoi | Звідки відомо | المصدر', {
          stated: 'As stated | Со слов | Déclarée | Зі слів | حسب القول',
          documented: 'From a document | По документу | D’après un document | За документом | حسب وثيقة',
          disputed: 'Disputed | Оспаривается | Contestée | Оскаржується | محل نزاع',
        }),
        text('note', 'Note | Примечание | Remarque | Примітка | ملاحظة'),
      ],
      { expected: true },
    ),
    text(
      'ethnicity',
      'Ethnicity, in the person’s words | Этничность, словами человека | Origine ethnique, avec ses mots | Етнічність, словами людини | العرق بكلماته',
      { private: true },
    ),
    text(
      'religion',
      'Religion or belief, in the person’s words | Религия или убеждения, словами человека | Religion ou conviction, avec ses mots | Релігія або переконання, словами людини | الدين أو المعتقد بكلماته',
      { private: true },
    ),
    group(
      'languages',
      'Languages | Языки | Langues | Мови | اللغات',
      'A language | Язык | Une langue | Мова | لغة',
      3,
      [
        code('languages', 'language', 'Language | Язык | Langue | Мова | اللغة'),
        oneOf('level', 'Level | Уровень | Niveau | Рівень | المستوى', {
          native: 'Mother tongue | Родной | Maternelle | Рідна | اللغة الأم',
          fluent: 'Fluent | Свободно | Courant | Вільно | بطلاقة',
          some: 'Enough to get by | Может объясниться | Se débrouille | Може порозумітися | يتدبر أمره',
          few: 'A few words | Несколько слов | Quelques mots | Кілька слів | بضع كلمات',
        }),
        oneOf(
          'literacy',
          'Reading and writing | Чтение и письмо | Lire et écrire | Читання і письмо | القراءة والكتابة',
          {
            both: 'Reads and writes | Читает и пишет | Lit et écrit | Читає і пише | يقرأ ويكتب',
            reads: 'Reads only | Только читает | Lit seulement | Лише читає | يقرأ فقط',
            neither: 'Neither | Ни то ни другое | Ni l’un ni l’autre | Ні те, ні інше | لا هذا ولا ذاك',
          },
        ),
      ],
    ),
    oneOf(
      'maritalStatus',
      'Marital status | Семейное положение | Situation familiale | Сімейний стан | الحالة الاجتماعية',
      {
        single: 'Single | Не в браке | Célibataire | Не в шлюбі | أعزب/عزباء',
        married: 'Married | В браке | Marié(e) | У шлюбі | متزوج/ة',
        customary:
          'Religious or customary marriage | Религиозный или традиционный брак | Mariage religieux ou coutumier | Релігійний або звичаєвий шлюб | زواج ديني أو عرفي',
        partner: 'Living together | Живут вместе без брака | En couple | Живуть разом без шлюбу | شراكة دون زواج',
        separated: 'Separated | Живут раздельно | Séparé(e) | Живуть окремо | منفصل/ة',
        divorced: 'Divorced | В разводе | Divorcé(e) | Розлучені | مطلّق/ة',
        widowed: 'Widowed | Вдовство | Veuf ou veuve | Овдовіли | أرمل/ة',
      },
    ),
    oneOf('education', 'Education completed | Образование | Études achevées | Освіта | التعليم المكتمل', {
      none: 'None | Нет | Aucune | Немає | لا شيء',
      religious: 'Religious school | Религиозная школа | École religieuse | Релігійна школа | مدرسة دينية',
      primary: 'Primary | Начальное | Primaire | Початкова | ابتدائي',
      secondary: 'Secondary | Среднее | Secondaire | Середня | ثانوي',
      vocational: 'Vocational | Профессиональное | Professionnelle | Професійна | مهني',
      higher: 'University | Высшее | Supérieure | Вища | جامعي',
    }),
    text(
      'educationNote',
      'School, years, subject | Где, годы, специальность | Établissement, années, matière | Де, роки, фах | المدرسة والسنوات والاختصاص',
    ),
    longText(
      'occupation',
      'Work, before and now | Работа раньше и теперь | Travail, avant et maintenant | Робота раніше і тепер | العمل سابقًا والآن',
    ),
    phonesGroup,
  ],
};
