import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ReadableCopies } from '#electron/main/copies/readableCopies.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pristan-copies-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function begun(copies: ReadableCopies, file: string): Promise<string> {
  const answer = await copies.begin(file);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.token;
}

it('has its name only once it is whole, and only its owner can read it', async () => {
  const copies = new ReadableCopies();
  const file = path.join(folder, 'scan.pdf');
  await writeFile(file, 'the one before');
  const token = await begun(copies, file);
  await copies.add(token, bytes('one '));
  await copies.add(token, bytes('two'));
  expect(await readFile(file, 'utf8')).toBe('the one before');
  expect(await copies.end(token, true)).toMatchObject({ ok: true });
  expect(await readFile(file, 'utf8')).toBe('one two');
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect(await readdir(folder)).toEqual(['scan.pdf']);
  expect(await copies.add(token, bytes('more'))).toMatchObject({ code: 'file/none' });
});

it('what is given up, or whose window went away, leaves nothing', async () => {
  const copies = new ReadableCopies();
  const given = await begun(copies, path.join(folder, 'a'));
  await copies.add(given, bytes('half'));
  await copies.end(given, false);
  await copies.add(await begun(copies, path.join(folder, 'b')), bytes('half'));
  await copies.dropAll();
  expect(await readdir(folder)).toEqual([]);
});

it('says so where nothing can be written', async () => {
  expect(await new ReadableCopies().begin(path.join(folder, 'none', 'a'))).toMatchObject({ code: 'file/write-failed' });
  expect(await new ReadableCopies().add('unknown', bytes('x'))).toMatchObject({ code: 'file/none' });
});
