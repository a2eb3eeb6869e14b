import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { knownOffices } from '#electron/main/officeLine/knownOffices.ts';

let folder: string;
let asked: string[];
let answer: boolean;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offices-'));
  asked = [];
  answer = true;
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});
const confirm = (origin: string): Promise<boolean> => {
  asked.push(origin);
  return Promise.resolve(answer);
};
const { signal } = new AbortController();

it('[PF8] asks once for each origin, and remembers a yes over the next start', async () => {
  const first = knownOffices(folder, confirm);
  expect(await first.mayTalkTo('https://office.example', signal)).toBe(true);
  expect(await first.mayTalkTo('https://office.example', signal)).toBe(true);
  const second = knownOffices(folder, confirm);
  expect(await second.mayTalkTo('https://office.example', signal)).toBe(true);
  expect(await second.mayTalkTo('https://elsewhere.example', signal)).toBe(true);
  expect(asked).toEqual(['https://office.example', 'https://elsewhere.example']);
});

it('[PF8] a no holds, is not asked about again at once, and a question that is taken away is one', async () => {
  answer = false;
  const offices = knownOffices(folder, confirm);
  expect(await offices.mayTalkTo('https://evil.example', signal)).toBe(false);
  answer = true;
  expect(await offices.mayTalkTo('https://evil.example', signal)).toBe(false);
  expect(asked).toHaveLength(1);
  const controller = new AbortController();
  const slow = knownOffices(folder, () => {
    controller.abort();
    return Promise.resolve(true);
  });
  expect(await slow.mayTalkTo('https://late.example', controller.signal)).toBe(false);
  expect(await knownOffices(folder, () => Promise.resolve(false)).mayTalkTo('https://late.example', signal)).toBe(
    false,
  );
});

it('[PF8] its file looks the same with an office and without, and holds no address', async () => {
  await knownOffices(folder, confirm).prepare();
  const without = await readFile(path.join(folder, 'offices'));
  await knownOffices(folder, confirm).mayTalkTo('https://office.example', signal);
  const withOne = await readFile(path.join(folder, 'offices'));
  expect(withOne).toHaveLength(without.length);
  expect(withOne.includes('office.example')).toBe(false);
});
