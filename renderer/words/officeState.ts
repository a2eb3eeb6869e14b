import { inFiveLanguages } from './wording.ts';

/** Settings → Office server, once there is one: where the work is, and what to do about it. */
export const officeStateWords = inFiveLanguages({
  at: ['Server', 'Сервер', 'Serveur', 'Сервер', 'الخادم'],
  account: ['Account', 'Учётная запись', 'Compte', 'Обліковий запис', 'الحساب'],
  last: [
    'Everything was at the office',
    'Всё было в офисе',
    'Tout était au bureau',
    'Усе було в офісі',
    'كان كل شيء في المكتب',
  ],
  never: ['not yet', 'ещё не было', 'pas encore', 'ще не було', 'ليس بعد'],
  chain: {
    here: [
      'saved on this laptop',
      'сохранено на этом ноутбуке',
      'enregistré sur cet ordinateur',
      'збережено на цьому ноутбуці',
      'محفوظ على هذا الحاسوب',
    ],
    waiting: [
      'waiting for the office ({{n}})',
      'ждёт отправки в офис ({{n}})',
      'en attente du bureau ({{n}})',
      'чекає відправлення до офісу ({{n}})',
      'بانتظار المكتب ({{n}})',
    ],
    toFetch: [
      'to fetch from the office ({{n}})',
      'осталось получить из офиса ({{n}})',
      'à recevoir du bureau ({{n}})',
      'лишилося отримати з офісу ({{n}})',
      'يبقى جلبه من المكتب ({{n}})',
    ],
    there: ['at the office', 'в офисе', 'au bureau', 'в офісі', 'في المكتب'],
  },
  now: ['Just now', 'Сейчас', 'En ce moment', 'Зараз', 'الآن'],
  doing: {
    sending: ['sending', 'отправка', 'envoi', 'надсилання', 'إرسال'],
    fetching: ['fetching', 'получение', 'réception', 'отримання', 'جلب'],
    asking: [
      'waiting for the server’s answer',
      'ждём ответа сервера',
      'en attente de la réponse du serveur',
      'чекаємо відповіді сервера',
      'بانتظار جواب الخادم',
    ],
  },
  left: ['Still takes', 'Займёт ещё', 'Durée restante', 'Триватиме ще', 'يبقى'],
  leftUnknown: ['not known yet', 'пока не известно', 'pas encore connue', 'поки не відомо', 'غير معروف بعد'],
  syncNow: ['Talk to the office now', 'Обменяться сейчас', 'Échanger maintenant', 'Обмінятися зараз', 'تبادل الآن'],
  pause: ['Pause', 'Приостановить', 'Mettre en pause', 'Призупинити', 'إيقاف مؤقت'],
  resume: ['Resume', 'Возобновить', 'Reprendre', 'Поновити', 'استئناف'],
  quarantined: ['Kept aside: {{n}}', 'Отложено: {{n}}', 'Mis de côté : {{n}}', 'Відкладено: {{n}}', 'وُضع جانبًا: {{n}}'],
  quarantinedHelp: [
    'The server has documents that are no sealed records of this office, or do not open. They are never shown and never deleted. Tell whoever runs the server.',
    'На сервере есть документы, которые не являются запечатанными записями этого офиса или не открываются. Они не показываются и не удаляются. Скажите тому, кто ведёт сервер.',
    'Le serveur a des documents qui ne sont pas des dossiers scellés de ce bureau, ou qui ne s’ouvrent pas. Ils ne sont ni montrés ni supprimés. Prévenez la personne qui gère le serveur.',
    'На сервері є документи, що не є запечатаними записами цього офісу або не відкриваються. Їх не показують і не видаляють. Скажіть тому, хто веде сервер.',
    'على الخادم وثائق ليست سجلات مختومة لهذا المكتب أو لا تُفتح. لا تُعرض ولا تُحذف أبدًا. أخبر من يدير الخادم.',
  ],
  forget: ['Forget this server', 'Забыть этот сервер', 'Oublier ce serveur', 'Забути цей сервер', 'انسَ هذا الخادم'],
  forgetHelp: [
    'Everything stays on this laptop. New work waits here until a server is set up again.',
    'Всё остаётся на этом ноутбуке. Новое ждёт здесь, пока сервер не настроят снова.',
    'Tout reste sur cet ordinateur. Le nouveau travail attend ici jusqu’à ce qu’un serveur soit remis en place.',
    'Усе лишається на цьому ноутбуці. Нове чекає тут, доки сервер не налаштують знову.',
    'يبقى كل شيء على هذا الحاسوب. والعمل الجديد ينتظر هنا حتى يُعدّ خادم من جديد.',
  ],
});
