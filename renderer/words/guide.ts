import { inFiveLanguages } from './wording.ts';

/** The card that leads a newcomer once around. */
export const guideWords = inFiveLanguages({
  title: [
    'Once around, in ten minutes',
    'Пройдём круг за десять минут',
    'Un premier tour, en dix minutes',
    'Пройдімо коло за десять хвилин',
    'جولة أولى في عشر دقائق',
  ],
  intro: [
    'Do these four in order and you have seen what Pristan does every day.',
    'Сделайте эти четыре дела по порядку, и вы увидите весь обычный день в Pristan.',
    'Faites ces quatre choses dans l’ordre : vous aurez vu une journée avec Pristan.',
    'Зробіть ці чотири речі по черзі, і ви побачите звичайний день у Pristan.',
    'قم بهذه الأربعة بالترتيب وترى ما يفعله Pristan كل يوم.',
  ],
  steps: {
    interview: [
      'Begin an interview and write a few words',
      'Начните интервью и напишите несколько слов',
      'Commencez un entretien et écrivez quelques mots',
      'Почніть інтерв’ю й напишіть кілька слів',
      'ابدأ مقابلة واكتب بضع كلمات',
    ],
    interviewHelp: [
      'You can stop in the middle of a word: nothing is lost.',
      'Можно остановиться на полуслове: ничего не пропадёт.',
      'Vous pouvez vous arrêter au milieu d’un mot : rien n’est perdu.',
      'Можна зупинитися на півслові: нічого не пропаде.',
      'يمكنك التوقف في منتصف كلمة: لا شيء يضيع.',
    ],
    print: [
      'Print the form, or look at it',
      'Напечатайте бланк или посмотрите на него',
      'Imprimez le formulaire, ou regardez-le',
      'Надрукуйте бланк або подивіться на нього',
      'اطبع الاستمارة أو اطّلع عليها',
    ],
    printHelp: [
      'Blank or filled, in two languages side by side.',
      'Пустой или заполненный, на двух языках рядом.',
      'Vierge ou rempli, en deux langues côte à côte.',
      'Порожній або заповнений, двома мовами поруч.',
      'فارغة أو معبأة، بلغتين جنبًا إلى جنب.',
    ],
    lock: ['Lock', 'Заприте', 'Verrouillez', 'Замкніть', 'اقفل'],
    lockHelp: [
      'Do this whenever you stand up. After five idle minutes it happens by itself.',
      'Делайте так всякий раз, когда встаёте. Через пять минут бездействия это случится само.',
      'À faire chaque fois que vous vous levez. Après cinq minutes d’inactivité, cela se fait tout seul.',
      'Робіть так щоразу, коли встаєте. Через п’ять хвилин бездіяльності це станеться саме.',
      'افعل ذلك كلما نهضت. وبعد خمس دقائق من الخمول يحدث تلقائيًا.',
    ],
    return: [
      'Unlock and go on where you were',
      'Откройте и продолжите с того же места',
      'Déverrouillez et reprenez où vous étiez',
      'Відчиніть і продовжте з того самого місця',
      'افتح القفل وتابع من حيث كنت',
    ],
    returnHelp: [
      'Pristan opens at the same place.',
      'Pristan откроется на том же месте.',
      'Pristan s’ouvre au même endroit.',
      'Pristan відкриється на тому самому місці.',
      'يُفتح Pristan في المكان نفسه.',
    ],
  },
  begin: ['Begin', 'Начать', 'Commencer', 'Почати', 'ابدأ'],
  cases: ['Choose a case file', 'Выбрать дело', 'Choisir un dossier', 'Обрати справу', 'اختر ملفًا'],
  done: ['done', 'сделано', 'fait', 'зроблено', 'تم'],
  away: ['Put this card away', 'Убрать эту карточку', 'Ranger cette carte', 'Прибрати цю картку', 'أخفِ هذه البطاقة'],
  finished: [
    'That was all of it. Put the card away when you like.',
    'Вот и всё. Уберите карточку, когда захотите.',
    'C’est tout. Rangez la carte quand vous voulez.',
    'Ось і все. Приберіть картку, коли захочете.',
    'هذا كل شيء. أخفِ البطاقة متى شئت.',
  ],
});
