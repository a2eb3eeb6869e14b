/** Section 1: where, when, with whom and in which languages the interview was held. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { code, day, group, longText, oneOf, plain, text, yesNo } from './ask.ts';

export const interviewSection: Section = {
  id: 'interview',
  number: 1,
  title: say('Interview | Интервью | Entretien | Інтерв’ю | المقابلة'),
  record: 'interview',
  staffOnly: false,
  questions: [
    day('date', 'Date | Дата | Date | Дата | التاريخ', { expected: true }),
    oneOf('place', 'Place | Место | Lieu | Місце | المكان', {
      office: 'Office | Офис | Bureau | Офіс | المكتب',
      visit: 'Visit | Выезд | Visite | Виїзд | زيارة',
      camp: 'Camp or centre | Лагерь или центр | Camp ou centre | Табір або центр | مخيم أو مركز',
      detention: 'Detention | Место содержания под стражей | Détention | Місце тримання під вартою | مكان احتجاز',
      phone: 'Telephone or video | Телефон или видео | Téléphone ou vidéo | Телефон або відео | هاتف أو فيديو',
      other: 'Elsewhere | Другое место | Ailleurs | Інше місце | مكان آخر',
    }),
    text('placeName', 'Which place | Какое именно | Quel lieu | Яке саме | أي مكان', {
      when: ['place', 'visit', 'camp', 'detention', 'other'],
    }),
    code('members', 'interviewer', 'Interviewer | Кто проводит | Mené par | Хто проводить | من يجري المقابلة', {
      expected: true,
    }),
    yesNo(
      'fromPaper',
      'Typed in from paper | Перенесено с бумаги | Saisi d’après papier | Перенесено з паперу | نُقل من الورق',
    ),
    code('members', 'typedBy', 'Typed in by | Кто перенёс | Saisi par | Хто переніс | من أدخل البيانات', {
      when: ['fromPaper', 'true'],
    }),
    day('typedOn', 'Typed in on | Дата ввода | Saisi le | Дата введення | تاريخ الإدخال', {
      when: ['fromPaper', 'true'],
    }),
    plain('time', 'startedAt', 'Start | Начало | Début | Початок | البداية'),
    plain('time', 'endedAt', 'End | Конец | Fin | Кінець | النهاية'),
    code(
      'languages',
      'language',
      'Language of the interview | Язык интервью | Langue de l’entretien | Мова інтерв’ю | لغة المقابلة',
      { expected: true },
    ),
    text(
      'dialect',
      'Dialect or accent, if it matters | Диалект или говор, если важно | Dialecte, si c’est important | Діалект, якщо це важливо | اللهجة إن كانت مهمة',
    ),
    code(
      'languages',
      'writtenIn',
      'Language of this record | Язык записи | Langue de ce compte rendu | Мова запису | لغة هذا السجل',
      {
        help: 'As interpreted from one language and written in another. | Переведено с одного языка, записано на другом. | Interprété d’une langue, écrit dans une autre. | Перекладено з однієї мови, записано іншою. | مترجَم من لغة ومكتوب بأخرى.',
      },
    ),
    oneOf('interpreting', 'Interpreter | Переводчик | Interprète | Перекладач | المترجم', {
      none: 'Not needed | Не нужен | Pas nécessaire | Не потрібен | لا حاجة',
      present: 'In the room | Присутствует | Sur place | Присутній | حاضر',
      remote: 'By telephone or video | По телефону или видео | À distance | Телефоном або відео | عن بُعد',
      missing: 'Needed, none found | Нужен, не нашли | Nécessaire, introuvable | Потрібен, не знайшли | مطلوب ولم نجد',
    }),
    text('interpreter', 'Interpreter’s name | Имя переводчика | Nom de l’interprète | Ім’я перекладача | اسم المترجم', {
      when: ['interpreting', 'present', 'remote'],
    }),
    yesNo(
      'undertaking',
      'Interpreter signed the undertaking of secrecy | Переводчик подписал обязательство о тайне | L’interprète a signé l’engagement de secret | Перекладач підписав зобов’язання про таємницю | وقّع المترجم تعهد السرية',
      {
        when: ['interpreting', 'present', 'remote'],
      },
    ),
    oneOf(
      'interpreterWish',
      'Preferred interpreter | Кого предпочитают переводчиком | Interprète souhaité | Кого воліють перекладачем | المترجم المفضل',
      {
        noWish: 'No preference | Всё равно | Sans préférence | Байдуже | لا تفضيل',
        woman: 'A woman | Женщина | Une femme | Жінка | امرأة',
        man: 'A man | Мужчина | Un homme | Чоловік | رجل',
      },
    ),
    text(
      'interpreterObjection',
      'Objection to the interpreter | Возражения против переводчика | Objection à l’interprète | Заперечення проти перекладача | اعتراض على المترجم',
      {
        help: 'Ask without the interpreter hearing, if you can. | Если можно, спросите так, чтобы переводчик не слышал. | Si possible, demander hors de sa présence. | Якщо можна, запитайте без перекладача. | اسألوا بعيدًا عن سمع المترجم إن أمكن.',
      },
    ),
    yesNo(
      'understood',
      'We understood each other, checked at the start | Взаимопонимание проверено в начале | Compréhension vérifiée au début | Порозуміння перевірено на початку | تأكدنا من الفهم المتبادل في البداية',
      { expected: true },
    ),
    longText(
      'understoodNote',
      'What was hard to understand | Что было трудно понять | Ce qui fut difficile à comprendre | Що було важко зрозуміти | ما صعب فهمه',
      { when: ['understood', 'false'] },
    ),
    group(
      'present',
      'Who else was present | Кто ещё присутствовал | Autres personnes présentes | Хто ще був присутній | من حضر أيضًا',
      'Another person present | Присутствующий | Une personne présente | Присутня особа | شخص حاضر',
      2,
      [
        text('name', 'Name | Имя | Nom | Ім’я | الاسم'),
        text(
          'role',
          'Role or relation | Роль или кем приходится | Rôle ou lien | Роль або ким доводиться | الدور أو الصلة',
        ),
        yesNo(
          'wanted',
          'The person wanted them there | Человек этого хотел | Présence souhaitée | Людина цього хотіла | أراد الشخص حضوره',
        ),
        text('when', 'For which part | В какой части | Pour quelle partie | У якій частині | في أي جزء'),
      ],
      {
        help: 'Adults are interviewed alone, also in a family. | Взрослых опрашивают по одному, и в семье тоже. | Les adultes sont entendus seuls, même en famille. | Дорослих опитують окремо, і в родині теж. | يُقابَل البالغون كلٌّ على حدة حتى ضمن العائلة.',
      },
    ),
    yesNo(
      'readBack',
      'Read back to the person | Прочитано вслух человеку | Relu à la personne | Прочитано вголос людині | قُرئت على الشخص',
      { expected: true },
    ),
    longText(
      'corrections',
      'Corrections made on reading back | Поправки при чтении | Corrections à la relecture | Виправлення під час читання | التصحيحات عند القراءة',
    ),
  ],
};
