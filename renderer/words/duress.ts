import { inFiveLanguages } from './wording.ts';

/** Settings → Keys and safety: the passphrase that destroys. */
export const duressWords = inFiveLanguages({
  title: [
    'Passphrase for duress',
    'Фраза на случай принуждения',
    'Phrase secrète sous la contrainte',
    'Фраза на випадок примусу',
    'عبارة سر عند الإكراه',
  ],
  help: [
    'Typed instead of yours, it destroys the keys of your work and opens an ordinary looking profile; but whoever copied the disk before, or knows what to look for, can tell, and what is at the office stays there.',
    'Набранная вместо вашей, она уничтожает ключи вашей работы и открывает обычный на вид профиль; но тот, кто скопировал диск раньше или знает, что искать, это поймёт, а то, что в офисе, там и останется.',
    'Tapée à la place de la vôtre, elle détruit les clés de votre travail et ouvre un profil d’apparence ordinaire ; mais qui a copié le disque avant, ou sait quoi chercher, peut le voir, et ce qui est au bureau y reste.',
    'Набрана замість вашої, вона знищує ключі вашої роботи й відкриває звичайний на вигляд профіль; але той, хто скопіював диск раніше або знає, що шукати, це зрозуміє, а те, що в офісі, там і лишиться.',
    'إن كُتبت بدل عبارتك أتلفت مفاتيح عملك وفتحت حسابًا عادي المظهر؛ لكن من نسخ القرص قبل ذلك أو يعرف عمّ يبحث يستطيع أن يدرك ذلك، وما في المكتب يبقى فيه.',
  ],
  on: ['It is set.', 'Она задана.', 'Elle est définie.', 'Її задано.', 'هي معيّنة.'],
  off: ['None is set.', 'Она не задана.', 'Aucune n’est définie.', 'Її не задано.', 'لا عبارة معيّنة.'],
  begin: ['Set one', 'Задать', 'En définir une', 'Задати', 'عيّن واحدة'],
  another: ['Set another', 'Задать другую', 'En définir une autre', 'Задати іншу', 'عيّن غيرها'],
  next: [
    'The passphrase for duress',
    'Фраза на случай принуждения',
    'La phrase sous la contrainte',
    'Фраза на випадок примусу',
    'عبارة السر عند الإكراه',
  ],
  people: ['What it opens', 'Что она открывает', 'Ce qu’elle ouvre', 'Що вона відкриває', 'ما الذي تفتحه'],
  none: [
    'A profile with nobody in it yet',
    'Профиль, в котором ещё никого нет',
    'Un profil encore vide',
    'Профіль, у якому ще нікого немає',
    'حساب ليس فيه أحد بعد',
  ],
  invented: [
    'A profile with invented people',
    'Профиль с вымышленными людьми',
    'Un profil avec des personnes inventées',
    'Профіль із вигаданими людьми',
    'حساب فيه أشخاص مُختلَقون',
  ],
  done: [
    'It is set. Never try it out here: it does what it says.',
    'Она задана. Не пробуйте её здесь: она сделает то, что сказано.',
    'Elle est définie. Ne l’essayez pas ici : elle fait ce qui est dit.',
    'Її задано. Не пробуйте її тут: вона зробить те, що сказано.',
    'عُيّنت. لا تجرّبها هنا: ستفعل ما قيل.',
  ],
  same: [
    'That is your own passphrase or code. Choose another.',
    'Это ваша собственная фраза или код. Выберите другую.',
    'C’est votre propre phrase ou code. Choisissez-en une autre.',
    'Це ваша власна фраза або код. Оберіть іншу.',
    'هذه عبارتك أو رمزك أنت. اختر غيرها.',
  ],
  clear: ['Take it away', 'Убрать', 'La retirer', 'Прибрати', 'أزلها'],
  cleared: ['It is gone.', 'Её больше нет.', 'Elle n’existe plus.', 'Її більше немає.', 'أُزيلت.'],
});
