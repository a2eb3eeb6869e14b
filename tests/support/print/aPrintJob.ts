/** Jobs to print in tests: what is told in them is invented. */
import type { PrintJob, PrintLine } from '#shared/print/printJob.ts';

const line = (label: string[], value: string[] | null, more: Partial<PrintLine> = {}): PrintLine => ({
  label,
  value,
  choices: null,
  height: value === null ? 1 : 0,
  ...more,
});

/** Arabic and Russian side by side, long enough for several pages. */
export function aPrintJob(changes: Partial<PrintJob> = {}): PrintJob {
  return {
    kind: 'form',
    languages: ['ar', 'ru'],
    audience: 'client',
    blank: false,
    caseNumber: '26/07-123',
    qrToken: 'q7ZkX2mTn4Lw9RbC5vHs',
    title: ['بطاقة المقابلة', 'Карта беседы'],
    letterhead: 'Приёмная «Пристань»\nул. Садовая, 5 · +7 812 000-00-00',
    sections: [aboutThePerson, health, account],
    signatures: [
      { who: ['صاحب الطلب', 'Заявитель'], name: 'سميرة الحلبي' },
      { who: ['الموظف', 'Сотрудник'], name: 'Анна Лебедева' },
    ],
    sample: true,
    ...changes,
  };
}

const aboutThePerson: PrintJob['sections'][number] = {
  number: '1',
  heading: ['الشخص', 'О человеке'],
  blocks: [
    {
      heading: [],
      help: ['اكتب الاسم كما هو في الوثيقة.', 'Пишите имя так, как в документе.'],
      repeat: 1,
      lines: [
        line(['الاسم الكامل', 'Полное имя'], ['سميرة الحلبي (Samira AL-HALABI)']),
        line(['الهاتف', 'Телефон'], ['+7 912 345-67-89']),
        line(['الجنسية', 'Гражданство'], ['سوريا', 'Сирия']),
        line(['الحالة الاجتماعية', 'Семейное положение'], null, {
          height: 0,
          choices: [
            { label: ['عزباء', 'не замужем'], ticked: false },
            { label: ['متزوجة', 'замужем'], ticked: true },
            { label: ['أرملة', 'вдова'], ticked: false },
            { label: ['تفضل عدم الإجابة', 'предпочла не отвечать'], ticked: false },
          ],
        }),
        line(['عنوان المراسلة', 'Адрес для писем'], null, { height: 2 }),
      ],
    },
  ],
};

const health: PrintJob['sections'][number] = {
  number: '2',
  heading: ['الصحة', 'Здоровье'],
  blocks: [
    {
      heading: ['الأدوية', 'Лекарства'],
      help: [],
      repeat: 1,
      lines: [
        line(['فصيلة الدم', 'Группа крови'], ['فصيلة الدم A+ حسب الوثيقة', 'A+ по документу']),
        line(
          ['الدواء', 'Лекарство'],
          ['Doliprane 500 mg، من 1–2 حبة كل 8 ساعات', 'Долипран 500 мг, 1–2 таблетки каждые 8 часов'],
        ),
      ],
    },
  ],
};

const account: PrintJob['sections'][number] = {
  number: '3',
  heading: ['الرواية', 'Рассказ'],
  blocks: [
    {
      heading: [],
      help: [],
      repeat: 1,
      lines: [
        line(
          [],
          [
            Array.from(
              { length: 14 },
              (_unused, index) =>
                `${String(index + 1)}. غادرنا حلب في عام 2015 مع أطفالنا الثلاثة. مشينا أربع ليال حتى الحدود، ثم انتظرنا في إدلب. دفعنا 300 دولار لرجل اسمه Abu Karim، ورقم هاتفه +963 933 000 111.\nПотом мы жили в Газиантепе, улица Fevzi Çakmak, дом 7. Сын заболел, группа крови A+, врач прописал 5–10 mg.`,
            ).join('\n'),
          ],
        ),
      ],
    },
  ],
};

/** An empty form in one language: lines to write on, boxes to tick, empty groups. */
export function aBlankJob(changes: Partial<PrintJob> = {}): PrintJob {
  const empty = (number: string, heading: string): PrintJob['sections'][number] => ({
    number,
    heading: [heading],
    blocks: [
      {
        heading: ['Member of the family'],
        help: ['One block for each person.'],
        repeat: 3,
        lines: [
          line(['Full name'], null),
          line(['Date of birth, as they say it'], null),
          line(['Lives with the person'], null, {
            height: 1,
            choices: [
              { label: ['yes'], ticked: false },
              { label: ['no'], ticked: false },
              { label: ['other'], ticked: false },
            ],
          }),
        ],
      },
    ],
  });
  return aPrintJob({
    languages: ['en'],
    audience: 'office',
    blank: true,
    caseNumber: '',
    qrToken: '',
    title: ['Interview form'],
    letterhead: '',
    sections: [empty('4', 'Family'), empty('5', 'Household')],
    signatures: [{ who: ['Interviewer'], name: '' }],
    sample: false,
    ...changes,
  });
}
