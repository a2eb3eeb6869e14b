import { inFiveLanguages } from './wording.ts';

/** Settings: language and colours, what the system leaves open, about. */
export const settingsWords = inFiveLanguages({
  title: ['Settings', 'Настройки', 'Réglages', 'Налаштування', 'الإعدادات'],
  parts: {
    office: ['Office server', 'Сервер офиса', 'Serveur du bureau', 'Сервер офісу', 'خادم المكتب'],
    details: ['The office', 'Офис', 'Le bureau', 'Офіс', 'المكتب'],
    colleagues: ['Colleagues', 'Коллеги', 'Collègues', 'Колеги', 'الزملاء'],
    look: ['Language and colours', 'Язык и цвета', 'Langue et couleurs', 'Мова й кольори', 'اللغة والألوان'],
    laptop: ['This laptop', 'Этот ноутбук', 'Cet ordinateur', 'Цей ноутбук', 'هذا الحاسوب'],
    about: ['About Pristan', 'О Pristan', 'À propos de Pristan', 'Про Pristan', 'حول Pristan'],
  },
  details: {
    intro: [
      'These stand on letters and forms, for everyone in the office.',
      'Это стоит на письмах и бланках у всех в офисе.',
      'Cela figure sur les lettres et formulaires de tout le bureau.',
      'Це стоїть на листах і бланках у всіх в офісі.',
      'تظهر هذه على الرسائل والاستمارات لدى كل من في المكتب.',
    ],
  },
  look: {
    language: [
      'Language of the interface',
      'Язык интерфейса',
      'Langue de l’interface',
      'Мова інтерфейсу',
      'لغة الواجهة',
    ],
    theme: ['Colours', 'Цвета', 'Couleurs', 'Кольори', 'الألوان'],
    light: ['Light', 'Светлые', 'Claires', 'Світлі', 'فاتحة'],
    dark: ['Dark', 'Тёмные', 'Sombres', 'Темні', 'داكنة'],
    auto: ['As the system', 'Как в системе', 'Comme le système', 'Як у системі', 'كما في النظام'],
  },
  laptop: {
    intro: [
      'Pristan seals everything it writes. What the system beneath does is not in its hands; this is what it found.',
      'Pristan запечатывает всё, что пишет. Что делает система под ним, не в его власти; вот что он нашёл.',
      'Pristan scelle tout ce qu’il écrit. Ce que fait le système n’est pas entre ses mains ; voici ce qu’il a constaté.',
      'Pristan запечатує все, що пише. Що робить система під ним, не в його владі; ось що він виявив.',
      'يختم Pristan كل ما يكتبه. أما ما يفعله النظام تحته فليس بيده؛ وهذا ما وجده.',
    ],
    swapNotEncrypted: [
      'The swap space is not encrypted: opened pages may be left there. Ask whoever looks after the laptop to encrypt it or turn it off.',
      'Файл подкачки не зашифрован: в нём могут остаться открытые страницы. Попросите того, кто следит за ноутбуком, зашифровать или отключить его.',
      'L’espace d’échange n’est pas chiffré : des pages ouvertes peuvent y rester. Demandez à la personne qui s’occupe de l’ordinateur de le chiffrer ou de le désactiver.',
      'Файл підкачки не зашифровано: у ньому можуть лишитися відкриті сторінки. Попросіть того, хто дбає про ноутбук, зашифрувати або вимкнути його.',
      'ذاكرة التبديل غير مشفّرة: قد تبقى فيها صفحات مفتوحة. اطلب من المسؤول عن الحاسوب تشفيرها أو إيقافها.',
    ],
    diskNotEncrypted: [
      'The disk is not encrypted. The vault is sealed all the same, but other programs’ traces are not.',
      'Диск не зашифрован. Хранилище всё равно запечатано, а следы других программ — нет.',
      'Le disque n’est pas chiffré. Le coffre est scellé malgré tout, mais pas les traces d’autres programmes.',
      'Диск не зашифровано. Сховище все одно запечатане, а сліди інших програм — ні.',
      'القرص غير مشفّر. الخزنة مختومة على أي حال، لكن آثار البرامج الأخرى ليست كذلك.',
    ],
    tempOnDisk: [
      'The folder for temporary files is on the disk: a page that is being printed may be left there.',
      'Папка временных файлов лежит на диске: в ней может остаться печатаемая страница.',
      'Le dossier des fichiers temporaires est sur le disque : une page imprimée peut y rester.',
      'Тека тимчасових файлів лежить на диску: у ній може лишитися сторінка, що друкується.',
      'مجلد الملفات المؤقتة على القرص: قد تبقى فيه صفحة أثناء الطباعة.',
    ],
    fine: [
      'Disk, swap and temporary files are protected.',
      'Диск, подкачка и временные файлы защищены.',
      'Disque, espace d’échange et fichiers temporaires sont protégés.',
      'Диск, підкачка й тимчасові файли захищені.',
      'القرص وذاكرة التبديل والملفات المؤقتة محمية.',
    ],
  },
  about: {
    version: [
      'Version {{version}}',
      'Версия {{version}}',
      'Version {{version}}',
      'Версія {{version}}',
      'الإصدار {{version}}',
    ],
    testRuntime: [
      'This is a test runtime of Electron. Do not keep real cases in it.',
      'Это пробная среда Electron. Не храните в ней настоящих дел.',
      'Ceci est une version d’essai d’Electron. N’y gardez pas de vrais dossiers.',
      'Це пробне середовище Electron. Не зберігайте в ньому справжніх справ.',
      'هذه نسخة تجريبية من Electron. لا تحفظ فيها ملفات حقيقية.',
    ],
    licence: [
      'Free software under the Apache 2.0 licence. It uses Electron, React, Mantine, RxDB, PouchDB, libsodium, TanStack, i18next and the Noto Sans typefaces (SIL Open Font License), each under its own licence.',
      'Свободная программа по лицензии Apache 2.0. В ней использованы Electron, React, Mantine, RxDB, PouchDB, libsodium, TanStack, i18next и шрифты Noto Sans (SIL OFL), каждый по своей лицензии.',
      'Logiciel libre sous licence Apache 2.0. Il utilise Electron, React, Mantine, RxDB, PouchDB, libsodium, TanStack, i18next et les polices Noto Sans (SIL OFL), chacun sous sa propre licence.',
      'Вільна програма за ліцензією Apache 2.0. У ній використано Electron, React, Mantine, RxDB, PouchDB, libsodium, TanStack, i18next і шрифти Noto Sans (SIL OFL), кожен за своєю ліцензією.',
      'برنامج حر برخصة Apache 2.0. يستخدم Electron وReact وMantine وRxDB وPouchDB وlibsodium وTanStack وi18next وخطوط Noto Sans (SIL OFL)، كلٌّ برخصته.',
    ],
    noNetwork: [
      'Pristan talks to your office server and to nobody else. It reports nothing to anyone.',
      'Pristan говорит только с сервером вашего офиса. Он никому ничего не сообщает.',
      'Pristan ne parle qu’au serveur de votre bureau. Il ne rapporte rien à personne.',
      'Pristan говорить лише із сервером вашого офісу. Він нікому нічого не повідомляє.',
      'لا يتصل Pristan إلا بخادم مكتبكم. ولا يبلّغ أحدًا بشيء.',
    ],
  },
});
