/** The few words that a printed page adds by itself, in each language it can be printed in. */
import type { Language } from '#shared/languages/languages.ts';

export interface PrintWords {
  readonly caseNumber: string;
  /** Before the number of a letter. */
  readonly letterNumber: string;
  readonly draft: string;
  /** Around the page number, the count, e.g. ['Page ', ' of ', '']. */
  readonly page: readonly [string, string, string];
  readonly forClient: string;
  readonly forOffice: string;
  readonly notReal: string;
  readonly name: string;
  readonly signature: string;
  readonly date: string;
  /** On the slip with a queue number. */
  readonly keepSlip: string;
}

export const printWords: Readonly<Record<Language, PrintWords>> = {
  en: {
    caseNumber: 'Case',
    letterNumber: 'No.',
    draft: 'Draft, not a letter yet',
    page: ['Page ', ' of ', ''],
    forClient: 'For the client',
    forOffice: 'For the office only',
    notReal: 'Sample: not real people',
    name: 'Name',
    signature: 'Signature',
    date: 'Date',
    keepSlip: 'Please keep this slip. We will call this number.',
  },
  ru: {
    caseNumber: 'Дело',
    letterNumber: '№',
    draft: 'Черновик, ещё не письмо',
    page: ['Страница ', ' из ', ''],
    forClient: 'Для заявителя',
    forOffice: 'Только для приёмной',
    notReal: 'Образец: люди вымышлены',
    name: 'Имя',
    signature: 'Подпись',
    date: 'Дата',
    keepSlip: 'Сохраните этот талон, пожалуйста. Мы вызовем этот номер.',
  },
  fr: {
    caseNumber: 'Dossier',
    letterNumber: 'N°',
    draft: 'Brouillon, pas encore une lettre',
    page: ['Page ', ' sur ', ''],
    forClient: 'Pour la personne',
    forOffice: 'Réservé au bureau',
    notReal: 'Exemple : personnes fictives',
    name: 'Nom',
    signature: 'Signature',
    date: 'Date',
    keepSlip: 'Gardez ce ticket, s’il vous plaît. Nous appellerons ce numéro.',
  },
  uk: {
    caseNumber: 'Справа',
    letterNumber: '№',
    draft: 'Чернетка, ще не лист',
    page: ['Сторінка ', ' з ', ''],
    forClient: 'Для заявника',
    forOffice: 'Лише для приймальні',
    notReal: 'Зразок: люди вигадані',
    name: 'Ім’я',
    signature: 'Підпис',
    date: 'Дата',
    keepSlip: 'Збережіть цей талон, будь ласка. Ми викличемо цей номер.',
  },
  ar: {
    caseNumber: 'الملف',
    letterNumber: 'رقم',
    draft: 'مسودة، ليست رسالة بعد',
    page: ['صفحة ', ' من ', ''],
    forClient: 'لصاحب الطلب',
    forOffice: 'للمكتب فقط',
    notReal: 'نموذج: أشخاص غير حقيقيين',
    name: 'الاسم',
    signature: 'التوقيع',
    date: 'التاريخ',
    keepSlip: 'احتفظ بهذه القصاصة من فضلك. سننادي هذا الرقم.',
  },
};
