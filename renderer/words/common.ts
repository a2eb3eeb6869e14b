import { inFiveLanguages } from './wording.ts';

/** Words that many screens share. */
export const commonWords = inFiveLanguages({
  back: ['Back', 'Назад', 'Retour', 'Назад', 'رجوع'],
  next: ['Next', 'Дальше', 'Suivant', 'Далі', 'التالي'],
  cancel: ['Cancel', 'Отмена', 'Annuler', 'Скасувати', 'إلغاء'],
  close: ['Close', 'Закрыть', 'Fermer', 'Закрити', 'إغلاق'],
  save: ['Save', 'Сохранить', 'Enregistrer', 'Зберегти', 'حفظ'],
  done: ['Done', 'Готово', 'Terminé', 'Готово', 'تم'],
  again: ['Try again', 'Попробовать снова', 'Réessayer', 'Спробувати знову', 'حاول مرة أخرى'],
  open: ['Open', 'Открыть', 'Ouvrir', 'Відкрити', 'فتح'],
  none: ['none', 'нет', 'aucun', 'немає', 'لا شيء'],
  unknown: ['not known', 'неизвестно', 'inconnu', 'невідомо', 'غير معروف'],
  yes: ['yes', 'да', 'oui', 'так', 'نعم'],
  no: ['no', 'нет', 'non', 'ні', 'لا'],
  about: ['about {{time}}', 'примерно {{time}}', 'environ {{time}}', 'приблизно {{time}}', '{{time}} تقريبًا'],
  today: ['today {{time}}', 'сегодня {{time}}', 'aujourd’hui {{time}}', 'сьогодні {{time}}', 'اليوم {{time}}'],
  yesterday: ['yesterday {{time}}', 'вчера {{time}}', 'hier {{time}}', 'учора {{time}}', 'أمس {{time}}'],
  justNow: ['just now', 'только что', 'à l’instant', 'щойно', 'الآن'],
  opening: ['Opening…', 'Открываем…', 'Ouverture…', 'Відкриваємо…', 'جارٍ الفتح…'],
  loading: ['Looking…', 'Ищем…', 'Recherche…', 'Шукаємо…', 'جارٍ البحث…'],
  wentWrong: [
    'That did not work. What you entered is kept; try again.',
    'Не получилось. Введённое сохранено, попробуйте ещё раз.',
    'Cela n’a pas fonctionné. Votre saisie est gardée ; réessayez.',
    'Не вийшло. Введене збережено, спробуйте ще раз.',
    'لم ينجح ذلك. ما أدخلته محفوظ، حاول مرة أخرى.',
  ],
});
