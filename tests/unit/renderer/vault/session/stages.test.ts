import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { openLog } from '#renderer/vault/log/openLog.ts';
import { openVaultKey } from '#renderer/vault/session/openVaultKey.ts';
import type { VaultPorts } from '#renderer/vault/session/vaultPorts.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { compactVault, sizesOf } from '#renderer/vault/session/upkeepCompact.ts';
import { liveContent } from '#renderer/vault/session/liveContent.ts';
import type { OpenVault } from '#renderer/vault/session/openState.ts';
import { lostOf } from '#renderer/vault/session/noteDamage.ts';
import { atRest } from '#renderer/vault/session/stillLog.ts';
import { keepSnapshot } from '#renderer/vault/session/upkeepSnapshot.ts';
import { completeFounding } from '#renderer/vault/session/upkeepFounding.ts';
import { startUpkeep } from '#renderer/vault/session/upkeep.ts';
import { fail } from '#shared/kernel/result.ts';
import { office, passphrase, profileFolder, vaultIn } from '#tests/support/folderVault.ts';
import { filesOf, valueOf } from '#tests/support/diskFiles.ts';
import { keyedFolder, type KeyedFolder } from '#tests/support/keyedVault.ts';

const officeOf = (vault: OpenVault) => vault.office as NonNullable<OpenVault['office']>;
const storeOf = (vault: OpenVault) => officeOf(vault).store;
const asked = { personId: null, caseId: null, name: 'Ada', phone: '', documentNumber: '' };
const everything = {
  ...{ text: '', status: [], category: [], worker: [], country: [], priority: [], updatedAfter: null },
  ...{ sort: 'number' as const, descending: false, from: 0, count: 100 },
} as const;

async function aVault(people: number): Promise<{ at: KeyedFolder; vault: OpenVault; ids: string[] }> {
  const at = await keyedFolder();
  const vault = await at.opened();
  const ids: string[] = [];
  for (let count = 0; count < people; count += 1) {
    ids.push(...valueOf(await storeOf(vault).create([{ type: 'person', changes: [{ path: 'name', value: 'x' }] }])));
  }
  return { at, vault, ids };
}
async function edit(vault: OpenVault, id: string, value: string): Promise<void> {
  await storeOf(vault).saveDraft(id, [{ path: 'name', value }]);
  await storeOf(vault).commitDraft(id);
}
const logFiles = async ({ folder }: KeyedFolder) =>
  (await readdir(path.join(folder, 'log'))).filter((name) => name.endsWith('.log')).sort();

it('[V32] lists answer first, everything else waits for the records, and what is written early is kept', async () => {
  const folder = await profileFolder();
  const first = await vaultIn(folder);
  valueOf(await first.calls.createOffice({ displayName: 'Anna', passphrase, office }));
  const { caseId, interviewId } = valueOf(await first.calls.createIntake(asked));
  const me = valueOf(await first.calls.whoAmI(null));
  valueOf(await first.calls.tidyUp(null));
  await first.close();

  const stages: string[] = [];
  const told = (name: string, payload: unknown): void => {
    if (name === 'opened') stages.push((payload as { stage: string }).stage);
  };
  const again = await vaultIn(folder, { onEvent: told });
  const unlocking = again.calls.unlock({ secret: passphrase });
  expect(await again.calls.register(everything)).toMatchObject({ code: 'vault/locked' });
  valueOf(await unlocking);
  expect(stages).toEqual(['register']);
  expect(valueOf(await again.calls.opened(null))).toEqual({ stage: 'register' });
  // Asked for and typed at once, before any record is there.
  const [rows, who, typed, made, shown] = await Promise.all([
    again.calls.register(everything),
    again.calls.whoAmI(null),
    again.calls.saveDraft({ recordId: interviewId, changes: [{ path: 'interview/place', value: 'early' }] }),
    again.calls.createIntake(asked),
    again.records.opened?.().then(() => again.records.document(interviewId)),
  ]);
  expect(valueOf(rows).rows.map((row) => row.caseId)).toEqual([caseId]);
  expect(valueOf(who)).toEqual(me);
  valueOf(typed);
  valueOf(made);
  expect(shown).not.toBeNull();
  await expect.poll(() => stages.at(-1)).toBe('search');
  expect(stages[0]).toBe('register');
  expect(valueOf(await again.calls.register({ ...everything, text: 'Ada' })).total).toBe(2);
  await again.close();
  const third = await vaultIn(folder);
  valueOf(await third.calls.unlock({ secret: passphrase }));
  expect(valueOf(await third.calls.opened(null))).toEqual({ stage: 'register' });
  // One case is newer than the snapshot, the other was only typed in.
  const early = valueOf(await third.calls.register(everything));
  expect(early.rows.map(({ name }) => name)).toEqual(['Ada', 'Ada']);
  expect(valueOf(await third.calls.opened(null))).toEqual({ stage: 'register' });
  await third.records.opened?.();
  expect(third.records.document(interviewId)?.data).toMatchObject({ interview: { place: 'early' } });
  await third.close();
}, 30_000);

