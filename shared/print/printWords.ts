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
  },
};
