import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { openLog } from '#renderer/vault/log/openLog.ts';
import { calibrate, cheapest } from '#renderer/vault/session/calibrate.ts';
import { openVaultKey } from '#renderer/vault/session/openVaultKey.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { Argon2Parameters } from '#shared/kernel/crypto.ts';
import { faultyDisk } from '#tests/support/faultyDisk.ts';
import {
  filesOf,
  office,
  passphrase,
  profileFolder,
  valueOf,
  vaultIn,
  type FolderVault,
} from '#tests/support/folderVault.ts';
import { pageRecords } from '#tests/support/pageRecords.ts';

const asked = { personId: null, caseId: null, name: 'Ada', phone: '', documentNumber: '' };
async function anOffice(folder: string, more = {}): Promise<FolderVault> {
  const vault = await vaultIn(folder, more);
  valueOf(await vault.calls.createOffice({ displayName: 'Anna', passphrase, office }));
  return vault;
}
async function firstSegment(folder: string): Promise<string> {
  const [name = ''] = (await readdir(path.join(folder, 'log'))).sort();
  return path.join(folder, 'log', name);
}
/** The actors of all keyrings in the log, oldest first. */
async function actorsIn(folder: string): Promise<string[]> {
  const crypto = await loadSodium();
  const argon2 = (secret: string, salt: Uint8Array, parameters: Argon2Parameters): Promise<Uint8Array> =>
    Promise.resolve(crypto.argon2id(secret, salt, parameters));
  const files = filesOf(folder);
  const key = valueOf(
    await openVaultKey(
      { files, crypto, argon2, clock: Date.now, openReplicaDatabase: null, emit: () => undefined },
      passphrase,
    ),
  );
  const actors: string[] = [];
  const visit = (entry: LogEntry): void => {
    if (entry.t === 'keyring') actors.push(entry.actor);
  };
  valueOf(await openLog({ files, crypto, ...key, visit }));
  return actors;
}

it('[V2] after damage what can be read is there, and new words are written by a new actor', async () => {
  const folder = await profileFolder();
  const vault = await anOffice(folder);
  const made = [];
  for (let count = 0; count < 3; count += 1) made.push(valueOf(await vault.calls.createIntake(asked)));
  await vault.close();
  const file = await firstSegment(folder);
  const bytes = Uint8Array.from(await readFile(file));
  bytes.fill(0, bytes.length - 2_000, bytes.length - 1_900);
  await writeFile(file, bytes);
  const again = await vaultIn(folder);
  valueOf(await again.calls.unlock({ secret: passphrase }));
  expect(again.records.document(made[0]?.interviewId ?? '')).not.toBeNull();
  valueOf(await again.calls.createIntake(asked));
  await again.close();
  const actors = await actorsIn(folder);
  expect(new Set(actors).size).toBe(2);
  const memberOf = (actor = ''): string => actor.slice(0, actor.lastIndexOf('_'));
  expect(memberOf(actors[1])).toBe(memberOf(actors[0]));
  expect((await readdir(path.join(folder, 'log'))).length).toBe(2);
});

it('[V4] on a full disk a draft is kept, shown, not called saved, and written when there is space', async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  const troubles: unknown[] = [];
  const vault = await anOffice(folder, {
    disk,
    onEvent: (name: string, payload: unknown) => {
      if (name === 'trouble') troubles.push(payload);
    },
  });
  const { interviewId } = valueOf(await vault.calls.createIntake(asked));
  disk.failure = { code: 'ENOSPC', at: 'write', keeps: false };
  const draft = (value: string) =>
    vault.calls.saveDraft({ recordId: interviewId, changes: [{ path: 'interview/place', value }] });
  expect(await draft('camp')).toMatchObject({ ok: false, code: 'vault/disk-full' });
  expect(await draft('camp 2')).toMatchObject({ ok: false, code: 'vault/disk-full' });
  expect(vault.records.document(interviewId)?.data).toMatchObject({ interview: { place: 'camp 2' } });
  expect(await vault.calls.createIntake(asked)).toMatchObject({ code: 'vault/disk-full' });
  expect([...vault.records.documents('case')]).toHaveLength(1);
  disk.failure = null;
  valueOf(await vault.calls.settle(null));
  expect(troubles).toEqual([{ kind: 'disk-full' }, { kind: 'none' }]);
  await vault.close();
  const again = await vaultIn(folder);
  valueOf(await again.calls.unlock({ secret: passphrase }));
  expect(again.records.document(interviewId)?.data).toMatchObject({ interview: { place: 'camp 2' } });
  await again.close();
});

it('[V2,V4] a damaged vault opens while the disk is full, and says that it is', async () => {
  const folder = await profileFolder();
  const vault = await anOffice(folder);
  const { interviewId } = valueOf(await vault.calls.createIntake(asked));
  await vault.calls.createIntake(asked);
  await vault.close();
  const file = await firstSegment(folder);
  await truncate(file, (await stat(file)).size - 3);
  const disk = faultyDisk();
  disk.failure = { code: 'ENOSPC', at: 'write', keeps: false };
  const again = await vaultIn(folder, { disk });
  valueOf(await again.calls.unlock({ secret: passphrase }));
  expect(valueOf(await again.calls.trouble(null))).toEqual({ kind: 'disk-full' });
  expect(again.records.document(interviewId)).not.toBeNull();
  const changes = [{ path: 'interview/place', value: 'camp' }];
  expect(await again.calls.saveDraft({ recordId: interviewId, changes })).toMatchObject({ code: 'vault/disk-full' });
  disk.failure = null;
  valueOf(await again.calls.settle(null));
  expect(valueOf(await again.calls.trouble(null))).toEqual({ kind: 'none' });
  await again.close();
  expect(new Set(await actorsIn(folder)).size).toBe(2);
});

