import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import type { ArchiveSink } from '#renderer/vault/log/archive/archiveSink.ts';
import { readArchive } from '#renderer/vault/log/archive/readArchive.ts';
import { writeArchive, type ArchiveTarget } from '#renderer/vault/log/archive/writeArchive.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { openLog, type OpenLogOptions, type SealedLog } from '#renderer/vault/log/openLog.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import { chainStart } from '#shared/log/frame.ts';
import type { KeyringEntry, LogEntry } from '#shared/records/logEntries.ts';
import { faultyDisk, type FaultyDisk } from '#tests/support/faultyDisk.ts';
import { filesOf, profileFolder, valueOf } from '#tests/support/folderVault.ts';

const vaultKey = new Uint8Array(32).fill(7);
const vaultId = new Uint8Array(16).fill(3);
const placed = (place: string): LogEntry => ({ v: 1, t: 'place', place });
const keyring = (displayName: string): KeyringEntry => ({
  ...{ v: 1, t: 'keyring', memberId: 'm', displayName, officeId: '', circles: [], root: '', membership: [] },
  ...{ signing: { publicKey: '', secretKey: '' }, box: { publicKey: '', secretKey: '' }, actor: 'a', sample: false },
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Opened {
  readonly log: SealedLog;
  readonly places: string[];
  readonly at: EntryPlace[];
}
async function opened(
  folder: string,
  more: Partial<OpenLogOptions> & { readonly disk?: FaultyDisk } = {},
): Promise<Opened> {
  const { disk, ...rest } = more;
  const places: string[] = [];
  const at: EntryPlace[] = [];
  const visit = (entry: LogEntry, place: EntryPlace): void => {
    places.push(entry.t === 'place' ? entry.place : entry.t === 'keyring' ? entry.displayName : entry.t);
    at.push(place);
  };
  const crypto = await loadSodium();
  const files = filesOf(folder, disk);
  closing.push(() => files.close());
  const options = { files, crypto, vaultKey, vaultId, visit, retryMs: 10, ...rest };
  return { log: valueOf(await openLog(options)), places, at };
}
async function files(folder: string): Promise<string[]> {
  return (await readdir(path.join(folder, 'log'))).sort();
}
async function named(log: SealedLog, places: readonly EntryPlace[]): Promise<(string | null)[]> {
  return (await log.readEach(places)).map((entry) => (entry?.t === 'place' ? entry.place : null));
}
const byPlace = (places: readonly EntryPlace[]): ArchiveItem[] => places.map((place) => ({ place, from: 'office' }));
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('[W16] what counts moves into one segment; both can be read until the store has the new places; then the old goes', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const kept = await log.append([placed('a'), placed('b')]);
  await log.append([placed('gone')]);
  const boundary = log.roll();
  const after = await log.append([placed('c')]);
  let moved: readonly EntryPlace[] = [];
  let readable: Promise<(string | null)[]> = Promise.resolve([]);
  const items: ArchiveItem[] = [{ entry: placed('new') }, ...byPlace(kept)];
  const done = await log.compact(items, boundary, (places) => {
    moved = places;
    readable = named(log, [...kept, ...places]);
  });
  expect(valueOf(done)).toMatchObject({ frames: 5, missing: 0 });
  expect(await readable).toEqual(['a', 'b', 'a', 'b']);
  expect(await named(log, [...moved, ...after])).toEqual(['a', 'b', 'c']);
  expect(await files(folder)).toHaveLength(2);
  expect(await named(log, kept)).toEqual([null, null]);
  const again = await opened(folder);
  expect(again.places).toEqual(['new', 'a', 'b', 'c']);
  expect(again.log.found).toMatchObject({ damaged: 0, torn: false });
  await again.log.append([placed('d')]);
  expect((await opened(folder)).places).toEqual(['new', 'a', 'b', 'c', 'd']);
  expect((await again.log.segments()).map(({ name }) => name)).toEqual(await files(folder));
});

it('[W16] a compaction may follow another at once, and the next frame goes on after the last acknowledged one', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  let places = await log.append([placed('a')]);
  for (let round = 0; round < 3; round += 1) {
    valueOf(await log.compact(byPlace(places), log.roll(), (moved) => (places = moved)));
    expect(await files(folder)).toHaveLength(1);
  }
  await log.append([placed('b')]);
  const again = await opened(folder);
  expect(again.places).toEqual(['a', 'b']);
  expect(again.log.found.damaged).toBe(0);
});

