import { inFiveLanguages } from './wording.ts';

/** The page one comes to in the morning. */
export const todayWords = inFiveLanguages({
  hello: ['Hello, {{name}}', 'Здравствуйте, {{name}}', 'Bonjour {{name}}', 'Вітаємо, {{name}}', 'أهلًا {{name}}'],
  unfinished: [
    'Interviews to finish',
    'Незаконченные интервью',
    'Entretiens à terminer',
    'Незавершені інтерв’ю',
    'مقابلات لم تنتهِ',
  ],
  noneUnfinished: [
    'No interview of yours is waiting to be finished.',
    'Все ваши интервью закончены.',
    'Aucun de vos entretiens n’attend d’être terminé.',
    'Усі ваші інтерв’ю завершено.',
    'لا مقابلات لك بانتظار الإنهاء.',
  ],
  continue: ['Continue', 'Продолжить', 'Continuer', 'Продовжити', 'متابعة'],
  noName: ['no name yet', 'имени пока нет', 'pas encore de nom', 'імені ще немає', 'لا اسم بعد'],
  waiting: ['Waiting for you', 'Ждёт вас', 'Vous attend', 'Чекає на вас', 'بانتظارك'],
  noneWaiting: ['Nothing is waiting.', 'Ничего не ждёт.', 'Rien n’attend.', 'Нічого не чекає.', 'لا شيء بالانتظار.'],
  joining: [
    '{{name}} asks to join the office',
    '{{name}} просит впустить в офис',
    '{{name}} demande à rejoindre le bureau',
    '{{name}} просить впустити до офісу',
    'يطلب {{name}} الانضمام إلى المكتب',
  ],
  look: ['Look', 'Посмотреть', 'Voir', 'Подивитися', 'عرض'],
  quarantined: [
    'Documents from the server that did not open: {{n}}. They are kept aside.',
    'С сервера пришли документы, которые не открылись: {{n}}. Они отложены.',
    'Documents du serveur qui ne s’ouvrent pas : {{n}}. Ils sont mis de côté.',
    'Із сервера надійшли документи, що не відкрилися: {{n}}. Їх відкладено.',
    'وثائق من الخادم لم تُفتح: {{n}}. وُضعت جانبًا.',
  ],
  laptop: [
    'This laptop leaves something unprotected that Pristan cannot seal.',
    'На этом ноутбуке есть незащищённое, чего Pristan запечатать не может.',
    'Cet ordinateur laisse sans protection ce que Pristan ne peut pas sceller.',
    'На цьому ноутбуці є незахищене, чого Pristan запечатати не може.',
    'يترك هذا الحاسوب شيئًا دون حماية لا يستطيع Pristan ختمه.',
  ],
  backup: [
    'There has been no backup for a month or more.',
    'Резервной копии не было уже месяц или дольше.',
    'Pas de sauvegarde depuis un mois ou plus.',
    'Резервної копії не було вже місяць або довше.',
    'لا نسخة احتياطية منذ شهر أو أكثر.',
  ],
  putAway: ['Put away', 'Убрать', 'Masquer', 'Прибрати', 'إخفاء'],
  recent: ['Changed last', 'Последние изменения', 'Modifiés récemment', 'Останні зміни', 'آخر ما تغيّر'],
  noneRecent: ['No case files yet.', 'Дел пока нет.', 'Pas encore de dossier.', 'Справ ще немає.', 'لا ملفات بعد.'],
});
