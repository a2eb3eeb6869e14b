import type { Port } from '#shared/rpc/rpc.ts';

/** A message port as shared/rpc speaks over. Nothing is ever transferred: towards Electron's main a transferred buffer
 *  makes the whole message arrive as null (electron/electron#34905). */
export function portOf(port: MessagePort): Port {
  return {
    post: (message) => {
      port.postMessage(message);
    },
    listen: (listener) => {
      const heard = (event: MessageEvent<unknown>): void => {
        listener(event.data);
      };
      port.addEventListener('message', heard);
      port.start();
      return () => {
        port.removeEventListener('message', heard);
      };
    },
  };
}