it('[W15] what is on its way when the log rolls lies behind the boundary, and counts once', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const before = await log.append([placed('a')]);
  const onItsWay = log.append([placed('b')]);
  await Promise.resolve();
  await Promise.resolve();
  const boundary = log.roll();
  const waiting = log.append([placed('c')]);
  const [b, c] = [await onItsWay, await waiting];
  for (const { segment } of [...b, ...c]) expect(Number(segment.slice(0, 8))).toBeGreaterThan(boundary.upTo);
  expect((await opened(folder)).places).toEqual(['a', 'b', 'c']);
  valueOf(await log.compact(byPlace(before), boundary, () => undefined));
  const again = await opened(folder);
  expect(again.places).toEqual(['a', 'b', 'c']);
  expect(again.log.found.damaged).toBe(0);
});

it('[W16] an item that cannot be read any more stops a compaction, and nothing has changed', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const [a] = await log.append([placed('a'), placed('b')]);
  const items = byPlace([{ ...a!, at: a!.at + 1 }]);
  const before = await files(folder);
  expect(await log.compact(items, log.roll(), () => undefined)).toMatchObject({ code: 'archive/missing-item' });
  expect(await files(folder)).toEqual(before);
  expect((await opened(folder)).places).toEqual(['a', 'b']);
});

it('[W10] segments of another vault beside ours are neither read nor damage, and a new vault may begin beside them', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  await log.append([placed('ours')]);
  const other = { vaultId: new Uint8Array(16).fill(9), vaultKey: new Uint8Array(32).fill(9) };
  const beside = await opened(folder, { ...other, isNew: true });
  await beside.log.append([placed('theirs')]);
  const again = await opened(folder);
  expect(again.places).toEqual(['ours']);
  expect(again.log.found).toMatchObject({ damaged: 0, others: [expect.any(String)] });
  expect((await opened(folder, other)).places).toEqual(['theirs']);
  valueOf(await again.log.compact(byPlace(again.at), again.log.roll(), () => undefined));
  expect((await opened(folder, other)).places).toEqual(['theirs']);
  await again.log.removeSegments(again.log.found.others);
  expect(await files(folder)).toHaveLength(1);
});

it('[W10] a segment with a damaged header is ours when its frames open, compacted or not', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const places = await log.append([placed('a')]);
  const spoil = async (): Promise<void> => {
    for (const name of await files(folder)) {
      const file = path.join(folder, 'log', name);
      const bytes = await readFile(file);
      bytes.fill(0, 0, 48);
      await writeFile(file, bytes);
    }
  };
  await spoil();
  expect((await opened(folder)).places).toEqual(['a']);
  const again = await opened(folder);
  valueOf(await again.log.compact(byPlace(places), again.log.roll(), () => undefined));
  await spoil();
  const compacted = await opened(folder);
  expect(compacted.places).toEqual(['a']);
  expect(compacted.log.found).toMatchObject({ damaged: 1, missing: 0 });
  await compacted.log.append([placed('b')]);
  expect((await opened(folder)).places).toEqual(['a', 'b']);
});

it('[W11] unfinished files go at the next opening; damage is told by segment, stretch and how many frames are gone', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const places: EntryPlace[] = [];
  for (const name of ['a', 'b', 'c', 'd']) places.push(...(await log.append([placed(name)])));
  const [name = ''] = await files(folder);
  const file = path.join(folder, 'log', name);
  await writeFile(`${file}.part`, 'half');
  const bytes = await readFile(file);
  bytes.fill(0, places[1]!.at, places[3]!.at);
  await writeFile(file, bytes);
  const again = await opened(folder);
  expect(again.places).toEqual(['a', 'd']);
  const stretch = { segment: name, reason: 'unreadable', from: places[1]!.at, to: places[3]!.at, missing: 2 };
  expect(again.log.found).toMatchObject({ damage: [stretch], damaged: 1, missing: 2 });
  expect(await files(folder)).toEqual([name]);
});

