import { createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb/plugins/core';
import { getRxStorageRemote } from 'rxdb/plugins/storage-remote';
import { Subject } from 'rxjs';
import { exposeStorage } from '#renderer/vault/sealedStorage/exposeStorage.ts';
import { recordStorage } from '#renderer/vault/storage/recordStorage.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import { recordCollections } from '#shared/records/collections.ts';
import type { RecordDocument, RecordType } from '#shared/records/recordTypes.ts';
import { portPair } from './portPair.ts';

type Channel = Awaited<ReturnType<Parameters<typeof getRxStorageRemote>[0]['messageChannelCreator']>>;
type FromVault = Parameters<Parameters<Channel['messages$']['subscribe']>[0] & object>[0];
export type PageRecords = RxDatabase<Record<RecordType, RxCollection<RecordDocument>>>;
let opened = 0;

/** RxDB as the page has it, over a wire that copies, on the sealed storage of `source`. */
export async function pageRecords(source: RecordSource): Promise<{ records: PageRecords; heard: unknown[] }> {
  const [page, vault] = portPair();
  exposeStorage(recordStorage(source), vault);
  const messages = new Subject<FromVault>();
  const heard: unknown[] = [];
  page.listen((message) => {
    heard.push(message);
    messages.next(message as FromVault);
  });
  const channel: Channel = {
    send: (message) => {
      page.post(message);
    },
    messages$: messages,
    close: () => Promise.resolve(),
  };
  opened += 1;
  const records: PageRecords = await createRxDatabase({
    name: `records${String(opened)}`,
    storage: getRxStorageRemote({
      identifier: `vault${String(opened)}`,
      mode: 'one',
      messageChannelCreator: () => Promise.resolve(channel),
    }),
    multiInstance: false,
  });
  await records.addCollections(recordCollections);
  return { records, heard };
}
