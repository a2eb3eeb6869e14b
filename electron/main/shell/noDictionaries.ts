/** Chromium fetches a spelling dictionary for every session as it is made, also where spelling is switched off: a session
 *  that checks no language has none to fetch. To be called before the first session, that is before ready. */
import type { App } from 'electron';

export function fetchNoDictionaries(app: Pick<App, 'on'>): void {
  app.on('session-created', (session) => {
    session.setSpellCheckerLanguages([]);
  });
}