it('[W12] each new segment has the newest keyring, and what stands before the first readable one is not lost', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const [first] = await log.append([keyring('first'), placed('a')]);
  log.roll();
  await log.append([placed('b')]);
  await log.append([keyring('second')]);
  log.roll();
  await log.append([placed('c')]);
  expect((await opened(folder)).places).toEqual(['first', 'a', 'first', 'b', 'second', 'second', 'c']);
  const file = path.join(folder, 'log', (await files(folder))[0] ?? '');
  const bytes = await readFile(file);
  bytes.fill(0, first!.at, first!.at + first!.length);
  await writeFile(file, bytes);
  expect((await opened(folder)).places).toEqual(['first', 'a', 'b', 'second', 'second', 'c']);
});

it("[W5,W12] a keyring that a failed segment kept in part changes nobody's sequence: all is there, once", async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  const { log } = await opened(folder, { disk });
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
  const again = await opened(folder);
  const expected = [0, 1, 2, 3].flatMap((round) => ['x', 'y', 'z'].map((name) => name + String(round)));
  expect(again.places.filter((name) => name !== 'k')).toEqual(expected);
  expect(again.log.found.damaged).toBe(0);
});

it('[W13] what is made together is one frame: found again by place, and gone as a whole when its write was cut', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  await log.append([placed('a')]);
  const places = await log.append([placed('b'), placed('c'), placed('d')], { together: true });
  expect(new Set(places.map(({ at }) => at)).size).toBe(1);
  expect(await named(log, [places[2]!, places[0]!])).toEqual(['d', 'b']);
  const again = await opened(folder);
  expect(again.places).toEqual(['a', 'b', 'c', 'd']);
  expect(await named(again.log, again.at)).toEqual(['a', 'b', 'c', 'd']);
  const file = path.join(folder, 'log', (await files(folder))[0] ?? '');
  const whole = await readFile(file);
  for (let cut = places[0]!.at + 1; cut < whole.length; cut += 37) {
    await writeFile(file, whole.subarray(0, cut));
    expect((await opened(folder)).places).toEqual(['a']);
  }
});

it('[W13] more than a frame holds goes in several, in order', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const many = ['a', 'b', 'c'].map((letter) => placed(letter.repeat(1_500_000)));
  expect(await log.append(many, { together: true })).toHaveLength(3);
  expect((await opened(folder)).places.map((text) => text[0])).toEqual(['a', 'b', 'c']);
});

it('[W14] with little space nothing is written until there is clearly more, except what may use the reserve', async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  let free = 1000;
  disk.freeBytes = () => Promise.resolve(free * 1000);
  const { log } = await opened(folder, { disk, space: { lowBytes: 100_000, everyMs: 0 } });
  const troubles: string[] = [];
  log.onTrouble((trouble) => troubles.push(trouble));
  await log.append([placed('a')]);
  free = 90;
  let isSaved = false;
  const saving = log.append([placed('b')]).then(() => (isSaved = true));
  await sleep(60);
  expect({ isSaved, troubles }).toEqual({ isSaved: false, troubles: ['low-space'] });
  free = 110;
  await sleep(60);
  expect({ isSaved, troubles }).toEqual({ isSaved: false, troubles: ['low-space'] });
  free = 130;
  await saving;
  expect(troubles).toEqual(['low-space', 'none']);
  free = 50;
  const held = log.append([placed('c')]);
  await sleep(40);
  await log.append([placed('d')], { reserve: true });
  await held;
  expect(log.trouble()).toBe('low-space');
  const more = log.append([placed('e')]);
  log.useReserve();
  await more;
  await log.settled();
  expect((await opened(folder)).places).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('[W14] is said when the vault opens, also when nothing waits to be written, and taken back', async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  disk.freeBytes = () => Promise.resolve(50_000);
  const { log } = await opened(folder, { disk, space: { lowBytes: 100_000 } });
  expect(log.trouble()).toBe('low-space');
  disk.freeBytes = () => Promise.resolve(1e9);
  const said = new Promise((resolve) => log.onTrouble(resolve));
  expect(await said).toBe('none');
});

