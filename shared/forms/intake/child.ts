/** When the person is a child: carer and legal guardian apart, the child's own view, age in three ways. */
import type { Question } from '../formDefinition.ts';
import { around, group, longText, oneOf, plain, text, yesNo } from './ask.ts';

const child = { when: ['isChild', 'true'] } as const;

const adult = (which: 'carer' | 'guardian') =>
  group(
    which === 'carer' ? 'carers' : 'guardians',
    which === 'carer'
      ? 'Who cares for the child day to day | Кто заботится о ребёнке каждый день | Qui s’occupe de l’enfant au quotidien | Хто дбає про дитину щодня | من يرعى الطفل يوميًا'
      : 'Legal guardian | Законный представитель | Représentant légal | Законний представник | الوصي القانوني',
    which === 'carer'
      ? 'A carer | Кто заботится | Une personne qui s’en occupe | Опікувальник | راعٍ'
      : 'A guardian | Представитель | Un représentant | Представник | وصي',
    1,
    [
      text('name', 'Name | Имя | Nom | Ім’я | الاسم'),
      text(
        'relation',
        'Relation to the child | Кем приходится ребёнку | Lien avec l’enfant | Ким доводиться дитині | صلته بالطفل',
      ),
      plain('phone', 'phone', 'Telephone | Телефон | Téléphone | Телефон | الهاتف'),
      text('proof', 'Proof seen | Чем подтверждено | Preuve vue | Чим підтверджено | الإثبات الذي اطلعنا عليه'),
      yesNo('doubt', 'There is doubt | Есть сомнения | Il y a un doute | Є сумніви | هناك شك'),
      yesNo(
        'conflict',
        'Conflict of interest | Конфликт интересов | Conflit d’intérêts | Конфлікт інтересів | تضارب مصالح',
      ),
      longText(
        'note',
        'What the doubt or conflict is | В чём сомнение или конфликт | Quel doute ou quel conflit | У чому сумнів чи конфлікт | ما الشك أو التضارب',
      ),
    ],
    child,
  );

export const childQuestions: readonly Question[] = [
  yesNo(
    'isChild',
    'The person is, or may be, under 18 | Человеку нет или, возможно, нет 18 лет | La personne a, ou pourrait avoir, moins de 18 ans | Людині немає або, можливо, немає 18 років | الشخص دون الثامنة عشرة أو ربما كذلك',
  ),
  oneOf(
    'childStatus',
    'The child is | Ребёнок | L’enfant est | Дитина | الطفل',
    {
      accompanied:
        'With a parent or guardian | С родителем или опекуном | Accompagné | З батьками або опікуном | مع أحد والديه أو وصيّه',
      separated:
        'Separated: with other relatives | Разлучён с родителями, с другими родными | Séparé, avec d’autres proches | Розлучена з батьками, з іншими родичами | منفصل: مع أقارب آخرين',
      unaccompanied:
        'Unaccompanied: with no relative | Без сопровождения взрослых родных | Non accompagné | Без супроводу родичів | غير مصحوب بأي قريب',
    },
    child,
  ),
  adult('carer'),
  adult('guardian'),
  longText(
    'childView',
    'What the child wants, in their own words | Чего хочет сам ребёнок, его словами | Ce que l’enfant souhaite, avec ses mots | Чого хоче сама дитина, її словами | ما يريده الطفل بكلماته',
    {
      help: 'Ask simply and without a carer in the room, if the child agrees. | Спросите просто и, если ребёнок согласен, без взрослого рядом. | Demander simplement et seul à seul, si l’enfant l’accepte. | Запитайте просто і, якщо дитина згодна, без дорослого поруч. | اسألوا ببساطة ودون حضور الراعي إن وافق الطفل.',
      ...child,
    },
  ),
  plain('number', 'ageStated', 'Age as stated | Возраст со слов | Âge déclaré | Вік зі слів | العمر حسب قوله', child),
  plain(
    'number',
    'ageDocumented',
    'Age by document | Возраст по документу | Âge selon un document | Вік за документом | العمر حسب الوثيقة',
    child,
  ),
  plain(
    'number',
    'ageAssessed',
    'Age as assessed | Возраст по оценке | Âge évalué | Вік за оцінкою | العمر المقدَّر',
    child,
  ),
  text(
    'ageAssessedBy',
    'Assessed by, how | Кто и как оценил | Évalué par, comment | Хто і як оцінив | من قدّره وكيف',
    child,
  ),
  around('ageAssessedOn', 'Assessed when | Когда оценён | Évalué quand | Коли оцінено | تاريخ التقدير', child),
  text(
    'supportPerson',
    'Support person | Кто поддерживает ребёнка | Personne de soutien | Хто підтримує дитину | شخص داعم',
    child,
  ),
];
