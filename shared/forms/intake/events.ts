/** Section 10, the staff's part: who did what to whom (after the HURIDOCS Events method). */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { around, code, group, longText, oneOf, text } from './ask.ts';

export const eventsSection: Section = {
  id: 'events',
  number: 10,
  title: say('Events | События | Événements | Події | الأحداث'),
  record: 'assessment',
  staffOnly: true,
  questions: [
    group(
      'events',
      'Who did what to whom | Кто, что и кому сделал | Qui a fait quoi à qui | Хто, що і кому зробив | من فعل ماذا ولمن',
      'An event | Событие | Un événement | Подія | حدث',
      4,
      [
        oneOf('act', 'Act | Что сделано | Acte | Що зроблено | الفعل', {
          killing: 'Killing | Убийство | Homicide | Убивство | قتل',
          disappearance: 'Disappearance | Исчезновение | Disparition | Зникнення | اختفاء',
          torture:
            'Torture or cruel treatment | Пытки или жестокое обращение | Torture ou traitement cruel | Катування або жорстоке поводження | تعذيب أو معاملة قاسية',
          sexualViolence:
            'Sexual violence | Сексуальное насилие | Violence sexuelle | Сексуальне насильство | عنف جنسي',
          beating:
            'Beating or injury | Избиение или ранение | Coups ou blessures | Побиття або поранення | ضرب أو إصابة',
          detention:
            'Arrest or detention | Арест или задержание | Arrestation ou détention | Арешт або затримання | توقيف أو احتجاز',
          abduction: 'Abduction | Похищение | Enlèvement | Викрадення | اختطاف',
          threat: 'Threat | Угроза | Menace | Погроза | تهديد',
          conscription:
            'Forced recruitment | Принудительный призыв или вербовка | Enrôlement forcé | Примусовий призов або вербування | تجنيد قسري',
          property:
            'Loss or destruction of property | Утрата или уничтожение имущества | Perte ou destruction de biens | Втрата або знищення майна | فقدان الممتلكات أو تدميرها',
          prosecution:
            'Prosecution | Уголовное преследование | Poursuites | Кримінальне переслідування | ملاحقة قضائية',
          expulsion:
            'Expulsion or return | Высылка или возвращение | Expulsion ou renvoi | Вислання або повернення | طرد أو إعادة',
          discrimination:
            'Discrimination or dismissal | Дискриминация или увольнение | Discrimination ou licenciement | Дискримінація або звільнення | تمييز أو فصل من العمل',
          other: 'Other | Другое | Autre | Інше | غير ذلك',
        }),
        longText('what', 'What happened | Что произошло | Ce qui s’est passé | Що сталося | ما حدث'),
        around('date', 'Date | Дата | Date | Дата | التاريخ'),
        code('countries', 'country', 'Country | Страна | Pays | Країна | البلد'),
        text('place', 'Place | Место | Lieu | Місце | المكان'),
        text('victims', 'To whom | Кому | À qui | Кому | لمن'),
        text(
          'perpetrators',
          'By whom, as alleged | Кем, со слов | Par qui, selon le récit | Ким, зі слів | ممّن حسب الرواية',
        ),
        oneOf('source', 'Source | Источник | Source | Джерело | المصدر', {
          person: 'The person | Сам человек | La personne | Сама людина | الشخص نفسه',
          witness: 'A witness | Свидетель | Un témoin | Свідок | شاهد',
          relative: 'A relative | Родственник | Un proche | Родич | قريب',
          document: 'A document | Документ | Un document | Документ | وثيقة',
          media: 'Press or report | Пресса или доклад | Presse ou rapport | Преса або доповідь | صحافة أو تقرير',
        }),
        longText(
          'intervention',
          'What was done about it | Что было предпринято | Ce qui a été entrepris | Що було зроблено | ما اتُّخذ من إجراء',
        ),
        longText('evidence', 'Evidence | Подтверждения | Preuves | Докази | الأدلة'),
      ],
    ),
  ],
};
