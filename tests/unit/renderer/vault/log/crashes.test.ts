/** Whatever happens to the disk at whatever moment: what was acknowledged is there, and nothing that was not written. */
import { afterEach, expect, it, vi } from 'vitest';
import type { FileSystem } from '#electron/main/vaultFiles/fileSystem.ts';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { openLog, type SealedLog } from '#renderer/vault/log/openLog.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { always, chances, crashState, never, type Chance } from '#tests/support/crashStates.ts';
import { failingDisk } from '#tests/support/faultyDisk.ts';
import { filesOf, valueOf } from '#tests/support/diskFiles.ts';
import { recordedDisk, type DiskState } from '#tests/support/recordedDisk.ts';

/** Some thousand vaults are opened. */
vi.setConfig({ testTimeout: 60_000 });

const vaultKey = new Uint8Array(32).fill(7);
const vaultId = new Uint8Array(16).fill(3);
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A register of names, each with a value that is replaced: as little as makes a log and its compaction. */
class Values {
  readonly now = new Map<string, string>();
  readonly places = new Map<string, EntryPlace | null>();

  take(entry: LogEntry, place: EntryPlace | null): void {
    if (entry.t !== 'shelf') return;
    this.now.set(entry.key, entry.value as string);
    this.places.set(entry.key, place);
  }
}
async function opened(disk: FileSystem): Promise<{ log: SealedLog; values: Values }> {
  const values = new Values();
  const files = filesOf('/vault', disk);
  closing.push(() => files.close());
  const visit = (entry: LogEntry, place: EntryPlace): void => {
    values.take(entry, place);
  };
  const crypto = await loadSodium();
  return { log: valueOf(await openLog({ files, crypto, vaultKey, vaultId, visit, retryMs: 1 })), values };
}

/** What was said to be saved by the time that a step of the disk was made, and what was begun. */
interface Told {
  readonly step: number;
  readonly key: string;
  readonly value: string;
}

/** Saves, compacts while it goes on saving, writes and replaces a snapshot. */
async function work(
  disk: FileSystem & { readonly steps?: readonly unknown[] },
  turns = 0,
): Promise<{ said: Told[]; began: Told[] }> {
  const { log, values } = await opened(disk);
  const said: Told[] = [];
  const began: Told[] = [];
  const step = (): number => disk.steps?.length ?? 0;
  const save = async (pairs: readonly (readonly [string, string])[], together = false): Promise<void> => {
    const entries = pairs.map(([key, value]): LogEntry => ({ v: 1, t: 'shelf', key, value }));
    for (const [key, value] of pairs) began.push({ step: step(), key, value });
    for (const entry of entries) values.take(entry, null);
    const places = await log.append(entries, { together });
    for (const [index, entry] of entries.entries()) {
      if (entry.t === 'shelf' && values.now.get(entry.key) === entry.value) values.take(entry, places[index] ?? null);
    }
    for (const [key, value] of pairs) said.push({ step: step(), key, value });
  };
  await save([['a', '1']]);
  await save([['b', '1'], ['c', '1']], true); // prettier-ignore
  await save([['a', '2']]);
  for (const round of ['3', '4']) {
    const saving = save([['b', round]]);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve(); // It gets so far on its way.
    await compact(log, values, saving, () => save([['c', round], ['d', round]], true)); // prettier-ignore
    const written = await log.writeAside('snap', 1, [new Uint8Array(2000)], 3);
    const old = await log.listAsides();
    if (written.ok) await log.removeAsides(old.map(({ name }) => name).filter((name) => name !== written.value.name));
    await save([['e', round]]);
  }
  return { said, began };
}

async function compact(
  log: SealedLog,
  values: Values,
  saving: Promise<void>,
  during: () => Promise<void>,
): Promise<void> {
  const boundary = log.roll();
  const items: ArchiveItem[] = [];
  const keys: string[] = [];
  for (const [key, place] of values.places) {
    if (place === null) continue; // Behind the boundary.
    items.push({ place, from: 'office' });
    keys.push(key);
  }
  const before = new Map(values.places);
  const [moved] = await Promise.all([
    log.compact(items, boundary, (places) => {
      for (const [index, key] of keys.entries()) {
        if (values.places.get(key) === before.get(key)) values.places.set(key, places[index] ?? null);
      }
    }),
    saving,
    during(),
  ]);
  if (!moved.ok && !['archive/write-failed', 'archive/not-proven', 'archive/missing-item'].includes(moved.code))
    throw new Error(moved.code);
}

async function expectAllThere(state: DiskState, said: readonly Told[], began: readonly Told[]): Promise<void> {
  const disk = recordedDisk(state);
  const { log, values } = await opened(disk);
  expect(log.found.damaged).toBe(0);
  for (const key of new Set(began.map((one) => one.key))) {
    const safe = said.findLast((one) => one.key === key);
    const from = safe === undefined ? 0 : began.findIndex((one) => one.key === key && one.value === safe.value);
    const possible = began.slice(from).filter((one) => one.key === key).map(({ value }) => value); // prettier-ignore
    const value = values.now.get(key);
    if (value === undefined) expect(safe, `${key} is lost`).toBeUndefined();
    else expect(possible, key).toContain(value);
  }
  // Made together: there together. (The second pair is always written in one frame.)
  const [c, d] = [values.now.get('c'), values.now.get('d')];
  if (d !== undefined) expect(c).toBe(d);
  else expect(['1', undefined]).toContain(c);
  await log.append([{ v: 1, t: 'shelf', key: 'z', value: 'goes on' }]);
  const again = await opened(disk);
  expect(again.values.now.get('z')).toBe('goes on');
  expect([...again.values.now].filter(([key]) => key !== 'z')).toEqual([...values.now]);
  expect([...disk.whole().keys()].filter((name) => name.endsWith('.part'))).toEqual([]);
  for (const { name, size } of await again.log.listAsides())
    expect(await again.log.readAside({ name, size }, () => undefined)).toMatchObject({ ok: true });
}

it.each([0, 7, 14, 28])(
  '[W19] power may fail at any step of saving, compacting and writing a snapshot (%i)',
  async (turns) => {
    const disk = recordedDisk();
    const { said, began } = await work(disk, turns);
    expect(disk.steps.length).toBeGreaterThan(40);
    const kinds: readonly Chance[] = [never, always, chances(1, 0.5), chances(2, 0.9)];
    for (let step = 0; step <= disk.steps.length; step += 1) {
      for (const chance of kinds) {
        const state = crashState(disk.steps.slice(0, step), chance);
        const sofar = (told: readonly Told[]): Told[] => told.filter((one) => one.step <= step);
        await expectAllThere(state, sofar(said), sofar(began));
      }
    }
  },
);

it.each(['ENOSPC', 'EIO', 'short'] as const)(
  '[W20] any one step on disk may fail with %s, and any two',
  async (how) => {
    const counting = failingDisk(recordedDisk(), () => false, how);
    await work(counting);
    const steps = counting.calls();
    expect(steps).toBeGreaterThan(40);
    for (let first = 0; first < steps; first += 1) {
      const real = recordedDisk();
      const disk = failingDisk(real, (call) => call === first || call === first + 3, how);
      const { said, began } = await work(disk);
      await expectAllThere(real.whole(), said, began);
    }
  },
);
