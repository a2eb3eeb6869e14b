/** One purpose of consent: the decision and what is known about it. */
import { type Row } from '#shared/languages/say.ts';
import type { ChoiceQuestion, CodeQuestion, PlainQuestion } from '../formDefinition.ts';
import { code, day, oneOf, text } from './ask.ts';

export type Simple = PlainQuestion | ChoiceQuestion | CodeQuestion;

/** Ids of the five purposes; each has `<purpose>`, `<purpose>Manner`, `…Language`, `…Version`, `…Date`, `…Expires`, … */
export const consentPurposes = ['services', 'statistics', 'referral', 'tracing', 'letter'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export function purposeQuestions(id: ConsentPurpose, label: Row, help: Row): readonly Simple[] {
  const expected = id === 'services' || id === 'statistics' ? ({ expected: true } as const) : {};
  const decided = [id, 'given', 'withdrawn'] as const;
  return [
    oneOf(
      id,
      label,
      {
        given: 'Given | Дано | Donné | Надано | أُعطيت',
        notGiven: 'Not given | Не дано | Refusé | Не надано | لم تُعطَ',
        notYet: 'Not yet possible | Пока невозможно | Pas encore possible | Поки неможливо | غير ممكن بعد',
        withdrawn: 'Withdrawn | Отозвано | Retiré | Відкликано | سُحبت',
      },
      { help, ...expected },
    ),
    oneOf(
      `${id}Manner`,
      'Given how | Как дано | Sous quelle forme | Як надано | كيف أُعطيت',
      {
        oral: 'In words | Устно | Oralement | Усно | شفهيًا',
        written: 'In writing | Письменно | Par écrit | Письмово | كتابيًا',
      },
      { when: decided },
    ),
    code(
      'languages',
      `${id}Language`,
      'Language of the text | Язык текста | Langue du texte | Мова тексту | لغة النص',
      { when: decided },
    ),
    text(`${id}Version`, 'Version of the text | Версия текста | Version du texte | Версія тексту | نسخة النص', {
      when: decided,
    }),
    day(`${id}Date`, 'Date of the decision | Дата решения | Date de la décision | Дата рішення | تاريخ القرار', {
      when: [id, 'given', 'notGiven', 'withdrawn'],
    }),
    day(`${id}Expires`, 'Valid until | Действует до | Valable jusqu’au | Чинна до | صالحة حتى', { when: decided }),
    day(`${id}WithdrawnOn`, 'Withdrawn on | Отозвано (дата) | Retiré le | Відкликано (дата) | تاريخ السحب', {
      when: [id, 'withdrawn'],
    }),
    text(`${id}WhyNotYet`, 'Why not yet | Почему пока нет | Pourquoi pas encore | Чому ще ні | لماذا ليس بعد', {
      when: [id, 'notYet'],
    }),
  ];
}
