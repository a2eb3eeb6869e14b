/** Words that a case, a proceeding and a letter are sorted by. Codes are stored in records: they never change. */
import type { Rows } from '#shared/languages/say.ts';

/** Why we may help. */
export const categories = {
  foreigner: 'Foreign citizen | Иностранный гражданин | Étranger | Іноземний громадянин | مواطن أجنبي',
  refugee: 'Refugee | Беженец | Réfugié | Біженець | لاجئ',
  asylumSeeker: 'Asylum seeker | Ищет убежища | Demandeur d’asile | Шукає притулку | طالب لجوء',
  migrant: 'Migrant | Мигрант | Migrant | Мігрант | مهاجر',
  stateless: 'Stateless person | Лицо без гражданства | Apatride | Особа без громадянства | عديم الجنسية',
  displaced:
    'Internally displaced person | Внутренне перемещённое лицо | Déplacé interne | Внутрішньо переміщена особа | نازح داخليًا',
  leaving:
    'Citizen of this country seeking asylum abroad | Здешний гражданин, ищет убежища за границей | Citoyen d’ici demandant l’asile à l’étranger | Тутешній громадянин, шукає притулку за кордоном | مواطن من هذا البلد يطلب اللجوء في الخارج',
  critical:
    'Other person in a critical situation | Другой человек в критическом положении | Autre personne en situation critique | Інша людина в критичному становищі | شخص آخر في وضع حرج',
} as const satisfies Rows;

export const caseStatuses = {
  adviceOnly: 'Advice only | Только консультация | Conseil seul | Лише консультація | استشارة فقط',
  declined: 'Declined | Не приняли | Non pris en charge | Не взяли | لم يُقبل',
  open: 'Open | Открыто | Ouvert | Відкрита | مفتوح',
  onHold: 'On hold | Приостановлено | En attente | Призупинена | معلّق',
  reopened: 'Reopened | Возобновлено | Rouvert | Поновлена | أُعيد فتحه',
  closedGranted:
    'Closed: granted | Закрыто: статус получен | Clos : protection accordée | Закрита: статус надано | مغلق: مُنحت الحماية',
  closedLeft:
    'Closed: left the country | Закрыто: человек уехал | Clos : départ du pays | Закрита: людина виїхала | مغلق: غادر البلد',
  closedLost:
    'Closed: contact lost | Закрыто: связь потеряна | Clos : contact perdu | Закрита: зв’язок втрачено | مغلق: انقطع الاتصال',
  closedDied: 'Closed: died | Закрыто: человек умер | Clos : décès | Закрита: людина померла | مغلق: وفاة',
  closedWithdrew:
    'Closed: withdrew | Закрыто: отказ от помощи | Clos : désistement | Закрита: відмова від допомоги | مغلق: انسحب',
  closedTransferred:
    'Closed: passed on | Закрыто: передано другим | Clos : transmis | Закрита: передана іншим | مغلق: أُحيل',
  duplicate: 'Duplicate | Повторное дело | Doublon | Дублікат | مكرر',
} as const satisfies Rows;

export const priorities = {
  emergency: 'Emergency | Немедленно | Extrême urgence | Негайно | طوارئ',
  urgent: 'Urgent | Срочно | Urgent | Терміново | عاجل',
  normal: 'Normal | Обычная | Normale | Звичайна | عادي',
} as const satisfies Rows;

/** How a person belongs to a case. */
export const caseRelations = {
  principal: 'The person | Сам человек | La personne | Сама людина | صاحب الملف',
  spouse: 'Husband or wife | Муж или жена | Époux ou épouse | Чоловік або дружина | زوج أو زوجة',
  child: 'Child | Ребёнок | Enfant | Дитина | ابن أو ابنة',
  parent: 'Parent | Родитель | Parent | Один із батьків | أحد الوالدين',
  sibling: 'Brother or sister | Брат или сестра | Frère ou sœur | Брат або сестра | أخ أو أخت',
  other: 'Other | Другое | Autre | Інше | غير ذلك',
} as const satisfies Rows;

export const letterStatuses = {
  draft: 'Draft | Черновик | Brouillon | Чернетка | مسودة',
  numbered: 'Numbered | С номером | Numérotée | З номером | مرقّمة',
  signed: 'Signed | Подписано | Signée | Підписано | موقّعة',
  sent: 'Sent | Отправлено | Envoyée | Надіслано | مُرسلة',
  answered: 'Answered | Получен ответ | Réponse reçue | Отримано відповідь | وصل رد',
  noAnswer: 'No answer | Без ответа | Sans réponse | Без відповіді | بلا رد',
  void: 'Void | Аннулировано | Annulée | Скасовано | ملغاة',
} as const satisfies Rows;