it('[W18] opens after a snapshot: only what came later is visited, and what it was made from must be there', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  await log.append([keyring('k'), placed('a')]);
  const { upTo, link } = log.roll();
  const segments = (await log.segments()).filter(({ name }) => Number(name.slice(0, 8)) <= upTo);
  const after = { upTo, link, segments, head: [keyring('k')] };
  expect((await opened(folder, { after })).places).toEqual([]);
  await log.append([placed('b')]);
  const again = await opened(folder, { after });
  expect(again.places).toEqual(['k', 'b']);
  expect(again.log.found.damaged).toBe(0);
  again.log.roll();
  await again.log.append([placed('c')]);
  expect((await opened(folder)).places).toEqual(['k', 'a', 'k', 'b', 'k', 'c']);
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

it("[A3,A4] asides are proven, read back whole and one by one; any change is told, and other vaults' are passed over", async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  await log.append([placed('a')]);
  const payloads = [1, 2, 3].map((byte) => new Uint8Array(byte * 1000).fill(byte));
  const written = valueOf(await log.writeAside('snap', 1, payloads, 4));
  valueOf(await log.writeAside('index', 2, [], 4));
  const [index, aside] = await log.listAsides();
  expect([index?.kind, aside?.kind, aside?.size]).toEqual(['index', 'snap', written.bytes]);
  const read: Uint8Array[] = [];
  const visit = (payload: Uint8Array): void => void read.push(payload);
  expect(await log.readAside(aside!, visit)).toEqual(ok({ frames: 3 }));
  expect(await log.readAside(index!, visit)).toEqual(ok({ frames: 0 }));
  expect(read).toEqual(payloads);
  expect(await log.readAsideAt(written.name, written.frames)).toEqual(payloads);
  const file = path.join(folder, 'log', written.name);
  const whole = await readFile(file);
  for (const spoil of [3, 60, 500, whole.length - 30]) {
    const bytes = Uint8Array.from(whole);
    bytes[spoil] = (bytes[spoil] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(await log.readAside(aside!, () => undefined)).toMatchObject({ code: 'aside/damaged' });
  }
  await writeFile(file, whole.subarray(0, whole.length - 600));
  expect(await log.readAside({ ...aside!, size: whole.length - 600 }, visit)).toMatchObject({ code: 'aside/damaged' });
  const other = await opened(folder, { vaultId: new Uint8Array(16), isNew: true });
  expect(await other.log.listAsides()).toEqual([]);
  valueOf(await log.removeAsides([aside!.name, index!.name]));
  expect(await files(folder)).toHaveLength(1);
});

/** A file in memory that may misbehave. */
function memorySink(): ArchiveSink & { bytes: Uint8Array; state: string; broken: boolean } {
  const sink = {
    bytes: new Uint8Array(0),
    state: 'none',
    broken: false,
    create: () => Promise.resolve(ok((sink.state = 'part'))),
    append: (at: number, bytes: Uint8Array) => {
      if (at !== sink.bytes.length) return Promise.resolve(fail('at'));
      sink.bytes = concatBytes([sink.bytes, bytes]);
      if (sink.broken) sink.bytes[sink.bytes.length - 700] = 1 ^ (sink.bytes[sink.bytes.length - 700] ?? 0);
      return Promise.resolve(ok(null));
    },
    read: (offset: number, length: number) => Promise.resolve(ok(sink.bytes.slice(offset, offset + length))),
    publish: () => Promise.resolve(ok((sink.state = 'published'))),
    discard: () => Promise.resolve(ok((sink.state = 'discarded'))),
  };
  return sink;
}
async function target(more: Partial<ArchiveTarget>): Promise<Omit<ArchiveTarget, 'sink'>> {
  const crypto = await loadSodium();
  return {
    header: { kind: 'backup', vaultId, number: 1, id: '0123456789abcdef' },
    key: { crypto, key: keyFor(crypto, vaultKey, 'log') },
    ...{ supersedes: null, link: chainStart, madeAt: 5, about: { records: 2 }, ...more },
  };
}

it('[A1,A2] a backup holds what was put in, behind its key slots, and says so when read; junk and cuts are told', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const places = await log.append([placed('a'), placed('b')], { together: true });
  const prefix = new Uint8Array(892);
  prefix.set(new TextEncoder().encode('PRSTKEY\n'));
  const sink = memorySink();
  const to = await target({ prefix });
  const done: number[] = [];
  const items: ArchiveItem[] = [{ entry: keyring('k') }, ...byPlace(places)];
  const written = valueOf(await writeArchive(log, { ...to, sink }, items, (count) => done.push(count)));
  expect({ state: sink.state, bytes: sink.bytes.length, done }).toEqual({
    state: 'published',
    bytes: written.bytes,
    done: [3],
  });
  const read = async (bytes: Uint8Array): Promise<unknown> => {
    const found: string[] = [];
    const source = {
      size: bytes.length,
      read: (offset: number, length: number) => Promise.resolve(ok(bytes.slice(offset, offset + length))),
    };
    const entry = (one: LogEntry): void => void found.push(one.t === 'place' ? one.place : one.t);
    const result = await readArchive(source, to.key, null, { entry });
    if (!result.ok) return result.code;
    const { whole, damaged, head, frames } = result.value;
    return { whole, damaged, found, frames, about: head?.about };
  };
  const found = ['keyring', 'a', 'b', 'keyring'];
  expect(await read(sink.bytes)).toEqual({ whole: true, damaged: 0, found, frames: 6, about: { records: 2 } });
  expect(await read(sink.bytes.slice(892))).toMatchObject({ whole: true, found });
  expect(await read(sink.bytes.slice(0, -10))).toMatchObject({ whole: false, found });
  const spoiled = sink.bytes.slice();
  spoiled[1300] = 1 ^ (spoiled[1300] ?? 0);
  expect(await read(spoiled)).toMatchObject({ whole: false, damaged: 1 });
  expect(await read(new Uint8Array(3000))).toBe('archive/damaged');
  expect(await read(new Uint8Array(0))).toBe('archive/damaged');
});

