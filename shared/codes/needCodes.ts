/** UNHCR specific-needs codes (IOM/030–FOM/030/2009), current and legacy mixed: the set is TO BE CONFIRMED by the
 *  office. The disability sub-codes were replaced since and are not shipped: plain words stand in for them. */
import type { Rows } from '#shared/languages/say.ts';
import { protectionNeeds } from './needCodesProtection.ts';

export const needsToBeConfirmed = true;

/** Worded as what help is needed with, never as a label of the person. */
export const specificNeeds = {
  'CR-AF':
    'Child with armed groups | Ребёнок при вооружённых группах | Enfant lié à des groupes armés | Дитина при збройних групах | طفل مع جماعات مسلحة',
  'CR-CC':
    'Child who cares for others | Ребёнок, который заботится о других | Enfant aidant | Дитина, що доглядає інших | طفل يرعى غيره',
  'CR-CH':
    'Child who heads a household | Ребёнок во главе семьи | Enfant chef de famille | Дитина на чолі родини | طفل يعيل أسرة',
  'CR-CL':
    'Child in conflict with the law | Ребёнок в конфликте с законом | Enfant en conflit avec la loi | Дитина в конфлікті із законом | طفل في نزاع مع القانون',
  'CR-CP': 'Child who is a parent | Ребёнок-родитель | Enfant parent | Дитина, що має дитину | طفل والد',
  'CR-CS': 'Child who is a spouse | Ребёнок в браке | Enfant marié | Дитина у шлюбі | طفل متزوج',
  'CR-LO':
    'Child labour, other | Детский труд, иной | Travail d’enfant, autre | Дитяча праця, інша | عمل أطفال، أنواع أخرى',
  'CR-LW':
    'Child labour, worst forms | Детский труд, худшие формы | Pires formes de travail d’enfant | Дитяча праця, найгірші форми | أسوأ أشكال عمل الأطفال',
  'CR-MS': 'Spouse under age | Несовершеннолетний супруг | Conjoint mineur | Неповнолітнє подружжя | زوج قاصر',
  'CR-NE':
    'Child not attending school | Ребёнок не ходит в школу | Enfant non scolarisé | Дитина не ходить до школи | طفل خارج المدرسة',
  'CR-SE':
    'Child who needs special education | Ребёнку нужно особое обучение | Besoin d’éducation spécialisée | Дитині потрібне особливе навчання | طفل يحتاج تعليمًا خاصًا',
  'CR-TP':
    'Teenage pregnancy | Беременность в подростковом возрасте | Grossesse adolescente | Вагітність у підлітковому віці | حمل في سن المراهقة',
  'SC-CH':
    'Child-headed family | Семья во главе с ребёнком | Famille menée par un enfant | Родина на чолі з дитиною | أسرة يعيلها طفل',
  'SC-FC':
    'Child in foster care | Ребёнок в приёмной семье | Enfant en famille d’accueil | Дитина в прийомній родині | طفل في رعاية بديلة',
  'SC-IC': 'Child in an institution | Ребёнок в учреждении | Enfant en institution | Дитина в закладі | طفل في مؤسسة',
  'SC-NC':
    'Child neglected by relatives | Ребёнок у родных без заботы | Enfant négligé par ses proches | Дитина без догляду в родичів | طفل مهمل لدى أقاربه',
  'SC-SC':
    'Child separated from parents | Ребёнок, разлучённый с родителями | Enfant séparé | Дитина, розлучена з батьками | طفل منفصل عن والديه',
  'SC-UC':
    'Unaccompanied child | Ребёнок без сопровождения | Enfant non accompagné | Дитина без супроводу | طفل غير مصحوب',
  DS: 'Disability | Инвалидность | Handicap | Інвалідність | إعاقة',
  'SM-AD': 'Addiction | Зависимость | Addiction | Залежність | إدمان',
  'SM-CC': 'Critical illness | Тяжёлая болезнь | Maladie grave | Тяжка хвороба | مرض حرج',
  'SM-CI': 'Chronic illness | Хроническая болезнь | Maladie chronique | Хронічна хвороба | مرض مزمن',
  'SM-DP': 'Difficult pregnancy | Трудная беременность | Grossesse difficile | Тяжка вагітність | حمل صعب',
  'SM-MI': 'Mental illness | Душевная болезнь | Maladie psychique | Психічна хвороба | مرض نفسي',
  'SM-MN': 'Malnutrition | Истощение | Malnutrition | Недоїдання | سوء تغذية',
  'SM-OT': 'Other medical condition | Другое заболевание | Autre problème médical | Інше захворювання | حالة طبية أخرى',
  'ER-FR':
    'Older person who cannot care for themself | Пожилой человек не может о себе позаботиться | Personne âgée dépendante | Літня людина не може дбати про себе | مسن لا يستطيع رعاية نفسه',
  'ER-MC':
    'Older person with children in care | Пожилой человек с детьми на попечении | Personne âgée avec enfants à charge | Літня людина з дітьми на піклуванні | مسن يرعى أطفالًا',
  'ER-NF': 'Older person alone | Одинокий пожилой человек | Personne âgée seule | Самотня літня людина | مسن وحيد',
  'ER-OC':
    'Older couple without younger family | Пожилая пара без молодых родных | Couple âgé sans proche plus jeune | Літнє подружжя без молодших родичів | زوجان مسنان بلا أقارب أصغر',
  'ER-SC':
    'Older person with separated children | Пожилой человек с разлучёнными детьми | Personne âgée avec enfants séparés | Літня людина з розлученими дітьми | مسن مع أطفال منفصلين',
  'ER-UR':
    'Older person without relatives | Пожилой человек без родных | Personne âgée sans famille | Літня людина без родичів | مسن بلا أقارب',
  'WR-GM':
    'Threat of genital mutilation | Угроза калечащих операций | Menace de mutilation génitale | Загроза каліцтва статевих органів | خطر تشويه الأعضاء التناسلية',
  'WR-HR':
    'Woman who alone heads a family | Женщина одна содержит семью | Femme seule chef de famille | Жінка сама утримує родину | امرأة معيلة وحدها',
  'WR-LC': 'Woman breastfeeding | Кормящая мать | Femme allaitante | Мати, що годує | امرأة مرضعة',
  'WR-PY': 'Polygamous union | Многожёнство | Union polygame | Багатошлюбність | زواج متعدد',
  'WR-SF':
    'Single woman at risk | Одинокая женщина в опасности | Femme seule en danger | Самотня жінка в небезпеці | امرأة وحيدة معرضة للخطر',
  'WR-UW':
    'Woman without an adult male relative | Женщина без взрослого родственника-мужчины | Femme sans proche masculin adulte | Жінка без дорослого родича-чоловіка | امرأة بلا قريب بالغ',
  'WR-WF':
    'Woman formerly with fighting forces | Женщина, бывшая при вооружённых силах | Femme passée par des forces combattantes | Жінка, що була при збройних силах | امرأة كانت مع قوات مقاتلة',
  'WR-WR': 'Woman at risk | Женщина в опасности | Femme en danger | Жінка в небезпеці | امرأة معرضة للخطر',
  'SP-CG': 'Single caregiver | Один ухаживает за детьми | Seul à s’occuper d’enfants | Сам доглядає дітей | راعٍ وحيد',
  'SP-GP':
    'Single grandparent with children | Бабушка или дедушка с детьми | Grand-parent seul avec enfants | Бабуся або дідусь із дітьми | جد أو جدة مع أطفال',
  'SP-PT': 'Single parent | Один родитель | Parent seul | Один із батьків | والد وحيد',
  'PG-HR':
    'High-risk pregnancy | Беременность высокого риска | Grossesse à risque | Вагітність високого ризику | حمل عالي الخطورة',
  'PG-LC': 'Breastfeeding | Грудное вскармливание | Allaitement | Грудне вигодовування | إرضاع',
  'FU-FR':
    'Family reunification | Воссоединение семьи | Réunification familiale | Возз’єднання родини | لم شمل العائلة',
  'FU-TR': 'Search for family | Розыск семьи | Recherche de la famille | Розшук родини | البحث عن العائلة',
  ...protectionNeeds,
} as const satisfies Rows;
