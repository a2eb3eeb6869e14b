/** The few words that a printed page adds by itself, in each language it can be printed in. */
import type { Language } from '#shared/languages/languages.ts';

export interface PrintWords {
  readonly caseNumber: string;
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