it('[V30,V33] a compacted log holds what counts, what was typed meanwhile, and everything is found where it lies', async () => {
  const { at, vault, ids } = await aVault(12);
  for (let round = 0; round < 20; round += 1) {
    for (const id of ids) await storeOf(vault).saveDraft(id, [{ path: 'name', value: String(round) }]);
  }
  for (const id of ids) await edit(vault, id, 'last');
  const before = await sizesOf(vault);
  expect(before.all).toBeGreaterThan(2 * before.live);
  const compacting = compactVault(vault);
  for (const id of ids) await storeOf(vault).saveDraft(id, [{ path: 'name', value: 'typed meanwhile' }]);
  valueOf(await compacting);
  const after = await sizesOf(vault);
  expect(after.all).toBeLessThan(before.all / 2);
  expect(await storeOf(vault).sync.outbox(10_000)).toHaveLength(storeOf(vault).sync.outboxSize());
  const lines = await storeOf(vault).history('');
  expect(lines).toHaveLength(12 * 2);
  await at.close(vault);
  const again = await at.opened();
  expect(await storeOf(again).history('')).toEqual(lines);
  for (const id of ids) expect(storeOf(again).document(id)?.data['name']).toBe('typed meanwhile');
  expect((await logFiles(at)).length).toBeLessThanOrEqual(3);
  await at.close(again);
});

it('[V33] nothing is compacted while the disk takes nothing; one that fails leaves everything as it was', async () => {
  const { at, vault, ids } = await aVault(3);
  await at.close(vault);
  let full = false;
  const again = await at.opened((files) => ({
    ...files,
    append: (input) => (full ? Promise.resolve(fail('files/write-failed', 'ENOSPC')) : files.append(input)),
  }));
  full = true;
  void storeOf(again).saveDraft(ids[0] ?? '', [{ path: 'name', value: 'waits' }]);
  await expect.poll(() => again.log.trouble()).toBe('disk-full');
  expect(await compactVault(again)).toMatchObject({ code: 'vault/disk-full' });
  expect(await keepSnapshot(again)).toMatchObject({ code: 'vault/disk-full' });
  full = false;
  await again.log.settled();
  await at.close(again);
  const third = await at.opened();
  expect(storeOf(third).document(ids[0] ?? '')?.data['name']).toBe('waits');
  await at.close(third);
});

it('[V30] what counts is taken when nothing is on its way to the log', async () => {
  const { at, vault, ids } = await aVault(5);
  const writing = ids.map((id) => storeOf(vault).saveDraft(id, [{ path: 'name', value: 'on its way' }]));
  const taken = valueOf(await atRest(vault.log, () => [...liveContent(vault)]));
  const drafts = taken.filter((item) => 'entry' in item && item.entry.t === 'draft');
  expect(drafts).toHaveLength(5);
  expect(taken[0]).toEqual({ entry: vault.keyring });
  await Promise.all(writing);
  await at.close(vault);
});

it('[V33,V34] at a quiet moment the log is compacted when most of it is dead, and a snapshot kept', async () => {
  const { at, vault, ids } = await aVault(8);
  for (let round = 0; round < 5; round += 1) for (const id of ids) await edit(vault, id, `value ${String(round)}`);
  const quick = { everyMs: 5, quietMs: 0, leastDead: 1_000, leastUnread: 1_000 };
  const ports = { ...vault.ports, options: { ...vault.ports.options, upkeep: quick } };
  const upkeep = startUpkeep({ ...vault, ports }, vault.unread);
  const kinds = async () =>
    (await readdir(path.join(at.folder, 'log'))).map((name) => name.replace(/^.*\./, '')).sort();
  await expect.poll(kinds, { timeout: 5_000 }).toEqual(['index', 'log', 'snap']);
  upkeep.stop();
  await at.close(vault);
  const again = await at.opened();
  expect(again.unread).toBeLessThan(1_000);
  expect(storeOf(again).document(ids[0] ?? '')?.data['name']).toBe('value 4');
  await at.close(again);
});

