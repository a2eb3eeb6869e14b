import type { RxStorage } from 'rxdb/plugins/core';
import { exposeRxStorageRemote } from 'rxdb/plugins/storage-remote';
import { Subject } from 'rxjs';

type Settings = Parameters<typeof exposeRxStorageRemote>[0];
type ToStorage = Parameters<Parameters<Settings['messages$']['subscribe']>[0] & object>[0];

/** What is needed of a MessagePort, or of anything that copies messages. */
export interface MessageWire {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): () => void;
}

/** [RS10, RS11] Lets another thread's RxDB use `storage` over `wire`, with RxDB's remote storage plugin at its end. */
export function exposeStorage(storage: RxStorage<unknown, object>, wire: MessageWire): () => void {
  const messages = new Subject<ToStorage>();
  const { instanceByFullName } = exposeRxStorageRemote({
    storage: {
      ...storage,
      async createStorageInstance(parameters) {
        try {
          return await storage.createStorageInstance(parameters);
        } catch (error) {
          // Else RxDB keeps the failure under that name, and whoever tries again is never answered.
          const { databaseName, collectionName, schema } = parameters;
          instanceByFullName.delete([databaseName, collectionName, schema.version].join('|'));
          throw error;
        }
      },
    },
    messages$: messages,
    send: (message) => {
      wire.post(message.error === undefined ? message : { ...message, error: withoutContent(message.error) });
    },
  });
  return wire.listen((message) => {
    messages.next(message as ToStorage);
  });
}

/** RxDB writes whole documents and queries into its errors, and whatever shows or logs an error would show those. */
function withoutContent(error: object): { name: string; message: string; rxdb: boolean; code: string } {
  const { code } = error as { code?: unknown };
  const closed = typeof code === 'string' && /^[A-Z0-9]{1,8}$/.test(code) ? code : 'VAULT';
  return { name: 'RxError', message: 'storage/failed', rxdb: true, code: closed };
}
