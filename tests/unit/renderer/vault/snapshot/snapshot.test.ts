import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lostOf } from '#renderer/vault/session/noteDamage.ts';
import type { OpenVault } from '#renderer/vault/session/openState.ts';
import { compactVault } from '#renderer/vault/session/upkeepCompact.ts';
import { keepSnapshot } from '#renderer/vault/session/upkeepSnapshot.ts';
import { readAhead } from '#renderer/vault/snapshot/readAhead.ts';
import { part, partKinds, PARTS_CODEC } from '#renderer/vault/snapshot/snapshotParts.ts';
import { fail } from '#shared/kernel/result.ts';
import { bookAsTold } from '#tests/support/bookAsTold.ts';
import { filesOf, valueOf } from '#tests/support/diskFiles.ts';
import { keyedFolder, withoutAsides, type KeyedFolder } from '#tests/support/keyedVault.ts';

async function aVault(people = 3): Promise<{ at: KeyedFolder; vault: OpenVault; ids: string[] }> {
  const at = await keyedFolder();
  const vault = await at.opened();
  const ids: string[] = [];
  for (let count = 0; count < people; count += 1) {
    const changes = [{ path: 'name', value: `Person ${String(count)}` }];
    ids.push(...valueOf(await storeOf(vault).create([{ type: 'person', changes }])));
  }
  return { at, vault, ids };
}
const officeOf = (vault: OpenVault) => vault.office as NonNullable<OpenVault['office']>;
const storeOf = (vault: OpenVault) => officeOf(vault).store;
const told = (vault: OpenVault) => ({
  book: bookAsTold(officeOf(vault).book),
  people: [...storeOf(vault).documents('person')],
});
async function fileIn({ folder }: KeyedFolder, kind: string): Promise<string> {
  const names = (await readdir(path.join(folder, 'log'))).filter((name) => name.endsWith(kind)).sort();
  return path.join(folder, 'log', names.at(-1) ?? 'none');
}
/** What stands in it when only the log is read. */
async function truth(at: KeyedFolder): Promise<unknown> {
  const vault = await at.opened(withoutAsides);
  const all = told(vault);
  await at.close(vault);
  return all;
}

it('[SN2,SN3] whatever byte of a snapshot is damaged, what opens is right', async () => {
  const { at, vault } = await aVault();
  valueOf(await keepSnapshot(vault));
  await at.close(vault);
  const right = await truth(at);
  const file = await fileIn(at, '.snap');
  const sound = Uint8Array.from(await readFile(file));
  expect(sound.length).toBeGreaterThan(2_000);
  for (let place = 0; place < sound.length; place += place < 200 ? 7 : 61) {
    const broken = Uint8Array.from(sound);
    broken[place] = (broken[place] ?? 0) ^ 0x41;
    await writeFile(file, broken);
    const again = await at.opened();
    expect(told(again)).toEqual(right);
    await at.close(again);
  }
  for (const length of [0, 47, 48, 500, sound.length - 1]) {
    await writeFile(file, sound.subarray(0, length));
    const again = await at.opened();
    expect(told(again)).toEqual(right);
    await at.close(again);
  }
}, 60_000);

it('[SN3] one that was made of segments that are no more, or by a newer program, is passed over', async () => {
  const { at, vault, ids } = await aVault();
  valueOf(await keepSnapshot(vault));
  await storeOf(vault).saveDraft(ids[0] ?? '', [{ path: 'name', value: 'Later' }]);
  valueOf(await compactVault(vault));
  const head = new TextEncoder().encode('{"v":2}');
  valueOf(await vault.log.writeAside('snap', 99, [part(partKinds.head, head)], PARTS_CODEC));
  await at.close(vault);
  const again = await at.opened();
  expect(again.unread).toBeGreaterThan(1_000); // All of the log.
  expect(told(again)).toEqual(await truth(at));
  expect(storeOf(again).document(ids[0] ?? '')?.data['name']).toBe('Later');
  await at.close(again);
});

