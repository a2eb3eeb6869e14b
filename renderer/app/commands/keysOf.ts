import { WIPE_KEYS } from '#renderer/features/wipe/useWipeKeys.ts';

/** The keys of the app's own actions, in one place so that no two are the same. */
export const keysOf = {
  find: 'Ctrl+K',
  lock: 'Ctrl+L',
  reception: 'Alt+0',
  today: 'Alt+1',
  cases: 'Alt+2',
  letters: 'Alt+3',
  newIntake: 'Ctrl+N',
  settings: 'Ctrl+,',
  numbers: 'Ctrl+Shift+N',
  printBlank: 'Ctrl+Shift+P',
  syncNow: 'Ctrl+Shift+S',
  wipe: WIPE_KEYS,
} as const;
