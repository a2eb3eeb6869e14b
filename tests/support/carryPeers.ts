/** Two members over logs in memory, whose carry files lie on a real disk. */
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { bringFrom } from '#renderer/vault/carry/bringFrom.ts';
import type { CarryVault } from '#renderer/vault/carry/carryVault.ts';
import { takeAlong } from '#renderer/vault/carry/takeAlong.ts';
import type { ArchiveSource } from '#renderer/vault/log/archive/readArchive.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { caseFilesRoom } from '#renderer/vault/files/caseFiles.ts';
import { chunkStore } from '#renderer/vault/files/chunkStore.ts';
import { namingKey, type ChunkKeys } from '#shared/chunks/chunkKeys.ts';
import { ok } from '#shared/kernel/result.ts';
import { picking } from './backupFolder.ts';
import { aStick } from './carryLaptops.ts';
import { filesOf, profileFolder, valueOf } from './diskFiles.ts';
import type { StorePeer } from './storePeer.ts';

export interface CarryPeer {
  readonly peer: StorePeer;
  readonly vault: CarryVault;
  readonly picks: ReturnType<typeof picking>;
}

export async function carryPeer(peer: StorePeer): Promise<CarryPeer> {
  const picks = picking();
  const files = filesOf(await profileFolder(), undefined, undefined, picks.picked);
  const crypto = await loadSodium();
  const shelf = new Map<string, unknown>();
  const caseFiles = caseFilesRoom({
    ...{ crypto, clock: () => Date.UTC(2026, 10, 23), records: peer.store },
    chunks: chunkStore(files, '00112233aabbccdd', keysOf(peer)),
    exists: (id) => peer.book.records.has(id),
    shelf: {
      all: () => shelf,
      keep: (key, value) => {
        shelf.set(key, value);
        return Promise.resolve();
      },
    },
    changed: () => undefined,
  }).work;
  const vault: CarryVault = {
    caseFiles,
    ...{ files, crypto, circle: peer.circle, book: peer.book, context: peer.context, store: peer.store },
    clock: () => Date.UTC(2026, 10, 23),
    log: {
      readEach: (places) => Promise.resolve(places.map(({ at }) => peer.log[at] ?? null)),
      settled: () => Promise.resolve(),
      trouble: () => 'none',
      onTrouble: () => () => undefined,
      found: { damaged: 0, newer: false, torn: false } as never,
    },
    keyring: () => peer.keyring,
    hasOffice: () => false,
    send: async (documents) => {
      await peer.context.append(documents);
    },
  };
  return { peer, vault, picks };
}

function keysOf({ circle, context: { crypto } }: StorePeer): ChunkKeys {
  const { organisation, id } = circle;
  return {
    ...{ crypto, organisation, circle: id, naming: namingKey(crypto, circle.sealing().circleKey.key) },
    writing: () => circle.sealing().circleKey,
    keyOf: (keyId) => circle.opening().circleKey(keyId),
  };
}

/** The bytes of a file with everything that `from` has. */
export async function takenBytes(from: CarryPeer, what: 'unsent' | 'everything' = 'everything'): Promise<Uint8Array> {
  const stick = await aStick();
  const { name } = valueOf(await takeAlong(from.vault, { token: from.picks.file(stick), what }));
  const file = path.join(stick, name);
  const handle = await open(file, 'r');
  try {
    const bytes = new Uint8Array((await stat(file)).size);
    await handle.read(bytes, 0, bytes.length, 0);
    return bytes;
  } finally {
    await handle.close();
  }
}

/** Remembers the longest piece that was asked for. */
export function sourceOf(bytes: Uint8Array): ArchiveSource & { longest(): number } {
  let longest = 0;
  return {
    size: bytes.length,
    longest: () => longest,
    read: (offset, length) => {
      longest = Math.max(longest, length);
      return Promise.resolve(ok(bytes.slice(offset, offset + length)));
    },
  };
}

export function broughtBytes(to: CarryPeer, bytes: Uint8Array) {
  return bringFrom(to.vault, sourceOf(bytes));
}

/** Names of all revisions that are held. */
export function held({ book }: StorePeer): string[] {
  const leaves = [...book.records.values()].flatMap(({ id, leaves: all }) => all.map(({ rev }) => `${id} ${rev}`));
  return [...leaves, ...book.others.keys()].sort();
}
