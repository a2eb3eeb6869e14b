/** Electron's end of a message port as the `Port` that shared/rpc speaks over. Bytes are copied, never transferred:
 *  a transferred buffer makes the whole message arrive as null (electron/electron#34905). */
import type { Port } from '#shared/rpc/rpc.ts';

/** The part of MessagePortMain that we use. */
export interface MainPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  off(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

export function portOfMessagePort(port: MainPort): Port {
  let open = true;
  port.on('close', () => {
    open = false;
  });
  return {
    post: (message) => {
      if (open) port.postMessage(message);
    },
    listen: (listener) => {
      const heard = ({ data }: { readonly data: unknown }): void => {
        listener(data);
      };
      port.on('message', heard);
      port.start();
      return () => {
        port.off('message', heard);
      };
    },
  };
}
