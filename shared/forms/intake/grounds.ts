/** Section 9, the staff's part: grounds of protection as we see them. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { group, longText, manyOf, oneOf, text, around } from './ask.ts';

const degree = {
  yes: 'Yes | Да | Oui | Так | نعم',
  no: 'No | Нет | Non | Ні | لا',
  partly: 'In part | Отчасти | En partie | Почасти | جزئيًا',
  unclear: 'Unclear | Неясно | Incertain | Незрозуміло | غير واضح',
} as const;

export const groundsSection: Section = {
  id: 'grounds',
  number: 9,
  title: say('Grounds | Основания | Motifs | Підстави | الأسباب'),
  record: 'assessment',
  staffOnly: true,
  questions: [
    manyOf(
      'convention',
      '1951 Convention, many may apply | Конвенция 1951 года, можно несколько | Convention de 1951, plusieurs possibles | Конвенція 1951 року, можна кілька | اتفاقية 1951، يمكن اختيار أكثر من سبب',
      {
        race: 'Race | Раса | Race | Раса | العرق',
        religion: 'Religion | Вероисповедание | Religion | Релігія | الدين',
        nationality: 'Nationality | Гражданство, национальность | Nationalité | Громадянство, національність | الجنسية',
        opinion: 'Political opinion | Политические убеждения | Opinions politiques | Політичні погляди | الرأي السياسي',
        group:
          'Membership of a particular social group | Принадлежность к определённой социальной группе | Appartenance à un certain groupe social | Належність до певної соціальної групи | الانتماء إلى فئة اجتماعية معينة',
      },
    ),
    text('socialGroup', 'Which group | Какая группа | Quel groupe | Яка група | أي فئة', {
      when: ['convention', 'group'],
    }),
    manyOf('otherGrounds', 'Also | Также | Également | Також | أيضًا', {
      torture:
        'Risk of torture or of return to danger | Угроза пыток или высылки туда, где опасно | Risque de torture ou de refoulement | Загроза катувань або вислання в небезпеку | خطر التعذيب أو الإعادة القسرية',
      conflict: 'Armed conflict | Вооружённый конфликт | Conflit armé | Збройний конфлікт | نزاع مسلح',
      humanitarian: 'Humanitarian | Гуманитарные причины | Humanitaire | Гуманітарні причини | أسباب إنسانية',
    }),
    manyOf(
      'agents',
      'Who does the harm | От кого исходит вред | Auteurs du préjudice | Від кого йде шкода | مصدر الأذى',
      {
        state: 'The state | Государство | L’État | Держава | الدولة',
        nonState: 'Others than the state | Не государство | Acteurs non étatiques | Не держава | جهات غير الدولة',
      },
    ),
    text('agentsWho', 'Who exactly | Кто именно | Qui précisément | Хто саме | من تحديدًا'),
    oneOf(
      'stateProtection',
      'The state would protect | Государство защитит | Protection de l’État possible | Держава захистить | حماية الدولة متاحة',
      degree,
    ),
    longText('stateProtectionWhy', 'Why or why not | Почему да или нет | Pourquoi | Чому так або ні | لماذا'),
    oneOf(
      'internalFlight',
      'Safety elsewhere in the country | Безопасно в другой части страны | Sécurité ailleurs dans le pays | Безпечно в іншій частині країни | الأمان في مكان آخر من البلد',
      degree,
    ),
    longText(
      'internalFlightWhy',
      'Where, why or why not | Где, почему да или нет | Où, pourquoi | Де, чому так або ні | أين ولماذا',
    ),
    group(
      'accusations',
      'Accusations made against them | Обвинения, выдвинутые против них | Accusations portées contre la personne | Звинувачення, висунуті проти них | اتهامات وُجهت إليه',
      'An accusation | Обвинение | Une accusation | Звинувачення | اتهام',
      2,
      [
        longText(
          'quote',
          'The words, exactly as said or written | Слова, точно как сказаны или написаны | Les mots exacts | Слова, точно як сказано чи написано | الكلمات كما قيلت أو كُتبت تمامًا',
          { quoted: true },
        ),
        text('by', 'By whom | Кем | Par qui | Ким | ممّن'),
        text(
          'where',
          'Where: paper, article of law, broadcast | Где: бумага, статья закона, эфир | Où : acte, article de loi, média | Де: документ, стаття закону, ефір | أين: وثيقة، مادة قانونية، وسيلة إعلام',
        ),
        around('date', 'Date | Дата | Date | Дата | التاريخ'),
        longText(
          'answer',
          'What the person says to it | Что на это говорит человек | Ce que répond la personne | Що на це каже людина | رد الشخص عليها',
        ),
      ],
      {
        help: 'A quotation, never our own word for the person. | Это цитата, а не наше слово о человеке. | Une citation, jamais notre mot sur la personne. | Це цитата, а не наше слово про людину. | اقتباس وليس وصفنا للشخص أبدًا.',
      },
    ),
  ],
};
