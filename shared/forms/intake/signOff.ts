/** Section 14: read back and signed on paper. A missing signature never blocks anything. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { code, day, longText, oneOf, text, yesNo } from './ask.ts';

export const signOffSection: Section = {
  id: 'signOff',
  number: 14,
  title: say('Sign-off | Завершение | Clôture | Завершення | الختام'),
  record: 'interview',
  staffOnly: false,
  questions: [
    yesNo(
      'readBackDone',
      'Read back and agreed | Прочитано и подтверждено | Relu et approuvé | Прочитано і підтверджено | قُرئت ووافق عليها',
    ),
    code('languages', 'readBackIn', 'Read back in | На каком языке | Relu en | Якою мовою | لغة القراءة'),
    oneOf(
      'personSigned',
      'The person signed on paper | Подпись человека на бумаге | La personne a signé sur papier | Підпис людини на папері | وقّع الشخص على الورق',
      {
        signature: 'Signature | Подпись | Signature | Підпис | توقيع',
        thumb: 'Thumb-print | Отпечаток пальца | Empreinte du pouce | Відбиток пальця | بصمة الإبهام',
        guardian: 'Guardian signed | Подписал опекун | Le tuteur a signé | Підписав опікун | وقّع الوصي',
        notYet: 'Not yet | Пока нет | Pas encore | Ще ні | ليس بعد',
        refused:
          'Preferred not to | Предпочитает не подписывать | A préféré s’abstenir | Воліє не підписувати | فضّل عدم التوقيع',
      },
    ),
    yesNo(
      'interviewerSigned',
      'Interviewer signed | Подписал(а) проводивший интервью | Signé par qui a mené l’entretien | Підписав той, хто проводив інтерв’ю | وقّع من أجرى المقابلة',
    ),
    yesNo(
      'interpreterSigned',
      'Interpreter signed | Подписал переводчик | Signé par l’interprète | Підписав перекладач | وقّع المترجم',
    ),
    day('signedOn', 'Signed on | Дата подписания | Signé le | Дата підписання | تاريخ التوقيع'),
    text(
      'paperAt',
      'Where the signed paper is | Где лежит подписанная бумага | Où se trouve le papier signé | Де лежить підписаний папір | مكان الورقة الموقعة',
    ),
    yesNo(
      'copyGiven',
      'Copy given to the person | Копия выдана человеку | Copie remise | Копію видано людині | أُعطي الشخص نسخة',
    ),
    longText(
      'remarks',
      'Anything the person wants to add | Что человек хочет добавить | Ce que la personne souhaite ajouter | Що людина хоче додати | ما يود الشخص إضافته',
    ),
  ],
};