it('[A1] what does not read back as it was written is never published', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const items: ArchiveItem[] = ['a', 'b', 'c'].map((place) => ({ entry: placed(place) }));
  const sink = memorySink();
  sink.broken = true;
  expect(await writeArchive(log, { ...(await target({})), sink }, items)).toMatchObject({ code: 'archive/not-proven' });
  expect(sink.state).toBe('discarded');
  const large = [{ entry: placed('x'.repeat(4_000_000)) }];
  expect(await writeArchive(log, { ...(await target({})), sink: memorySink() }, large)).toMatchObject({
    code: 'archive/too-large',
  });
  const gone = byPlace([{ segment: '00000001-0123456789abcdef.log', at: 48, length: 100 }]);
  const skipping = { ...(await target({ missing: 'skip' })), sink: memorySink() };
  expect(valueOf(await writeArchive(log, skipping, gone))).toMatchObject({ missing: 1, places: [null] });
});

it('[W17] a vault is written anew under another key beside the old one', async () => {
  const folder = await profileFolder();
  const { log } = await opened(folder);
  const places = await log.append([keyring('k'), placed('a')]);
  const next = { vaultId: new Uint8Array(16).fill(5), vaultKey: new Uint8Array(32).fill(5) };
  const boundary = log.roll();
  const to = log.targetFor(next.vaultId, next.vaultKey, boundary.upTo);
  valueOf(await writeArchive(log, { ...to, madeAt: 1 }, byPlace(places)));
  expect((await opened(folder)).places).toEqual(['k', 'a']);
  const renewed = await opened(folder, next);
  expect(renewed.places).toEqual(['k', 'a', 'k']);
  await renewed.log.append([placed('b')]);
  const again = await opened(folder, next);
  expect(again.places).toEqual(['k', 'a', 'k', 'k', 'b']);
  expect(again.log.found).toMatchObject({ damaged: 0, others: [expect.any(String)] });
});
