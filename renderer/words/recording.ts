import { inFiveLanguages } from './wording.ts';

/** Recording what is said, with the person's consent. */
export const recordingWords = inFiveLanguages({
  record: ['Record…', 'Записать…', 'Enregistrer le son…', 'Записати…', 'تسجيل صوتي…'],
  title: [
    'Record this conversation',
    'Запись разговора',
    'Enregistrer cet entretien',
    'Запис розмови',
    'تسجيل هذه المحادثة',
  ],
  explain: [
    'Say why you want to record, who may listen to it, and that the person may stop it at any time. Everybody in the room has to know.',
    'Скажите, зачем нужна запись, кто сможет её слушать и что человек может остановить её в любой момент. Знать об этом должны все в комнате.',
    'Dites pourquoi vous voulez enregistrer, qui pourra écouter, et que la personne peut arrêter à tout moment. Tous ceux qui sont dans la pièce doivent le savoir.',
    'Скажіть, навіщо потрібен запис, хто зможе його слухати і що людина може зупинити його будь-коли. Про це мають знати всі в кімнаті.',
    'اشرح لماذا تريد التسجيل ومن يمكنه الاستماع إليه، وأن بإمكان الشخص إيقافه في أي وقت. ويجب أن يعلم بذلك كل من في الغرفة.',
  ],
  agreed: [
    'The person agrees to be recorded',
    'Человек согласен на запись',
    'La personne accepte d’être enregistrée',
    'Людина згодна на запис',
    'الشخص موافق على تسجيله',
  ],
  kept: [
    'The recording is sealed piece by piece on this laptop and belongs to the case. You can go on writing meanwhile.',
    'Запись по частям шифруется на этом ноутбуке и хранится в деле. Тем временем можно продолжать писать.',
    'L’enregistrement est scellé morceau par morceau sur cet ordinateur et appartient au dossier. Vous pouvez continuer à écrire pendant ce temps.',
    'Запис частинами шифрується на цьому ноутбуці й зберігається у справі. Тим часом можна писати далі.',
    'يُختم التسجيل جزءًا فجزءًا على هذا الحاسوب ويعود إلى الملف. ويمكنك متابعة الكتابة في أثناء ذلك.',
  ],
  start: ['Start recording', 'Начать запись', 'Commencer', 'Почати запис', 'بدء التسجيل'],
  not: ['Not now', 'Не сейчас', 'Pas maintenant', 'Не зараз', 'ليس الآن'],
  name: ['Recording {{when}}', 'Запись {{when}}', 'Enregistrement {{when}}', 'Запис {{when}}', 'تسجيل {{when}}'],
  starting: [
    'The recording is starting…',
    'Запись начинается…',
    'L’enregistrement commence…',
    'Запис починається…',
    'يبدأ التسجيل…',
  ],
  on: [
    'Recording since {{time}}',
    'Идёт запись с {{time}}',
    'Enregistrement depuis {{time}}',
    'Іде запис з {{time}}',
    'التسجيل جارٍ منذ {{time}}',
  ],
  finishing: [
    'The recording is being finished…',
    'Запись завершается…',
    'L’enregistrement se termine…',
    'Запис завершується…',
    'يُختتم التسجيل…',
  ],
  stop: ['Stop', 'Остановить', 'Arrêter', 'Зупинити', 'إيقاف'],
  understood: ['Understood', 'Понятно', 'Compris', 'Зрозуміло', 'فهمت'],
  trouble: {
    'no-microphone': [
      'Nothing was recorded: no microphone could be used. See whether one is plugged in and switched on, then start again.',
      'Ничего не записано: не удалось использовать микрофон. Проверьте, подключён ли он и включён, и начните снова.',
      'Rien n’a été enregistré : aucun micro n’a pu être utilisé. Vérifiez qu’il est branché et allumé, puis recommencez.',
      'Нічого не записано: не вдалося скористатися мікрофоном. Перевірте, чи він під’єднаний і ввімкнений, і почніть знову.',
      'لم يُسجَّل شيء: تعذّر استخدام أي ميكروفون. تحقّق من توصيله وتشغيله، ثم ابدأ من جديد.',
    ],
    'microphone-gone': [
      'The microphone went away and the recording ended. All until then is kept in the case.',
      'Микрофон отключился, и запись закончилась. Всё до этого момента сохранено в деле.',
      'Le micro a disparu et l’enregistrement s’est arrêté. Tout ce qui précède est gardé dans le dossier.',
      'Мікрофон зник, і запис закінчився. Усе до цього моменту збережено у справі.',
      'انقطع الميكروفون وانتهى التسجيل. وكل ما سُجّل قبل ذلك محفوظ في الملف.',
    ],
    'not-kept': [
      'The recording ended because this laptop takes no more. All until then is kept in the case. Make room, then start again.',
      'Запись закончилась: на ноутбуке больше нет места. Всё до этого момента сохранено в деле. Освободите место и начните снова.',
      'L’enregistrement s’est arrêté car cet ordinateur n’a plus de place. Tout ce qui précède est gardé dans le dossier. Libérez de la place, puis recommencez.',
      'Запис закінчився: на ноутбуці більше немає місця. Усе до цього моменту збережено у справі. Звільніть місце й почніть знову.',
      'انتهى التسجيل لأن هذا الحاسوب لم يعد يتسع لمزيد. وكل ما سُجّل قبل ذلك محفوظ في الملف. وفّر مساحة ثم ابدأ من جديد.',
    ],
  },
});
