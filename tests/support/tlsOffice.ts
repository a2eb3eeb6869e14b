/** An HTTPS server with a certificate of one's own choosing, on loopback. */
import { createServer } from 'node:https';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TlsOffice {
  readonly port: number;
  close(): Promise<void>;
}

export async function tlsOffice(
  certificate: { chainPem: string; keyPem: string },
  answer: RequestListener,
): Promise<TlsOffice> {
  const server = createServer({ cert: certificate.chainPem, key: certificate.keyPem }, answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
