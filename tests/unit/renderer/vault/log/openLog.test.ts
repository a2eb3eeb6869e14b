import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { openLog, type SealedLog } from '#renderer/vault/log/openLog.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { faultyDisk, type FaultyDisk } from '#tests/support/faultyDisk.ts';
import { filesOf, profileFolder, valueOf } from '#tests/support/diskFiles.ts';

const vaultKey = new Uint8Array(32).fill(7);
const vaultId = new Uint8Array(16).fill(3);
const placed = (place: string): LogEntry => ({ v: 1, t: 'place', place });

async function opened(folder: string, disk?: FaultyDisk): Promise<{ log: SealedLog; places: string[] }> {
  const places: string[] = [];
  const visit = (entry: LogEntry): void => {
    if (entry.t === 'place') places.push(entry.place);
  };
  const crypto = await loadSodium();
  const log = valueOf(await openLog({ files: filesOf(folder, disk), crypto, vaultKey, vaultId, visit, retryMs: 10 }));
  return { log, places };
}
async function segments(folder: string): Promise<string[]> {
  return (await readdir(path.join(folder, 'log'))).sort().map((name) => path.join(folder, 'log', name));
}

it('[W1] reads back what was appended, in order, over several openings, in one segment', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  await Promise.all(['a', 'b', 'c'].map((place) => log.append([placed(place)])));
  const second = await opened(folder);
  await second.log.append([placed('d'), placed('e')]);
  expect((await opened(folder)).places).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(await segments(folder)).toHaveLength(1);
});

it('[W2] steps over damage and counts it; a torn tail is no damage, and what follows goes to a new segment', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  for (const place of ['a', 'b', 'c']) await log.append([placed(place)]);
  const [file = ''] = await segments(folder);
  const whole = Uint8Array.from(await readFile(file));
  const middle = Uint8Array.from(whole);
  middle.fill(0, 48 + Math.floor((whole.length - 48) / 3) + 70, 48 + Math.floor((whole.length - 48) / 3) + 80);
  await writeFile(file, middle);
  const damaged = await opened(folder);
  expect(damaged.places).toEqual(['a', 'c']);
  expect(damaged.log.found).toMatchObject({ damaged: 1, torn: false, wounds: [expect.any(String)] });

  await writeFile(file, whole);
  await truncate(file, whole.length - 5);
  const torn = await opened(folder);
  expect(torn.places).toEqual(['a', 'b']);
  expect(torn.log.found).toMatchObject({ damaged: 0, torn: true, wounds: [expect.any(String)] });
  await torn.log.append([placed('d')]);
  expect((await opened(folder)).places).toEqual(['a', 'b', 'd']);
  expect(await segments(folder)).toHaveLength(2);
});

it('[W3,W4] acknowledges nothing that is not on disk, and writes it into a new segment when there is space again', async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  const { log } = await opened(folder, disk);
  await log.append([placed('a')]);
  const troubles: string[] = [];
  log.onTrouble((trouble) => troubles.push(trouble));
  disk.failure = { code: 'ENOSPC', at: 'write', keeps: false };
  let acknowledged = false;
  const saving = log.append([placed('b')]).then(() => (acknowledged = true));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect({ acknowledged, troubles }).toEqual({ acknowledged: false, troubles: ['disk-full'] });
  expect((await opened(folder)).places).toEqual(['a']);
  disk.failure = null;
  await saving;
  expect(troubles).toEqual(['disk-full', 'none']);
  expect((await opened(folder)).places).toEqual(['a', 'b']);
  const [first = ''] = await segments(folder);
  const size = (await readFile(first)).length;
  await log.append([placed('c')]);
  expect((await readFile(first)).length).toBe(size);
});

it('[W5] a failed sync is not asked for again; frames that did reach the disk count once', async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  const { log } = await opened(folder, disk);
  await log.append([placed('a')]);
  disk.failure = { code: 'EIO', at: 'sync', keeps: true };
  const saving = log.append([placed('b')]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(log.trouble()).toBe('write-failed');
  disk.failure = null;
  await saving;
  await log.append([placed('c')]);
  const again = await opened(folder);
  expect(again.places).toEqual(['a', 'b', 'c']);
  expect(again.log.found.damaged).toBe(0);
});

