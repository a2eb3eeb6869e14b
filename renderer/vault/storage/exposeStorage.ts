import type { RxStorage } from 'rxdb/plugins/core';
import { exposeRxStorageRemote } from 'rxdb/plugins/storage-remote';
import { Subject } from 'rxjs';
import type { Port } from '#shared/rpc/rpc.ts';

type Settings = Parameters<typeof exposeRxStorageRemote>[0];
type ToVault = Parameters<Parameters<Settings['messages$']['subscribe']>[0] & object>[0];

/** [R6] Lets the page's RxDB use `storage` over `port`. Errors leave without their text: RxDB writes whole documents
 *  and queries into it, and whatever shows or logs an error would show those. */
export function exposeStorage(storage: RxStorage<unknown, object>, port: Port): () => void {
  const messages = new Subject<ToVault>();
  exposeRxStorageRemote({
    storage,
    messages$: messages,
    send: (message) => {
      port.post(message.error === undefined ? message : { ...message, error: withoutContent(message.error) });
    },
  });
  return port.listen((message) => {
    messages.next(message as ToVault);
  });
}

function withoutContent(error: object): { name: string; message: string; rxdb: boolean; code: string } {
  const { code } = error as { code?: unknown };
  const closed = typeof code === 'string' && /^[A-Z0-9]{1,8}$/.test(code) ? code : 'VAULT';
  return { name: 'RxError', message: 'storage/failed', rxdb: true, code: closed };
}
