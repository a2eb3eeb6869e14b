/** Every word file, by the namespace under which screens ask for it. */
import { caseWords } from '#renderer/words/case.ts';
import { commonWords } from '#renderer/words/common.ts';
import { findWords } from '#renderer/words/find.ts';
import { frameWords } from '#renderer/words/frame.ts';
import { guideWords } from '#renderer/words/guide.ts';
import { interviewWords } from '#renderer/words/interview.ts';
import { printWords } from '#renderer/words/print.ts';
import { recoveryWords } from '#renderer/words/recovery.ts';
import { registerWords } from '#renderer/words/register.ts';
import { setupWords } from '#renderer/words/setup.ts';
import { todayWords } from '#renderer/words/today.ts';
import { unlockWords } from '#renderer/words/unlock.ts';
import { welcomeWords } from '#renderer/words/welcome.ts';

export const words = {
  case: caseWords,
  common: commonWords,
  find: findWords,
  frame: frameWords,
  guide: guideWords,
  interview: interviewWords,
  print: printWords,
  recovery: recoveryWords,
  register: registerWords,
  setup: setupWords,
  today: todayWords,
  unlock: unlockWords,
  welcome: welcomeWords,
} as const;