it("[W6] refuses a log that is another vault's alone; what a newer program wrote is passed over, and nothing is written", async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  await log.append([placed('a')]);
  const crypto = await loadSodium();
  const other = { files: filesOf(folder), crypto, vaultKey, vaultId: new Uint8Array(16), visit: () => undefined };
  expect(await openLog(other)).toMatchObject({ code: 'log/foreign' });
  await log.append([{ v: 1, t: 'unheard-of' } as unknown as LogEntry, placed('b')]);
  await writeFile(path.join(folder, 'log', '00000009-0000000000000000.log.part'), 'x');
  const before = await segments(folder);
  const newer = await opened(folder);
  expect(newer.places).toEqual(['a', 'b']);
  expect(newer.log.found).toMatchObject({ newer: true, damaged: 0 });
  expect(newer.log.trouble()).toBe('newer');
  await expect(newer.log.append([placed('c')])).rejects.toThrow('log/newer');
  expect(await newer.log.compact([], newer.log.roll(), () => undefined)).toMatchObject({ code: 'log/newer' });
  expect(await segments(folder)).toEqual(before);
});

it('[W2] bytes that somebody appended are no entries', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  await log.append([placed('a')]);
  const [file = ''] = await segments(folder);
  await appendFile(file, 'junk'.repeat(100));
  expect((await opened(folder)).places).toEqual(['a']);
});

it('[W7] an entry too large for a frame is refused at once, and nothing else has to wait for it', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const before = log.append([placed('a')]);
  await expect(log.append([placed('b'), placed('x'.repeat(4_000_000))])).rejects.toThrow(RangeError);
  await Promise.all([before, log.append([placed('c')])]);
  expect((await opened(folder)).places).toEqual(['a', 'c']);
});

it('[W8] a disk that takes nothing for long gets neither a heap of empty segments nor a busy loop', async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  const { log } = await opened(folder, disk);
  await log.append([placed('a')]);
  disk.freeBytes = () => Promise.resolve(0);
  disk.failure = { code: 'ENOSPC', at: 'write', keeps: false };
  let saving = log.append([placed('b')]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await segments(folder)).toHaveLength(1); // Where there is no room, none is made.
  disk.freeBytes = () => Promise.resolve(1e9);
  disk.failure = null;
  await saving;
  disk.failure = { code: 'EDQUOT', at: 'write', keeps: false }; // A quota is full while the disk itself is not.
  saving = log.append([placed('c')]);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect((await segments(folder)).length).toBeLessThan(10);
  disk.failure = null;
  await saving;
  expect((await opened(folder)).places).toEqual(['a', 'b', 'c']);
});

it('[W9] what was appended or read is found again by its place, over several segments and all at once', async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  const { log } = await opened(folder, disk);
  const [first] = await Promise.all([log.append([placed('a'), placed('b')]), log.append([placed('c')])]);
  disk.failure = { code: 'EIO', at: 'write', keeps: false };
  const saving = log.append([placed('d')]);
  await new Promise((resolve) => setTimeout(resolve, 30));
  disk.failure = null;
  const last = await saving;
  const named = async (places: readonly EntryPlace[], from = log): Promise<string[]> =>
    (await from.readAt(places)).map((entry) => (entry.t === 'place' ? entry.place : entry.t));
  expect(await named([...first, ...last])).toEqual(['a', 'b', 'd']);
  expect(await named([...last, ...first.toReversed()])).toEqual(['d', 'b', 'a']);
  const read: EntryPlace[] = [];
  const again = await opened(folder);
  valueOf(await again.log.readAgain({ entry: (_, place) => void read.push(place) }));
  expect(await named(read, again.log)).toEqual(['a', 'b', 'c', 'd']);
  const [wrong] = read;
  expect(await named([{ ...wrong!, at: wrong!.at + 1 }, read[1]!], again.log)).toEqual(['b']);
});