it('[SN3,S18] a log that was damaged behind the snapshot still shows every record', async () => {
  const { at, vault } = await aVault();
  valueOf(await keepSnapshot(vault));
  const right = told(vault);
  await at.close(vault);
  const file = path.join(at.folder, 'log', (await readdir(path.join(at.folder, 'log'))).sort()[0] ?? '');
  const bytes = Uint8Array.from(await readFile(file));
  bytes.fill(0, bytes.length - 2_500, bytes.length - 1_500);
  await writeFile(file, bytes);
  const again = await at.opened();
  expect(told(again)).toEqual(right);
  // Sooner or later it is written again, and is whole without the snapshot.
  valueOf(await compactVault(again));
  expect(told(again).people.map(({ data }) => data)).toEqual(right.people.map(({ data }) => data));
  const shown = told(again).people;
  await at.close(again);
  const whole = await at.opened(withoutAsides);
  expect(told(whole).people).toEqual(shown);
  expect(lostOf(whole).wounds).toEqual([]);
  expect(await storeOf(whole).sync.outbox(100)).toHaveLength(storeOf(whole).sync.outboxSize());
  await at.close(whole);
});

it('[SN1] what is written while a snapshot is being written is not in it, and kept all the same', async () => {
  const { at, vault, ids } = await aVault(30);
  const writing = keepSnapshot(vault);
  const typed = ids.map((id) => storeOf(vault).saveDraft(id, [{ path: 'name', value: `Typed ${id}` }]));
  await Promise.all(typed);
  valueOf(await storeOf(vault).create([{ type: 'person', changes: [] }]));
  valueOf(await writing);
  await at.close(vault);
  const again = await at.opened();
  expect([...storeOf(again).documents('person')]).toHaveLength(31);
  for (const id of ids) expect(storeOf(again).document(id)?.data['name']).toBe(`Typed ${id}`);
  expect(told(again)).toEqual(await truth(at));
  await at.close(again);
});

it('[SN7] unlocking opens no body: what is not written to is opened when somebody reads it', async () => {
  const { at, vault, ids } = await aVault(60);
  const shown = ids.map((id) => storeOf(vault).document(id));
  valueOf(await keepSnapshot(vault));
  const [written = '', typed = '', ...others] = ids;
  await storeOf(vault).saveDraft(written, [{ path: 'name', value: 'Written' }]);
  await storeOf(vault).commitDraft(written);
  await storeOf(vault).saveDraft(typed, [{ path: 'name', value: 'Typed' }]);
  await at.close(vault);
  const again = await at.opened();
  const store = storeOf(again);
  const views = (): number => others.filter((id) => officeOf(again).book.records.get(id)?.view !== undefined).length;
  const heads = new Map([...store.heads('person')].map((head) => [head.id, head]));
  expect([heads.size, views()]).toEqual([60, 0]);
  expect(heads.get(written)).toMatchObject({ data: { name: 'Written' } });
  expect(heads.get(typed)).toMatchObject({ data: { name: 'Typed' } });
  for (const [index, id] of ids.entries()) {
    if (!others.includes(id)) continue;
    const { data: _, ...head } = shown[index] ?? { data: {} };
    expect(heads.get(id)).toEqual(head);
    expect(store.document(id)).toEqual(shown[index]);
  }
  // The next snapshot takes the heads over, opened or not.
  valueOf(await keepSnapshot(again));
  await at.close(again);
  const third = await at.opened();
  expect(told(third)).toEqual(await truth(at));
  await at.close(third);
});

