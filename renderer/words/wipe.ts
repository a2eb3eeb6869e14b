import { inFiveLanguages } from './wording.ts';

/** Wiping: what it can do and what it cannot, before it is done. */
export const wipeWords = inFiveLanguages({
  title: [
    'Wipe this laptop',
    'Стереть всё на этом ноутбуке',
    'Effacer cet ordinateur',
    'Стерти все на цьому ноутбуці',
    'امسح هذا الحاسوب',
  ],
  sentence: [
    'The keys of this profile are destroyed at once, then its files; nothing here can bring them back.',
    'Ключи этого профиля уничтожаются сразу, затем его файлы; вернуть их здесь уже нечем.',
    'Les clés de ce profil sont détruites aussitôt, puis ses fichiers ; rien ici ne peut les faire revenir.',
    'Ключі цього профілю знищуються одразу, потім його файли; повернути їх тут уже нічим.',
    'تُتلَف مفاتيح هذا الحساب فورًا ثم ملفاته؛ ولا شيء هنا يستطيع إعادتها.',
  ],
  remains: [
    'What is at the office, with colleagues, in backups and on paper stays. A disk may keep old traces of the keys: they are worthless for certain only where this laptop’s account is a second key (Settings, Keys and safety).',
    'То, что есть в офисе, у коллег, в резервных копиях и на бумаге, остаётся. Диск может хранить старые следы ключей: наверняка бесполезны они только там, где учётная запись ноутбука служит вторым ключом (Настройки, «Ключи и безопасность»).',
    'Ce qui est au bureau, chez les collègues, dans les sauvegardes et sur papier reste. Un disque peut garder d’anciennes traces des clés : elles ne sont sûrement sans valeur que si le compte de cet ordinateur est une seconde clé (Réglages, Clés et sécurité).',
    'Те, що є в офісі, у колег, у резервних копіях і на папері, лишається. Диск може зберігати старі сліди ключів: напевно непотрібні вони лише там, де обліковий запис ноутбука є другим ключем (Налаштування, «Ключі й безпека»).',
    'ما هو في المكتب ولدى الزملاء وفي النسخ الاحتياطية وعلى الورق يبقى. وقد يحتفظ القرص بآثار قديمة للمفاتيح: لا تكون عديمة القيمة يقينًا إلا إذا كان حساب هذا الحاسوب مفتاحًا ثانيًا (الإعدادات، المفاتيح والأمان).',
  ],
  now: [
    'Wipe this laptop',
    'Стереть всё на этом ноутбуке',
    'Effacer cet ordinateur',
    'Стерти все на цьому ноутбуці',
    'امسح هذا الحاسوب',
  ],
  not: ['Leave it as it is', 'Оставить как есть', 'Laisser tel quel', 'Лишити як є', 'اتركه كما هو'],
  keys: ['The same by keys:', 'То же клавишами:', 'De même au clavier :', 'Те саме клавішами:', 'وبالمفاتيح كذلك:'],
  failed: [
    'That did not work, and it is not certain that the keys are gone. Try again; if it fails again, close Pristan and delete its folder.',
    'Не получилось, и не наверняка известно, что ключей больше нет. Попробуйте ещё раз; если снова не выйдет, закройте Pristan и удалите его папку.',
    'Cela n’a pas fonctionné, et il n’est pas certain que les clés aient disparu. Réessayez ; sinon, fermez Pristan et supprimez son dossier.',
    'Не вийшло, і невідомо напевно, що ключів уже немає. Спробуйте ще раз; якщо знову не вийде, закрийте Pristan і видаліть його теку.',
    'لم ينجح ذلك، وليس مؤكدًا أن المفاتيح زالت. حاول مرة أخرى؛ وإن فشل ثانية فأغلق Pristan واحذف مجلده.',
  ],
});
