/** Wires a fresh vault worker to this page and to main's file port, and opens the page's RxDB on the worker's storage. */
import { vaultCalls, type VaultCalls, type VaultEvents } from '#shared/ipc/vaultCalls.ts';
import { recordCollections } from '#shared/records/collections.ts';
import type { RecordDocument, RecordType } from '#shared/records/recordTypes.ts';
import { callsOver, type Client, type Port } from '#shared/rpc/rpc.ts';
import { createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb/plugins/core';
import { getRxStorageRemote } from 'rxdb/plugins/storage-remote';
import { Subject } from 'rxjs';

export type Vault = Client<VaultCalls, VaultEvents>;
export type Records = RxDatabase<Record<RecordType, RxCollection<RecordDocument>>>;
type RemoteChannel = Awaited<ReturnType<Parameters<typeof getRxStorageRemote>[0]['messageChannelCreator']>>;
type FromWorker = Parameters<Parameters<RemoteChannel['messages$']['subscribe']>[0] & object>[0];

function portOf(port: MessagePort): Port {
  port.start();
  return {
    post: (message) => {
      port.postMessage(message);
    },
    listen: (listener) => {
      const heard = (event: MessageEvent): void => {
        listener(event.data);
      };
      port.addEventListener('message', heard);
      return () => {
        port.removeEventListener('message', heard);
      };
    },
  };
}

/** After this, neither the page nor the preload script sees a byte of what worker and main say to each other. */
export function connectVault(
  worker: Worker,
  files: MessagePort,
): { vault: Vault; openRecords: () => Promise<Records> } {
  const calls = new MessageChannel();
  const storage = new MessageChannel();
  worker.postMessage({ files, calls: calls.port2, rxdb: storage.port2 }, [files, calls.port2, storage.port2]);
  const vault = callsOver<VaultCalls, VaultEvents>(portOf(calls.port1), vaultCalls);
  return { vault, openRecords: () => openRecords(storage.port1) };
}

async function openRecords(port: MessagePort): Promise<Records> {
  const messages = new Subject<FromWorker>();
  portOf(port).listen((message) => {
    messages.next(message as FromWorker);
  });
  const channel: RemoteChannel = {
    send: (message) => {
      port.postMessage(message);
    },
    messages$: messages,
    close: () => {
      port.close();
      return Promise.resolve();
    },
  };
  const database: Records = await createRxDatabase({
    name: 'records',
    storage: getRxStorageRemote({
      identifier: 'vault',
      mode: 'one',
      messageChannelCreator: () => Promise.resolve(channel),
    }),
    multiInstance: false,
    eventReduce: true,
  });
  await database.addCollections(recordCollections);
  return database;
}
