import { saveThenLock } from '#renderer/services/saveThenLock.ts';
import { expect, it } from 'vitest';

it('saves all in turn, then locks', async () => {
  const done: string[] = [];
  const step = (name: string) => () => Promise.resolve(done.push(name));
  await saveThenLock({ saving: [step('drafts'), step('vault')], lock: step('lock') });
  expect(done).toEqual(['drafts', 'vault', 'lock']);
});

it('locks although saving never answers, as on a full disk, or fails', async () => {
  const done: string[] = [];
  const lock = (): Promise<unknown> => Promise.resolve(done.push('lock'));
  await saveThenLock({ saving: [() => new Promise(() => undefined)], lock }, 20);
  await saveThenLock({
    saving: [() => Promise.reject(new Error('bug')), () => Promise.resolve(done.push('vault'))],
    lock,
  });
  expect(done).toEqual(['lock', 'vault', 'lock']);
});
