/** Section 13, the staff's part: how urgent it is and what comes next. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { code, day, group, longText, oneOf, text, yesNo } from './ask.ts';

export const assessmentSection: Section = {
  id: 'assessment',
  number: 13,
  title: say('Assessment | Оценка | Évaluation | Оцінка | التقييم'),
  record: 'assessment',
  staffOnly: true,
  questions: [
    oneOf('risk', 'Risk level | Уровень риска | Niveau de risque | Рівень ризику | مستوى الخطر', {
      low: 'Low | Низкий | Faible | Низький | منخفض',
      medium: 'Medium | Средний | Moyen | Середній | متوسط',
      high: 'High | Высокий | Élevé | Високий | مرتفع',
      immediate: 'Immediate danger | Непосредственная опасность | Danger immédiat | Безпосередня небезпека | خطر داهم',
    }),
    longText('riskWhy', 'Why | Почему | Pourquoi | Чому | لماذا'),
    oneOf(
      'priority',
      'Priority | Срочность | Priorité | Терміновість | الأولوية',
      {
        emergency: 'Emergency | Немедленно | Extrême urgence | Негайно | طوارئ',
        urgent: 'Urgent | Срочно | Urgent | Терміново | عاجل',
        normal: 'Normal | Обычная | Normale | Звичайна | عادي',
      },
      { expected: true },
    ),
    longText(
      'view',
      'Our view of the case | Наш взгляд на дело | Notre avis sur le dossier | Наш погляд на справу | رأينا في الملف',
    ),
    group(
      'next',
      'Next steps | Следующие шаги | Prochaines étapes | Наступні кроки | الخطوات التالية',
      'A next step | Шаг | Une étape | Крок | خطوة',
      4,
      [
        text('what', 'What | Что | Quoi | Що | ماذا'),
        code('members', 'who', 'Who | Кто | Qui | Хто | من'),
        day('by', 'By when | К какому сроку | Pour quand | До якого терміну | الموعد'),
        yesNo('done', 'Done | Сделано | Fait | Зроблено | أُنجز'),
      ],
      { expected: true },
    ),
  ],
};
