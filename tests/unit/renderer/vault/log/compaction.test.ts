import { expect, it } from 'vitest';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import { writeArchive } from '#renderer/vault/log/archive/writeArchive.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { profileFolder, valueOf } from '#tests/support/diskFiles.ts';
import { faultyDisk } from '#tests/support/faultyDisk.ts';
import { placed, keyring, openedLog, logFiles, namedAt, byPlace } from '#tests/support/openedLog.ts';

it('[W16] what counts moves into one segment; both can be read until the store has the new places; then the old goes', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  const kept = await log.append([placed('a'), placed('b')]);
  await log.append([placed('gone')]);
  const boundary = log.roll();
  const after = await log.append([placed('c')]);
  let moved: readonly EntryPlace[] = [];
  let readable: Promise<(string | null)[]> = Promise.resolve([]);
  const items: ArchiveItem[] = [{ entry: placed('new') }, ...byPlace(kept)];
  const done = await log.compact(items, boundary, (places) => {
    moved = places;
    readable = namedAt(log, [...kept, ...places]);
  });
  expect(valueOf(done)).toMatchObject({ frames: 5, missing: 0 });
  expect(await readable).toEqual(['a', 'b', 'a', 'b']);
  expect(await namedAt(log, [...moved, ...after])).toEqual(['a', 'b', 'c']);
  expect(await logFiles(folder)).toHaveLength(2);
  expect(await namedAt(log, kept)).toEqual([null, null]);
  const again = await openedLog(folder);
  expect(again.places).toEqual(['new', 'a', 'b', 'c']);
  expect(again.log.found).toMatchObject({ damaged: 0, torn: false });
  await again.log.append([placed('d')]);
  expect((await openedLog(folder)).places).toEqual(['new', 'a', 'b', 'c', 'd']);
  expect((await again.log.segments()).map(({ name }) => name)).toEqual(await logFiles(folder));
});

it('[W16] a compaction may follow another at once, and the next frame goes on after the last acknowledged one', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  let places = await log.append([placed('a')]);
  for (let round = 0; round < 3; round += 1) {
    valueOf(await log.compact(byPlace(places), log.roll(), (moved) => (places = moved)));
    expect(await logFiles(folder)).toHaveLength(1);
  }
  await log.append([placed('b')]);
  const again = await openedLog(folder);
  expect(again.places).toEqual(['a', 'b']);
  expect(again.log.found.damaged).toBe(0);
});

it('[W15] what is on its way when the log rolls lies behind the boundary, and counts once', async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  const { log } = await openedLog(folder, { disk });
  const before = await log.append([placed('a')]);
  const sync = disk.hold();
  const onItsWay = log.append([placed('b')]);
  await sync.begun;
  const boundary = log.roll();
  const waiting = log.append([placed('c')]);
  sync.release();
  const [b, c] = [await onItsWay, await waiting];
  for (const { segment } of [...b, ...c]) expect(Number(segment.slice(0, 8))).toBeGreaterThan(boundary.upTo);
  expect((await openedLog(folder)).places).toEqual(['a', 'b', 'c']);
  valueOf(await log.compact(byPlace(before), boundary, () => undefined));
  const again = await openedLog(folder);
  expect(again.places).toEqual(['a', 'b', 'c']);
  expect(again.log.found.damaged).toBe(0);
});

it('[W16] an item that cannot be read any more stops a compaction, and nothing has changed', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  const [a] = await log.append([placed('a'), placed('b')]);
  const items = byPlace([{ ...a!, at: a!.at + 1 }]);
  const before = await logFiles(folder);
  expect(await log.compact(items, log.roll(), () => undefined)).toMatchObject({ code: 'archive/missing-item' });
  expect(await logFiles(folder)).toEqual(before);
  expect((await openedLog(folder)).places).toEqual(['a', 'b']);
});

it('[W17] a vault is written anew under another key beside the old one', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  const places = await log.append([keyring('k'), placed('a')]);
  const next = { vaultId: new Uint8Array(16).fill(5), vaultKey: new Uint8Array(32).fill(5) };
  const boundary = log.roll();
  const to = log.targetFor(next.vaultId, next.vaultKey, boundary.upTo);
  valueOf(await writeArchive(log, { ...to, madeAt: 1 }, byPlace(places)));
  expect((await openedLog(folder)).places).toEqual(['k', 'a', 'k']);
  const renewed = await openedLog(folder, next);
  expect(renewed.places).toEqual(['k', 'a', 'k']);
  await renewed.log.append([placed('b')]);
  const again = await openedLog(folder, next);
  expect(again.places).toEqual(['k', 'a', 'k', 'k', 'b']);
  expect(again.log.found).toMatchObject({ damaged: 0, others: [expect.any(String)] });
});
