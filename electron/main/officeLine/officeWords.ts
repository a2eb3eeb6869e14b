/** The question about a new office server, in the language of the system, as the menu. */
import { languages, type Language } from '#shared/languages/languages.ts';

const en = {
  title: 'A new office server',
  message: 'May this profile talk to the server {{address}}?',
  detail:
    'It would get the sealed copies of your work, which it cannot read, and the password of your account there. Say yes only if you are connecting to your office just now and this is the address your office gave you. If this question surprises you, say no and ask a colleague: your work stays safe on this laptop.',
  no: 'No',
  yes: 'Yes, this is our server',
};
type OfficeWords = Readonly<Record<keyof typeof en, string>>;
const words: Readonly<Record<Language, OfficeWords>> = {
  en,
  ru: {
    title: 'Новый сервер офиса',
    message: 'Можно ли этому профилю связываться с сервером {{address}}?',
    detail:
      'Он получит запечатанные копии вашей работы, прочесть которые не может, и пароль вашей учётной записи на нём. Соглашайтесь, только если вы сейчас подключаетесь к офису и именно этот адрес вам дали. Если вопрос вас удивил, ответьте «нет» и спросите коллегу: ваша работа останется целой на этом ноутбуке.',
    no: 'Нет',
    yes: 'Да, это наш сервер',
  },
  fr: {
    title: 'Un nouveau serveur du bureau',
    message: 'Ce profil peut-il communiquer avec le serveur {{address}} ?',
    detail:
      'Il recevrait les copies scellées de votre travail, qu’il ne peut pas lire, et le mot de passe de votre compte chez lui. Dites oui seulement si vous vous connectez au bureau en ce moment et si c’est l’adresse que le bureau vous a donnée. Si cette question vous surprend, dites non et demandez à un collègue : votre travail reste en sûreté sur cet ordinateur.',
    no: 'Non',
    yes: 'Oui, c’est notre serveur',
  },
  uk: {
    title: 'Новий сервер офісу',
    message: 'Чи можна цьому профілю зв’язуватися із сервером {{address}}?',
    detail:
      'Він отримає запечатані копії вашої роботи, прочитати які не може, і пароль вашого облікового запису на ньому. Погоджуйтеся, лише якщо ви зараз під’єднуєтеся до офісу і саме цю адресу вам дали. Якщо питання вас здивувало, скажіть «ні» і запитайте колегу: ваша робота залишиться цілою на цьому ноутбуці.',
    no: 'Ні',
    yes: 'Так, це наш сервер',
  },
  ar: {
    title: 'خادم مكتب جديد',
    message: 'هل يُسمح لهذا الملف الشخصي بالتواصل مع الخادم {{address}}؟',
    detail:
      'سيحصل على النسخ المختومة من عملك، وهو لا يستطيع قراءتها، وعلى كلمة مرور حسابك فيه. لا توافق إلا إذا كنت تتصل بمكتبك الآن وكان هذا هو العنوان الذي أعطاك إياه المكتب. إن فاجأك هذا السؤال فاختر «لا» واسأل زميلًا: عملك يبقى محفوظًا بأمان على هذا الحاسوب.',
    no: 'لا',
    yes: 'نعم، هذا خادمنا',
  },
};

/** `locale` as the system says it, e.g. `fr-CA`. */
export function officeWords(locale: string): OfficeWords {
  return words[languages.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en'];
}

/** An address reads from left to right, also inside Arabic. */
export function isolated(address: string): string {
  return `\u2066${address}\u2069`;
}
