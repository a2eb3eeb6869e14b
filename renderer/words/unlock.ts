import { inFiveLanguages } from './wording.ts';

/** The lock screen: the app's name, the profile's name, one field. */
export const unlockWords = inFiveLanguages({
  secret: ['Passphrase', 'Парольная фраза', 'Phrase secrète', 'Парольна фраза', 'عبارة السر'],
  secretHelp: [
    'Or the recovery code.',
    'Или код восстановления.',
    'Ou le code de secours.',
    'Або код відновлення.',
    'أو رمز الاستعادة.',
  ],
  show: ['Show it', 'Показать', 'Afficher', 'Показати', 'إظهار'],
  open: ['Unlock', 'Открыть', 'Déverrouiller', 'Відчинити', 'فتح القفل'],
  opening: [
    'Opening. This takes a moment on purpose: it keeps guessing slow.',
    'Открываем. Это намеренно занимает время: так труднее подбирать.',
    'Ouverture. C’est long exprès : deviner doit rester lent.',
    'Відчиняємо. Це навмисно триває якусь мить: так важче вгадувати.',
    'جارٍ الفتح. يستغرق ذلك لحظة عن قصد، ليبقى التخمين بطيئًا.',
  ],
  wrong: [
    'That is not the passphrase of this profile.',
    'Это не парольная фраза этого профиля.',
    'Ce n’est pas la phrase secrète de ce profil.',
    'Це не парольна фраза цього профілю.',
    'هذه ليست عبارة السر لهذا الحساب.',
  ],
  wait: [
    'Next try in {{seconds}} s.',
    'Следующая попытка через {{seconds}} с.',
    'Prochain essai dans {{seconds}} s.',
    'Наступна спроба через {{seconds}} с.',
    'المحاولة التالية بعد {{seconds}} ث.',
  ],
  damaged: [
    'This casebook is damaged and was not changed. Copy its folder before anything else and ask whoever looks after the laptops.',
    'Это хранилище повреждено и не изменено. Сначала скопируйте его папку и спросите того, кто следит за ноутбуками.',
    'Ce coffre est endommagé et n’a pas été modifié. Copiez d’abord son dossier et demandez à la personne qui s’occupe des ordinateurs.',
    'Це сховище пошкоджено й не змінено. Спершу скопіюйте його теку й запитайте того, хто дбає про ноутбуки.',
    'هذه الخزنة متضررة ولم تُغيَّر. انسخ مجلدها أولًا واسأل المسؤول عن الحواسيب.',
  ],
  newer: [
    'This casebook was made by a newer Pristan and was not changed. Install the newer version to open it.',
    'Это хранилище создано более новой версией Pristan и не изменено. Установите новую версию, чтобы открыть его.',
    'Ce coffre a été créé par une version plus récente de Pristan et n’a pas été modifié. Installez-la pour l’ouvrir.',
    'Це сховище створено новішою версією Pristan і не змінено. Встановіть її, щоб відкрити.',
    'أُنشئت هذه الخزنة بإصدار أحدث من Pristan ولم تُغيَّر. ثبّت الإصدار الأحدث لفتحها.',
  ],
  failed: [
    'Your casebook could not be opened just now, and was not changed. Try again.',
    'Сейчас открыть хранилище не удалось, оно не изменено. Попробуйте снова.',
    'Le coffre n’a pas pu être ouvert pour l’instant et n’a pas été modifié. Réessayez.',
    'Зараз відкрити сховище не вдалося, його не змінено. Спробуйте знову.',
    'تعذّر فتح الخزنة الآن، ولم تتغيّر. حاول مرة أخرى.',
  ],
  left: [
    'Tries left before the keys are destroyed: {{n}}.',
    'Попыток до уничтожения ключей: {{n}}.',
    'Essais restants avant la destruction des clés : {{n}}.',
    'Спроб до знищення ключів: {{n}}.',
    'المحاولات المتبقية قبل إتلاف المفاتيح: {{n}}.',
  ],
  more: ['More', 'Ещё', 'Plus', 'Ще', 'المزيد'],
  wipe: [
    'Wipe this laptop…',
    'Стереть всё на этом ноутбуке…',
    'Effacer cet ordinateur…',
    'Стерти все на цьому ноутбуці…',
    'امسح هذا الحاسوب…',
  ],
  others: ['Other profiles', 'Другие профили', 'Autres profils', 'Інші профілі', 'حسابات أخرى'],
});
