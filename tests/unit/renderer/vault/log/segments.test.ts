import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { openLog } from '#renderer/vault/log/openLog.ts';
import { faultyDisk } from '#tests/support/faultyDisk.ts';
import { filesOf, profileFolder, valueOf } from '#tests/support/diskFiles.ts';
import {
  vaultKey,
  vaultId,
  placed,
  keyring,
  openedLog,
  logFiles,
  namedAt,
  byPlace,
  spoil,
} from '#tests/support/openedLog.ts';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('[W10] segments of another vault beside ours are neither read nor damage, and a new vault may begin beside them', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  await log.append([placed('ours')]);
  const other = { vaultId: new Uint8Array(16).fill(9), vaultKey: new Uint8Array(32).fill(9) };
  const beside = await openedLog(folder, { ...other, isNew: true });
  await beside.log.append([placed('theirs')]);
  const again = await openedLog(folder);
  expect(again.places).toEqual(['ours']);
  expect(again.log.found).toMatchObject({ damaged: 0, others: [expect.any(String)] });
  expect((await openedLog(folder, other)).places).toEqual(['theirs']);
  valueOf(await again.log.compact(byPlace(again.at), again.log.roll(), () => undefined));
  expect((await openedLog(folder, other)).places).toEqual(['theirs']);
  await again.log.removeSegments(again.log.found.others);
  expect(await logFiles(folder)).toHaveLength(1);
});

it('[W10] a segment with a damaged header is ours when its frames open, compacted or not', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  const places = await log.append([placed('a')]);
  const spoilHeaders = async (): Promise<void> => {
    for (const name of await logFiles(folder)) await spoil(folder, name, (bytes) => bytes.fill(0, 0, 48));
  };
  await spoilHeaders();
  expect((await openedLog(folder)).places).toEqual(['a']);
  const again = await openedLog(folder);
  valueOf(await again.log.compact(byPlace(places), again.log.roll(), () => undefined));
  await spoilHeaders();
  const compacted = await openedLog(folder);
  expect(compacted.places).toEqual(['a']);
  expect(compacted.log.found).toMatchObject({ damaged: 1, missing: 0 });
  await compacted.log.append([placed('b')]);
  expect((await openedLog(folder)).places).toEqual(['a', 'b']);
});

it('[W11] unfinished files go at the next opening; damage is told by segment, stretch and how many frames are gone', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  const places: EntryPlace[] = [];
  for (const name of ['a', 'b', 'c', 'd']) places.push(...(await log.append([placed(name)])));
  const [name = ''] = await logFiles(folder);
  await writeFile(path.join(folder, 'log', `${name}.part`), 'half');
  await spoil(folder, name, (bytes) => bytes.fill(0, places[1]!.at, places[3]!.at));
  const again = await openedLog(folder);
  expect(again.places).toEqual(['a', 'd']);
  const stretch = { segment: name, reason: 'unreadable', from: places[1]!.at, to: places[3]!.at, missing: 2 };
  expect(again.log.found).toMatchObject({ damage: [stretch], damaged: 1, missing: 2 });
  expect(await logFiles(folder)).toEqual([name]);
});

it('[W12] each new segment has the newest keyring, and what stands before the first readable one is not lost', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  const [first] = await log.append([keyring('first'), placed('a')]);
  log.roll();
  await log.append([placed('b')]);
  await log.append([keyring('second')]);
  log.roll();
  await log.append([placed('c')]);
  expect((await openedLog(folder)).places).toEqual([
    'first',
    'a',
    'first',
    'first',
    'b',
    'second',
    'second',
    'second',
    'c',
  ]);
  const [name = ''] = await logFiles(folder);
  await spoil(folder, name, (bytes) => bytes.fill(0, first!.at, first!.at + first!.length));
  expect((await openedLog(folder)).places).toEqual(['first', 'a', 'first', 'b', 'second', 'second', 'second', 'c']);
});

it("[W5,W12] a keyring that a failed segment kept in part changes nobody's sequence: all is there, once", async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  const { log } = await openedLog(folder, { disk });
  await log.append([keyring('k')]);
  const saving: Promise<unknown>[] = [];
  for (let round = 0; round < 4; round += 1) {
    disk.failure = { code: 'EIO', at: 'sync', keeps: true };
    saving.push(log.append([placed(`x${String(round)}`), placed(`y${String(round)}`)]));
    await sleep(25);
    saving.push(log.append([placed(`z${String(round)}`)]));
    await sleep(25);
  }
  disk.failure = null;
  await Promise.all(saving);
  const again = await openedLog(folder);
  const expected = [0, 1, 2, 3].flatMap((round) => ['x', 'y', 'z'].map((name) => name + String(round)));
  expect(again.places.filter((name) => name !== 'k')).toEqual(expected);
  expect(again.log.found.damaged).toBe(0);
});

it('[W13] what is made together is one frame: found again by place, and gone as a whole when its write was cut', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  await log.append([placed('a')]);
  const places = await log.append([placed('b'), placed('c'), placed('d')], { together: true });
  expect(new Set(places.map(({ at }) => at)).size).toBe(1);
  expect(await namedAt(log, [places[2]!, places[0]!])).toEqual(['d', 'b']);
  const again = await openedLog(folder);
  expect(again.places).toEqual(['a', 'b', 'c', 'd']);
  expect(await namedAt(again.log, again.at)).toEqual(['a', 'b', 'c', 'd']);
  const file = path.join(folder, 'log', (await logFiles(folder))[0] ?? '');
  const whole = new Uint8Array(await readFile(file));
  for (let cut = places[0]!.at + 1; cut < whole.length; cut += 37) {
    await writeFile(file, whole.subarray(0, cut));
    expect((await openedLog(folder)).places).toEqual(['a']);
  }
});

it('[W13] more than a frame holds goes in several, in order', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  const many = ['a', 'b', 'c'].map((letter) => placed(letter.repeat(1_500_000)));
  expect(await log.append(many, { together: true })).toHaveLength(3);
  expect((await openedLog(folder)).places.map((text) => text[0])).toEqual(['a', 'b', 'c']);
});

it('[W18] opens after a snapshot: only what came later is visited, and what it was made from must be there', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  await log.append([keyring('k'), placed('a')]);
  const { upTo, link } = log.roll();
  const segments = (await log.segments()).filter(({ name }) => Number(name.slice(0, 8)) <= upTo);
  const after = { upTo, link, segments, head: [keyring('k')] };
  expect((await openedLog(folder, { after })).places).toEqual([]);
  await log.append([placed('b')]);
  const again = await openedLog(folder, { after });
  expect(again.places).toEqual(['k', 'b']);
  expect(again.log.found.damaged).toBe(0);
  again.log.roll();
  await again.log.append([placed('c')]);
  expect((await openedLog(folder)).places).toEqual(['k', 'a', 'k', 'k', 'b', 'k', 'c']);
  const crypto = await loadSodium();
  const wrong = { ...after, segments: [{ ...segments[0]!, size: 1 }] };
  for (const one of [
    wrong,
    { ...after, segments: [] },
    { ...after, segments: [...segments, { name: 'x', size: 1 }] },
  ]) {
    const options = { files: filesOf(folder), crypto, vaultKey, vaultId, visit: () => undefined, after: one };
    expect(await openLog(options)).toMatchObject({ code: 'log/not-covered' });
  }
});