it('[SN5] one that cannot be written leaves the one before, and nothing half', async () => {
  const { at, vault, ids } = await aVault();
  valueOf(await keepSnapshot(vault));
  await at.close(vault);
  const before = await readdir(path.join(at.folder, 'log'));
  const full = await at.opened((files) => ({
    ...files,
    append: (input) =>
      input.name.includes('.snap') ? Promise.resolve(fail('files/write-failed', 'ENOSPC')) : files.append(input),
  }));
  await storeOf(full).saveDraft(ids[0] ?? '', [{ path: 'name', value: 'Later' }]);
  expect(await keepSnapshot(full)).toMatchObject({ ok: false });
  await at.close(full);
  const after = await readdir(path.join(at.folder, 'log'));
  expect(after.filter((name) => !name.endsWith('.log'))).toEqual(before.filter((name) => !name.endsWith('.log')));
  const again = await at.opened();
  expect(storeOf(again).document(ids[0] ?? '')?.data['name']).toBe('Later');
  await at.close(again);
});

it('[SN4] bodies stay deflated, and a block in which nothing changed is taken over as it is', async () => {
  const { at, vault, ids } = await aVault(200);
  valueOf(await keepSnapshot(vault));
  await at.close(vault);
  const again = await at.opened();
  const blockOf = (id = '') => officeOf(again).book.records.get(id)?.leaves[0]?.lying()?.block ?? null;
  const before = ids.map(blockOf);
  expect(before.every((block) => block !== null)).toBe(true);
  await storeOf(again).saveDraft(ids[0] ?? '', [{ path: 'name', value: 'New' }]);
  await storeOf(again).commitDraft(ids[0] ?? '');
  expect(blockOf(ids[0])).toBeNull();
  valueOf(await keepSnapshot(again));
  expect(blockOf(ids[0])).not.toBeNull();
  expect(ids.filter((id, index) => blockOf(id) === before[index]).length).toBeGreaterThan(100);
  expect(told(again)).toEqual(await truth(at));
  await at.close(again);
});

it('[SN6] what was read ahead is not read again', async () => {
  const { at, vault } = await aVault();
  valueOf(await keepSnapshot(vault));
  await at.close(vault);
  const disk = filesOf(at.folder);
  const read: string[] = [];
  const counted = {
    ...disk,
    readSegment: (asked: Parameters<typeof disk.readSegment>[0]) => {
      read.push(asked.name);
      return disk.readSegment(asked);
    },
  };
  let seen = 0;
  const ahead = readAhead(counted, () => (seen += 1));
  const name = path.basename(await fileIn(at, '.snap'));
  await expect.poll(() => read.filter((one) => one === name).length).toBe(1);
  const whole = valueOf(await ahead.files.readSegment({ name, offset: 0, length: 48 }));
  expect(whole).toEqual(Uint8Array.from(await readFile(await fileIn(at, '.snap'))).subarray(0, 48));
  expect([seen, read.filter((one) => one === name).length]).toEqual([1, 1]);
  ahead.end();
  await disk.close();
});

it('[SN6] any stretch comes from memory, as it lies on disk', async () => {
  const at = await keyedFolder();
  const name = '00000001-0123456789abcdef.snap';
  const bytes = Uint8Array.from({ length: 2_621_440 }, (_, index) => (index * 31) >> 7);
  await mkdir(path.join(at.folder, 'log'), { recursive: true });
  await writeFile(path.join(at.folder, 'log', name), bytes);
  const disk = filesOf(at.folder);
  let reads = 0;
  const counted = {
    ...disk,
    readSegment: (asked: Parameters<typeof disk.readSegment>[0]) => {
      reads += 1;
      return disk.readSegment(asked);
    },
  };
  const ahead = readAhead(counted);
  await expect.poll(() => reads).toBe(3);
  for (const [offset, length] of [
    ...[[0, 131_072] as const, [1_000_000, 200_000] as const, [1_048_576, 100] as const],
    ...[[900_000, 1_700_000] as const, [0, 2_621_440] as const],
  ]) {
    const read = valueOf(await ahead.files.readSegment({ name, offset, length }));
    expect(read.length).toBe(length);
    expect(Buffer.compare(read, bytes.subarray(offset, offset + length))).toBe(0);
  }
  expect(reads).toBe(4); // What was taken whole is not kept, so all of it once more is read from disk.
  ahead.end();
  await disk.close();
});
