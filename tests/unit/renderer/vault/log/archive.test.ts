import { expect, it } from 'vitest';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import type { ArchiveSink } from '#renderer/vault/log/archive/archiveSink.ts';
import { readArchive } from '#renderer/vault/log/archive/readArchive.ts';
import { writeArchive, type ArchiveTarget } from '#renderer/vault/log/archive/writeArchive.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { ok, fail } from '#shared/kernel/result.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import { chainStart } from '#shared/log/frame.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { profileFolder, valueOf } from '#tests/support/diskFiles.ts';
import { vaultKey, vaultId, placed, keyring, openedLog, byPlace } from '#tests/support/openedLog.ts';

/** A file in memory that may misbehave. */
function memorySink(): ArchiveSink & { bytes: Uint8Array; state: string; broken: boolean } {
  const sink = {
    bytes: new Uint8Array(0) as Uint8Array,
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

it('[LA1,LA2] a backup holds what was put in, behind its key slots, and says so when read; junk and cuts are told', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
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

it('[LA1] what does not read back as it was written is never published', async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
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
