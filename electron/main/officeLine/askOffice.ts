/** Main's own question before anything may go to a new office server: the page can neither draw nor answer it. */
import { app, dialog, type BrowserWindow } from 'electron';
import { isolated, officeWords } from './officeWords.ts';

/** True when the person says that this is their office's server. */
export type AskOffice = (window: BrowserWindow, origin: string, signal: AbortSignal) => Promise<boolean>;

export const askOffice: AskOffice = async (window, origin, signal) => {
  const { title, message, detail, no, yes } = officeWords(app.getLocale());
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title,
    message: message.replace('{{address}}', isolated(origin)),
    detail,
    buttons: [no, yes],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 1;
};
