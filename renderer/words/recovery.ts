import { inFiveLanguages } from './wording.ts';

/** The recovery code on the screen and on paper. */
export const recoveryWords = inFiveLanguages({
  intro: [
    'If you forget your passphrase, this code opens your casebook. Nobody else has it, and it is shown only now.',
    'Если вы забудете парольную фразу, хранилище откроет этот код. Его нет больше ни у кого, и показан он только сейчас.',
    'Si vous oubliez votre phrase secrète, ce code ouvre le coffre. Personne d’autre ne l’a, et il n’est montré que maintenant.',
    'Якщо ви забудете парольну фразу, сховище відчинить цей код. Його більше ні в кого немає, і показано його лише зараз.',
    'إن نسيت عبارة السر، فهذا الرمز يفتح الخزنة. لا يملكه أحد سواك، ولا يظهر إلا الآن.',
  ],
  keep: [
    'Print it or write it down, and keep it somewhere else than this laptop.',
    'Напечатайте или перепишите его и храните не рядом с ноутбуком.',
    'Imprimez-le ou recopiez-le, et gardez-le ailleurs que près de cet ordinateur.',
    'Надрукуйте або перепишіть його й тримайте не поруч із ноутбуком.',
    'اطبعه أو اكتبه واحفظه في مكان غير هذا الحاسوب.',
  ],
  print: ['Print…', 'Напечатать…', 'Imprimer…', 'Надрукувати…', 'طباعة…'],
  savePdf: ['Save as PDF…', 'Сохранить как PDF…', 'Enregistrer en PDF…', 'Зберегти як PDF…', 'حفظ كملف PDF…'],
  printed: [
    'Sent to the printer.',
    'Отправлено на принтер.',
    'Envoyé à l’imprimante.',
    'Надіслано на принтер.',
    'أُرسل إلى الطابعة.',
  ],
  saved: [
    'Saved where you chose.',
    'Сохранено, где вы выбрали.',
    'Enregistré à l’endroit choisi.',
    'Збережено, де ви обрали.',
    'حُفظ حيث اخترت.',
  ],
  noPrinter: [
    'No printer was found. Save it as a PDF or write it down.',
    'Принтер не найден. Сохраните PDF или перепишите код.',
    'Aucune imprimante trouvée. Enregistrez un PDF ou recopiez le code.',
    'Принтер не знайдено. Збережіть PDF або перепишіть код.',
    'لم يُعثر على طابعة. احفظه كملف PDF أو اكتبه.',
  ],
  confirm: [
    'To be sure that you have it: type group {{first}} and group {{second}}.',
    'Чтобы убедиться, что он у вас есть, наберите группы {{first}} и {{second}}.',
    'Pour être sûr que vous l’avez : saisissez les groupes {{first}} et {{second}}.',
    'Щоб упевнитися, що він у вас є, наберіть групи {{first}} і {{second}}.',
    'للتأكد من أنه لديك: اكتب المجموعة {{first}} والمجموعة {{second}}.',
  ],
  group: ['Group {{n}}', 'Группа {{n}}', 'Groupe {{n}}', 'Група {{n}}', 'المجموعة {{n}}'],
  wrong: [
    'That is another group. Look once more.',
    'Это другая группа. Посмотрите ещё раз.',
    'C’est un autre groupe. Regardez encore.',
    'Це інша група. Погляньте ще раз.',
    'هذه مجموعة أخرى. انظر مرة أخرى.',
  ],
  open: ['Open Pristan', 'Открыть Pristan', 'Ouvrir Pristan', 'Відкрити Pristan', 'فتح Pristan'],
  skip: [
    'Go on without it: these are not real people',
    'Дальше без него: люди вымышленные',
    'Continuer sans : ce sont des personnes fictives',
    'Далі без нього: люди вигадані',
    'المتابعة من دونه: الأشخاص غير حقيقيين',
  ],
  title: ['Recovery code', 'Код восстановления', 'Code de secours', 'Код відновлення', 'رمز الاستعادة'],
  paper: [
    'Opens the casebook of {{who}} if the passphrase is forgotten. Keep it apart from the laptop.',
    'Открывает хранилище ({{who}}), если забыта парольная фраза. Храните отдельно от ноутбука.',
    'Ouvre le coffre de {{who}} si la phrase secrète est oubliée. À garder loin de l’ordinateur.',
    'Відчиняє сховище ({{who}}), якщо забуто парольну фразу. Зберігайте окремо від ноутбука.',
    'يفتح خزنة {{who}} إذا نُسيت عبارة السر. احفظه بعيدًا عن الحاسوب.',
  ],
});
