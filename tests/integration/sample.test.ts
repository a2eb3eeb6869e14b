import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { profilesIn } from '#electron/main/profiles/profiles.ts';
import type { RegisterQuery } from '#shared/ipc/vault/registerCalls.ts';
import { valueOf, vaultIn } from '#tests/support/folderVault.ts';

let out: string;
beforeAll(async () => {
  out = await mkdtemp(path.join(os.tmpdir(), 'pristan-sample-'));
});
afterAll(async () => {
  await rm(out, { recursive: true, force: true });
});

const everything: RegisterQuery = {
  ...{ text: '', status: [], category: [], worker: [], country: [], priority: [], updatedAfter: null },
  ...{ sort: 'number', descending: false, from: 0, count: 100 },
};

it('[V9,G1] the command writes a profile that the app lists and a vault opens', async () => {
  const command = ['build/sample.mjs', '--cases', '30', '--seed', '7', '--out', out, '--label', 'Thirty'];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: { ...process.env, PRISTAN_SAMPLE_PASSPHRASE: 'given by the test' },
  });
  expect(stdout).toContain('30 cases');
  expect(stdout).toContain(`--user-data-dir=${out}`);
  expect(stdout).not.toContain('given by the test');

  const profiles = profilesIn(out);
  const [profile, ...others] = await profiles.list();
  expect(others).toEqual([]);
  expect(profile).toMatchObject({ label: 'Thirty', sample: true, state: 'ready' });
  const vault = await vaultIn(profiles.folderOf(profile?.id ?? ''));
  expect(await vault.calls.unlock({ secret: 'another passphrase' })).toMatchObject({ code: 'vault/wrong-passphrase' });
  valueOf(await vault.calls.unlock({ secret: 'given by the test' }));
  const { rows, all } = valueOf(await vault.calls.register(everything));
  expect(all).toBe(30);
  expect(rows.every(({ name, number }) => name !== '' && number !== '')).toBe(true);
  expect(valueOf(await vault.calls.whoAmI(null)).sample).toBe(true);
  await vault.close();
}, 60_000);

it('words that make no sense are answered with how it is used, and write nothing', async () => {
  const run = promisify(execFile)(process.execPath, ['build/sample.mjs', '--cases', 'many', '--out', `${out}/none`]);
  await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--cases N') as string });
  expect(await profilesIn(`${out}/none`).list()).toEqual([]);
});
