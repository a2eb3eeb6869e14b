import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach } from 'vitest';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { openLog, type OpenLogOptions, type SealedLog } from '#renderer/vault/log/openLog.ts';
import type { KeyringEntry, LogEntry } from '#shared/records/logEntries.ts';
import { type FaultyDisk } from './faultyDisk.ts';
import { filesOf, valueOf } from './diskFiles.ts';

export const vaultKey = new Uint8Array(32).fill(7);
export const vaultId = new Uint8Array(16).fill(3);
export const placed = (place: string): LogEntry => ({ v: 1, t: 'place', place });
export const keyring = (displayName: string): KeyringEntry => ({
  ...{ v: 1, t: 'keyring', memberId: 'm', displayName, officeId: '', circles: [], root: '', membership: [] },
  ...{ signing: { publicKey: '', secretKey: '' }, box: { publicKey: '', secretKey: '' }, actor: 'a', sample: false },
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

export interface OpenedLog {
  readonly log: SealedLog;
  /** What was visited: places by name, keyrings by whose they are, anything else by its kind. */
  readonly places: string[];
  readonly at: EntryPlace[];
}
/** The log in a profile folder, as one more start of the program finds it. */
export async function openedLog(
  folder: string,
  more: Partial<OpenLogOptions> & { readonly disk?: FaultyDisk } = {},
): Promise<OpenedLog> {
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

export async function logFiles(folder: string): Promise<string[]> {
  return (await readdir(path.join(folder, 'log'))).sort();
}

/** The names that lie at these places; null where none can be read. */
export async function namedAt(log: SealedLog, places: readonly EntryPlace[]): Promise<(string | null)[]> {
  return (await log.readEach(places)).map((entry) => (entry?.t === 'place' ? entry.place : null));
}

export const byPlace = (places: readonly EntryPlace[]): ArchiveItem[] =>
  places.map((place) => ({ place, from: 'office' }));

/** Changes one file of the log as damage would. */
export async function spoil(
  folder: string,
  name: string,
  act: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const file = path.join(folder, 'log', name);
  const bytes = new Uint8Array(await readFile(file));
  act(bytes);
  await writeFile(file, bytes);
}
