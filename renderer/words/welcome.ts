import { inFiveLanguages } from './wording.ts';

/** First run: the three doors, the profiles on this laptop, and the picture of what happens to the data. */
export const welcomeWords = inFiveLanguages({
  greeting: [
    'Welcome to Pristan',
    'Добро пожаловать в Pristan',
    'Bienvenue dans Pristan',
    'Ласкаво просимо до Pristan',
    'أهلًا بك في Pristan',
  ],
  lead: [
    'A casebook that works without a connection. What you write is sealed on this laptop; without your passphrase no one can read it, and neither can we.',
    'Тетрадь для дел, которая работает без связи. Всё, что вы пишете, запечатано на этом ноутбуке; без вашей парольной фразы прочесть это не может никто, и мы тоже.',
    'Un cahier de dossiers qui fonctionne sans connexion. Ce que vous écrivez est scellé sur cet ordinateur ; sans votre phrase secrète, personne ne peut le lire, nous non plus.',
    'Зошит для справ, що працює без зв’язку. Усе, що ви пишете, запечатано на цьому ноутбуці; без вашої парольної фрази ніхто не зможе це прочитати, і ми теж.',
    'دفتر ملفات يعمل دون اتصال. ما تكتبه مختوم على هذا الحاسوب؛ ومن دون عبارة السر الخاصة بك لا يستطيع أحد قراءته، ولا نحن.',
  ],
  doors: {
    office: ['Create an office', 'Создать офис', 'Créer un bureau', 'Створити офіс', 'إنشاء مكتب'],
    officeHelp: [
      'You are the first. You name the organisation and let colleagues in later.',
      'Вы первый. Вы называете организацию, а коллег впустите позже.',
      'Vous commencez. Vous nommez l’organisation et ferez entrer les collègues plus tard.',
      'Ви перші. Ви називаєте організацію, а колег впустите пізніше.',
      'أنت أول من يبدأ. تسمّي المنظمة وتُدخل الزملاء لاحقًا.',
    ],
    join: [
      'Join a colleague',
      'Присоединиться к коллеге',
      'Rejoindre un collègue',
      'Приєднатися до колеги',
      'الانضمام إلى زميل',
    ],
    joinHelp: [
      'A colleague gave you an invite file and tells you a code.',
      'Коллега дал вам файл-приглашение и скажет вам код.',
      'Un collègue vous a donné un fichier d’invitation et vous dira un code.',
      'Колега дав вам файл-запрошення і скаже вам код.',
      'أعطاك زميل ملف دعوة وسيقول لك رمزًا.',
    ],
    sample: [
      'Try it with sample people',
      'Попробовать на вымышленных людях',
      'Essayer avec des personnes fictives',
      'Спробувати на вигаданих людях',
      'جرّبه مع أشخاص غير حقيقيين',
    ],
    sampleHelp: [
      '200 invented case files to look at, write in and print. Nothing leaves this laptop.',
      '200 вымышленных дел: смотрите, пишите, печатайте. С ноутбука ничего не уходит.',
      '200 dossiers inventés à parcourir, modifier et imprimer. Rien ne quitte cet ordinateur.',
      '200 вигаданих справ: дивіться, пишіть, друкуйте. З ноутбука нічого не виходить.',
      '200 ملف مُختلَق للاطلاع والكتابة والطباعة. لا شيء يغادر هذا الحاسوب.',
    ],
  },
  profiles: {
    title: ['On this laptop', 'На этом ноутбуке', 'Sur cet ordinateur', 'На цьому ноутбуці', 'على هذا الحاسوب'],
    unlock: ['Unlock', 'Открыть', 'Déverrouiller', 'Відчинити', 'فتح القفل'],
    unfinished: ['not finished yet', 'ещё не закончено', 'pas encore terminé', 'ще не завершено', 'لم يكتمل بعد'],
    sample: ['not real people', 'вымышленные люди', 'personnes fictives', 'вигадані люди', 'أشخاص غير حقيقيين'],
    damaged: [
      'This profile is damaged. Nothing was changed. Copy its folder before anything else and ask whoever looks after the laptops.',
      'Этот профиль повреждён. Ничего не изменено. Сначала скопируйте его папку и спросите того, кто следит за ноутбуками.',
      'Ce profil est endommagé. Rien n’a été modifié. Copiez d’abord son dossier et demandez à la personne qui s’occupe des ordinateurs.',
      'Цей профіль пошкоджено. Нічого не змінено. Спершу скопіюйте його теку й запитайте того, хто дбає про ноутбуки.',
      'هذا الحساب متضرر. لم يتغيّر شيء. انسخ مجلده أولًا واسأل المسؤول عن الحواسيب.',
    ],
    newer: [
      'This profile was made by a newer Pristan. Nothing was changed. Install the newer version to open it.',
      'Этот профиль создан более новой версией Pristan. Ничего не изменено. Установите новую версию, чтобы открыть его.',
      'Ce profil a été créé par une version plus récente de Pristan. Rien n’a été modifié. Installez cette version pour l’ouvrir.',
      'Цей профіль створено новішою версією Pristan. Нічого не змінено. Встановіть новішу версію, щоб відкрити його.',
      'أُنشئ هذا الحساب بإصدار أحدث من Pristan. لم يتغيّر شيء. ثبّت الإصدار الأحدث لفتحه.',
    ],
  },
  picture: {
    laptop: ['this laptop', 'этот ноутбук', 'cet ordinateur', 'цей ноутбук', 'هذا الحاسوب'],
    colleague: ['a colleague', 'коллега', 'un collègue', 'колега', 'زميل'],
    office: ['office server', 'сервер офиса', 'serveur du bureau', 'сервер офісу', 'خادم المكتب'],
    sealed: ['sealed', 'запечатано', 'scellé', 'запечатано', 'مختوم'],
    officeSays: [
      'Your words are sealed here first. If you later set up an office server, only sealed records go there.',
      'Сначала всё запечатывается здесь. Если позже появится сервер офиса, туда пойдут только запечатанные записи.',
      'Vos mots sont d’abord scellés ici. Si vous ajoutez un serveur plus tard, seuls des dossiers scellés y vont.',
      'Спершу все запечатується тут. Якщо згодом з’явиться сервер офісу, туди підуть лише запечатані записи.',
      'تُختم كلماتك هنا أولًا. وإن أعددت خادمًا للمكتب لاحقًا، فلا يصل إليه إلا المختوم.',
    ],
    joinSays: [
      'Your colleague’s laptop gives yours the keys. The server between you sees sealed records only.',
      'Ключи вашему ноутбуку даёт ноутбук коллеги. Сервер между вами видит только запечатанное.',
      'L’ordinateur de votre collègue donne les clés au vôtre. Le serveur entre vous ne voit que du scellé.',
      'Ключі вашому ноутбуку дає ноутбук колеги. Сервер між вами бачить лише запечатане.',
      'حاسوب زميلك يعطي حاسوبك المفاتيح. والخادم بينكما لا يرى إلا المختوم.',
    ],
    sampleSays: [
      'Invented people, sealed on this laptop like real ones. They go nowhere and can be thrown away.',
      'Вымышленные люди, запечатанные как настоящие. Они никуда не уходят, их можно выбросить.',
      'Des personnes inventées, scellées sur cet ordinateur comme les vraies. Elles ne vont nulle part et peuvent être jetées.',
      'Вигадані люди, запечатані як справжні. Вони нікуди не йдуть, їх можна викинути.',
      'أشخاص مُختلَقون، مختومون على هذا الحاسوب كالحقيقيين. لا يذهبون إلى أي مكان ويمكن التخلص منهم.',
    ],
  },
});