it('[V31] what damage took is counted once, the office is read from its beginning, and what comes back is told', async () => {
  const { at, vault, ids } = await aVault(4);
  const documents = await storeOf(vault).sync.outbox(1_000);
  await storeOf(vault).sync.acknowledged(documents.map(({ _id, _rev }) => ({ id: _id, rev: _rev })));
  await storeOf(vault).sync.saveCheckpoint({ since: 'circle 7-x' });
  const place = officeOf(vault).book.records.get(ids[1] ?? '')?.leaves[0]?.place;
  await at.close(vault);
  const file = path.join(at.folder, 'log', place?.segment ?? '');
  const bytes = Uint8Array.from(await readFile(file));
  bytes.fill(0, (place?.at ?? 0) + 100, (place?.at ?? 0) + 200);
  await writeFile(file, bytes);
  for (let time = 0; time < 2; time += 1) {
    const again = await at.opened();
    expect(lostOf(again)).toMatchObject({ wounds: { length: 1 } });
    expect(lostOf(again).documents).toContain(ids[1]);
    expect(storeOf(again).sync.checkpoint()).toEqual({ since: time === 0 ? '0' : '8-x' });
    if (time === 0) {
      await storeOf(again).sync.saveCheckpoint({ since: '8-x' });
      await storeOf(again).sync.receive(documents);
      expect(officeOf(again).book.records.has(ids[1] ?? '')).toBe(true);
    }
    await at.close(again);
  }
});

/** An entry of a kind that this program does not know. */
async function writeNewer(folder: string): Promise<void> {
  const crypto = await loadSodium();
  const files = filesOf(folder);
  const argon2: VaultPorts['argon2'] = (secret, salt, parameters) =>
    Promise.resolve(crypto.argon2id(secret, salt, parameters));
  const ports = { files, crypto, argon2, clock: Date.now, openReplicaDatabase: null, emit: () => undefined };
  const key = valueOf(await openVaultKey(ports, passphrase));
  const log = valueOf(await openLog({ files, crypto, ...key, visit: () => undefined }));
  await log.append([{ v: 1, t: 'novel' } as unknown as LogEntry]);
  await files.close();
}
async function bytesIn(folder: string): Promise<unknown> {
  const names = (await readdir(path.join(folder, 'log'))).sort();
  const all = names.map(async (name) => [name, (await readFile(path.join(folder, 'log', name))).toString('hex')]);
  return Promise.all(all);
}

it('[V36] a founding that was cut short is completed, once', async () => {
  const at = await keyedFolder();
  const vault = await at.opened();
  for (let time = 0; time < 2; time += 1) {
    await completeFounding(vault);
    expect(officeOf(vault).book.memberships.size).toBe(1);
    expect([...officeOf(vault).book.memberships]).toHaveLength(1);
    expect(storeOf(vault).sync.outboxSize()).toBe(1);
  }
  await at.close(vault);
});

it('[V35] where a newer program wrote everything is shown and nothing is written', async () => {
  const folder = await profileFolder();
  const vault = await vaultIn(folder);
  valueOf(await vault.calls.createOffice({ displayName: 'Anna', passphrase, office }));
  const { interviewId } = valueOf(await vault.calls.createIntake(asked));
  await vault.close();
  await writeNewer(folder);
  const before = await bytesIn(folder);
  const again = await vaultIn(folder);
  valueOf(await again.calls.unlock({ secret: passphrase }));
  await again.records.opened?.();
  const changes = [{ path: 'interview/place', value: 'never' }];
  expect(await again.calls.saveDraft({ recordId: interviewId, changes })).toMatchObject({ code: 'vault/newer' });
  expect(await again.calls.createIntake(asked)).toMatchObject({ code: 'vault/newer' });
  expect(again.records.document(interviewId)?.data).not.toMatchObject({ interview: { place: 'never' } });
  expect(valueOf(await again.calls.condition(null))).toMatchObject({ readOnly: 'newer' });
  expect(await again.calls.tidyUp(null)).toMatchObject({ code: 'vault/newer' });
  expect(valueOf(await again.calls.register(everything)).total).toBe(1);
  expect(await again.calls.settle(null)).toMatchObject({ ok: true });
  await again.close();
  expect(await bytesIn(folder)).toEqual(before);
}, 20_000);
