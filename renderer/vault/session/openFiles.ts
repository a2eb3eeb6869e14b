import { fromBase64url } from '#shared/kernel/textCodes.ts';
import { namingKey, shelfName, type ChunkKeys } from '#shared/chunks/chunkKeys.ts';
import type { KeyringEntry } from '#shared/records/logEntries.ts';
import type { Circle } from '#renderer/vault/circle/circle.ts';
import { caseFilesRoom, type CaseFilesRoom } from '#renderer/vault/files/caseFiles.ts';
import { chunkStore } from '#renderer/vault/files/chunkStore.ts';
import type { RecordBook } from '#renderer/vault/store/recordBook.ts';
import type { RecordStore } from '#renderer/vault/store/recordStore.ts';
import type { OpenVault } from './openState.ts';
import { shelfOf } from './shelfOf.ts';

/** [FL11] The files of the circle, on a shelf of their own: another vault in this folder has other shelves. */
export function openFiles(vault: OpenVault, circle: Circle, book: RecordBook, store: RecordStore): CaseFilesRoom {
  const { ports, keyring } = vault;
  const { crypto, clock, files, options } = ports;
  const first = firstKey(keyring);
  const { organisation, id } = circle;
  const keys: ChunkKeys = {
    ...{ crypto, organisation, circle: id, naming: namingKey(crypto, first) },
    writing: () => circle.sealing().circleKey,
    keyOf: (keyId) => circle.opening().circleKey(keyId),
  };
  return caseFilesRoom({
    ...{ crypto, clock, records: store, shelf: shelfOf(vault) },
    chunks: chunkStore(files, shelfName(crypto, first), keys, options?.space),
    exists: (recordId) => book.records.has(recordId),
    changed: (caseId) => {
      ports.emit('filesChanged', { caseId });
    },
  });
}

/** What other vaults' shelves are told from; none while waiting to be let in. */
export function shelvesOf({ keyring, ports }: OpenVault): readonly string[] {
  return keyring.circles.length === 0 ? [] : [shelfName(ports.crypto, firstKey(keyring))];
}

function firstKey({ circles }: KeyringEntry): Uint8Array {
  return fromBase64url(circles[0]?.keys[0]?.key ?? '') ?? new Uint8Array(0);
}
