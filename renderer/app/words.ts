/** Every word file, by the namespace under which screens ask for it. */
import { backupsWords } from '#renderer/words/backups.ts';
import { carryWords } from '#renderer/words/carry.ts';
import { caseWords } from '#renderer/words/case.ts';
import { colleaguesWords } from '#renderer/words/colleagues.ts';
import { commonWords } from '#renderer/words/common.ts';
import { duressWords } from '#renderer/words/duress.ts';
import { filesWords } from '#renderer/words/files.ts';
import { receptionWords } from '#renderer/words/reception.ts';
import { recordingWords } from '#renderer/words/recording.ts';
import { findWords } from '#renderer/words/find.ts';
import { frameWords } from '#renderer/words/frame.ts';
import { guideWords } from '#renderer/words/guide.ts';
import { interviewWords } from '#renderer/words/interview.ts';
import { joiningWords } from '#renderer/words/joining.ts';
import { letterLifeWords } from '#renderer/words/letterLife.ts';
import { lettersWords } from '#renderer/words/letters.ts';
import { numbersWords } from '#renderer/words/numbers.ts';
import { officeServerWords } from '#renderer/words/officeServer.ts';
import { officeStateWords } from '#renderer/words/officeState.ts';
import { printWords } from '#renderer/words/print.ts';
import { recoveryWords } from '#renderer/words/recovery.ts';
import { registerWords } from '#renderer/words/register.ts';
import { restoreWords } from '#renderer/words/restore.ts';
import { safetyWords } from '#renderer/words/safety.ts';
import { settingsWords } from '#renderer/words/settings.ts';
import { setupWords } from '#renderer/words/setup.ts';
import { todayWords } from '#renderer/words/today.ts';
import { unlockWords } from '#renderer/words/unlock.ts';
import { welcomeWords } from '#renderer/words/welcome.ts';
import { wipeWords } from '#renderer/words/wipe.ts';

export const words = {
  backups: backupsWords,
  carry: carryWords,
  case: caseWords,
  colleagues: colleaguesWords,
  common: commonWords,
  duress: duressWords,
  files: filesWords,
  reception: receptionWords,
  recording: recordingWords,
  find: findWords,
  frame: frameWords,
  guide: guideWords,
  interview: interviewWords,
  joining: joiningWords,
  letterLife: letterLifeWords,
  letters: lettersWords,
  numbers: numbersWords,
  officeServer: officeServerWords,
  officeState: officeStateWords,
  print: printWords,
  recovery: recoveryWords,
  register: registerWords,
  restore: restoreWords,
  safety: safetyWords,
  settings: settingsWords,
  setup: setupWords,
  today: todayWords,
  unlock: unlockWords,
  welcome: welcomeWords,
  wipe: wipeWords,
} as const;
