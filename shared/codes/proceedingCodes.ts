/** Kinds, steps and outcomes of proceedings, and the authorities one meets first. */
import type { Rows } from '#shared/languages/say.ts';

export const proceedingKinds = {
  asylum: 'Asylum | Убежище | Asile | Притулок | لجوء',
  temporaryAsylum: 'Temporary asylum | Временное убежище | Asile temporaire | Тимчасовий притулок | لجوء مؤقت',
  removal: 'Removal | Выдворение | Éloignement | Видворення | ترحيل',
  transfer: 'Transfer (Dublin) | Передача (Дублин) | Transfert (Dublin) | Передача (Дублін) | نقل (دبلن)',
  detention: 'Detention | Содержание под стражей | Rétention | Тримання під вартою | احتجاز',
  extradition: 'Extradition | Экстрадиция | Extradition | Екстрадиція | تسليم',
  interim: 'Interim measures | Временные меры | Mesures provisoires | Тимчасові заходи | تدابير مؤقتة',
  statelessness: 'Statelessness | Безгражданство | Apatridie | Безгромадянство | انعدام الجنسية',
  familyReunion: 'Family reunion | Воссоединение семьи | Réunification familiale | Возз’єднання родини | لم الشمل',
  residence: 'Residence | Проживание | Séjour | Проживання | إقامة',
  criminal: 'Criminal | Уголовное дело | Pénal | Кримінальна справа | جنائي',
  administrative: 'Administrative | Административное дело | Administratif | Адміністративна справа | إداري',
} as const satisfies Rows;

export const stepKinds = {
  filed: 'Filed | Подано | Déposé | Подано | قُدّم',
  hearing: 'Hearing | Заседание или собеседование | Audience ou entretien | Засідання або співбесіда | جلسة',
  decision: 'Decision | Решение | Décision | Рішення | قرار',
  served: 'Served | Вручено | Notifié | Вручено | بُلّغ',
} as const satisfies Rows;

export const outcomes = {
  inadmissible:
    'Refused to consider | Отказ в рассмотрении по существу | Irrecevable | Відмова в розгляді | رُفض النظر فيه',
  refugeeStatus:
    'Refugee status granted | Статус беженца предоставлен | Statut de réfugié accordé | Статус біженця надано | مُنح صفة لاجئ',
  subsidiary:
    'Subsidiary protection or temporary asylum | Дополнительная защита или временное убежище | Protection subsidiaire ou asile temporaire | Додатковий захист або тимчасовий притулок | حماية فرعية أو لجوء مؤقت',
  refused: 'Refused | Отказано | Rejeté | Відмовлено | مرفوض',
  extensionRefused:
    'Extension refused | В продлении отказано | Prolongation refusée | У продовженні відмовлено | رُفض التمديد',
  statusWithdrawn: 'Status withdrawn | Статус отозван | Statut retiré | Статус відкликано | سُحبت الصفة',
  appealDismissed: 'Appeal dismissed | Жалоба отклонена | Recours rejeté | Скаргу відхилено | رُد الطعن',
  remitted:
    'Annulled and remitted | Отменено, на новое рассмотрение | Annulé et renvoyé | Скасовано, на новий розгляд | أُلغي وأُعيد للنظر',
  orderedToGrant:
    'Annulled, authority ordered to grant | Отменено, ведомство обязано предоставить статус | Annulé, octroi ordonné | Скасовано, установу зобов’язано надати статус | أُلغي وأُمرت السلطة بالمنح',
  outOfTime: 'Out of time | Пропущен срок | Hors délai | Пропущено строк | خارج المهلة',
  withdrawn: 'Withdrawn | Заявление отозвано | Désistement | Заяву відкликано | سُحب الطلب',
  reexamination: 'Re-examination | Повторное рассмотрение | Réexamen | Повторний розгляд | إعادة الفحص',
} as const satisfies Rows;

export const authorities = {
  mvd: 'Ministry of the Interior (Russia) | МВД России | Ministère de l’Intérieur (Russie) | МВС Росії | وزارة الداخلية (روسيا)',
  mvdRegional:
    'Interior ministry, regional body (Russia) | Территориальный орган МВД | Organe territorial de l’Intérieur (Russie) | Територіальний орган МВС Росії | فرع إقليمي لوزارة الداخلية (روسيا)',
  districtCourt: 'District court | Районный суд | Tribunal de district | Районний суд | محكمة المقاطعة',
  regionalCourt: 'Regional court | Областной, краевой суд | Cour régionale | Обласний суд | المحكمة الإقليمية',
  supremeCourt: 'Supreme court | Верховный суд | Cour suprême | Верховний суд | المحكمة العليا',
  prefecture: 'Prefecture (France) | Префектура (Франция) | Préfecture | Префектура (Франція) | المحافظة (فرنسا)',
  ofpra: 'OFPRA (France) | OFPRA (Франция) | OFPRA | OFPRA (Франція) | OFPRA (فرنسا)',
  cnda: 'National Court of Asylum, CNDA (France) | Национальный суд по вопросам убежища, CNDA (Франция) | Cour nationale du droit d’asile (CNDA) | Національний суд з питань притулку, CNDA (Франція) | المحكمة الوطنية لحق اللجوء CNDA (فرنسا)',
  conseilEtat:
    'Council of State (France) | Государственный совет (Франция) | Conseil d’État | Державна рада (Франція) | مجلس الدولة (فرنسا)',
  bamf: 'BAMF (Germany) | BAMF (Германия) | BAMF (Allemagne) | BAMF (Німеччина) | BAMF (ألمانيا)',
  ecthr:
    'European Court of Human Rights | Европейский суд по правам человека | Cour européenne des droits de l’homme | Європейський суд з прав людини | المحكمة الأوروبية لحقوق الإنسان',
  unhcr: 'UNHCR | УВКБ ООН | HCR | УВКБ ООН | المفوضية السامية للأمم المتحدة لشؤون اللاجئين',
  other: 'Other | Другое | Autre | Інше | غير ذلك',
} as const satisfies Rows;