it('[V8] collections that were opened while waiting stay empty and usable', async () => {
  const vault = await vaultIn(await profileFolder());
  valueOf(await vault.calls.createJoining({ displayName: 'Boris', passphrase }));
  const { records } = await pageRecords(vault.records);
  expect(await records.case.find({ limit: 5 }).exec()).toEqual([]);
  expect(await vault.calls.createIntake(asked)).toMatchObject({ code: 'vault/no-office' });
  expect(valueOf(await vault.calls.registerFacets(null)).status).toEqual([]);
  await records.close();
  await vault.close();
});

it('[V3,V10,V12] says what is wrong, and overwrites nothing', async () => {
  const folder = await profileFolder();
  const none = await vaultIn(folder);
  expect(await none.calls.unlock({ secret: passphrase })).toMatchObject({ code: 'vault/none' });
  expect(await none.calls.whoAmI(null)).toMatchObject({ code: 'vault/locked' });
  await (await anOffice(folder)).close();
  const made = await vaultIn(folder);
  const input = { displayName: 'Eve', passphrase: 'another passphrase', office };
  expect(await made.calls.createOffice(input)).toMatchObject({ code: 'vault/exists' });
  valueOf(await made.calls.unlock({ secret: passphrase }));
  expect(await made.calls.unlock({ secret: passphrase })).toMatchObject({ code: 'vault/already-open' });
  await made.close();

  const slots = path.join(folder, 'slots');
  const sound = Uint8Array.from(await readFile(slots));
  const newer = Uint8Array.from(sound);
  newer[8] = 9;
  await writeFile(slots, newer);
  const newerVault = await vaultIn(folder);
  expect(await newerVault.calls.unlock({ secret: passphrase })).toMatchObject({ code: 'vault/newer' });
  await writeFile(slots, sound.subarray(0, 100));
  expect(await newerVault.calls.unlock({ secret: passphrase })).toMatchObject({ code: 'vault/damaged' });
  expect((await readFile(slots)).length).toBe(100);
  await writeFile(slots, sound);
  await writeFile(await firstSegment(folder), 'not a log');
  expect(await newerVault.calls.unlock({ secret: passphrase })).toMatchObject({ code: 'vault/damaged' });
});

it('[V11] takes as much memory and time as the laptop can give, and never less than the floor', async () => {
  const MIB = 1_048_576;
  const on = async (costs: (parameters: Argon2Parameters) => number | null): Promise<Argon2Parameters> => {
    let now = 0;
    const argon2 = (_: string, __: Uint8Array, parameters: Argon2Parameters): Promise<Uint8Array> => {
      const cost = costs(parameters);
      if (cost === null) return Promise.reject(new Error('no memory'));
      now += cost;
      return Promise.resolve(new Uint8Array(32));
    };
    return calibrate(argon2, () => now);
  };
  expect(await on(() => 600)).toEqual({ memoryBytes: 256 * MIB, passes: 3 });
  expect(await on(() => 100)).toEqual({ memoryBytes: 256 * MIB, passes: 15 });
  expect(await on(({ memoryBytes }) => (memoryBytes > 128 * MIB ? null : 600))).toEqual({
    memoryBytes: 128 * MIB,
    passes: 3,
  });
  expect(await on(() => 5_000)).toEqual(cheapest);
  expect(cheapest).toEqual({ memoryBytes: 64 * MIB, passes: 3 });
});

it('[V2] damage and a torn tail each make one new actor, and no more when the vault is opened again', async () => {
  const folder = await profileFolder();
  const vault = await anOffice(folder);
  valueOf(await vault.calls.createIntake(asked));
  const file = await firstSegment(folder);
  const { size } = await stat(file);
  valueOf(await vault.calls.createIntake(asked));
  await vault.close();
  const reopen = async (): Promise<number> => {
    const again = await vaultIn(folder);
    valueOf(await again.calls.unlock({ secret: passphrase }));
    await again.close();
    return new Set(await actorsIn(folder)).size;
  };
  await truncate(file, (await stat(file)).size - 5);
  expect([await reopen(), await reopen()]).toEqual([2, 2]);
  const bytes = Uint8Array.from(await readFile(file));
  bytes.fill(0, size - 3_000, size - 2_900);
  await writeFile(file, bytes);
  expect([await reopen(), await reopen()]).toEqual([3, 3]);
}, 30_000); // every opening derives a key

it('[V12] of two attempts at once to open one vault, one opens it', async () => {
  const folder = await profileFolder();
  await (await anOffice(folder)).close();
  const vault = await vaultIn(folder);
  const secret = { secret: passphrase };
  const opened = await Promise.all([vault.calls.unlock(secret), vault.calls.unlock(secret)]);
  expect(opened.map(({ ok }) => ok)).toEqual([true, false]);
  await vault.close();
  const again = await vaultIn(folder); // A wrong passphrase does not stand in the way of the right one.
  expect(await again.calls.unlock({ secret: 'wrong passphrase' })).toMatchObject({ ok: false });
  expect(await again.calls.unlock(secret)).toMatchObject({ ok: true });
  await again.close();
});
