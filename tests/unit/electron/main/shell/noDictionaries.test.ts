import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, it } from 'vitest';
import { fetchNoDictionaries } from '#electron/main/shell/noDictionaries.ts';

it('leaves every session that is made without a language to check, so without a dictionary to fetch', () => {
  const app = new EventEmitter();
  fetchNoDictionaries(app as unknown as Pick<App, 'on'>);
  const asked: string[][] = [];
  for (let made = 0; made < 2; made += 1) {
    app.emit('session-created', { setSpellCheckerLanguages: (languages: string[]) => asked.push(languages) });
  }
  expect(asked).toEqual([[], []]);
});
