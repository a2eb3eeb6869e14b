/** The bundled office server, started and provisioned: for `npm run office`, for tests and for the tour. */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttp, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAccessFile } from './writeAccessFile.ts';
import type { Account } from './account.ts';
import { newPassword } from './accounts.ts';
import { certifyServer, pinOf } from './certificates.ts';
import { couchClient, type CouchClient } from './couchClient.ts';
import { couchServer } from './couchServer.ts';
import { keptAuthority, keptPort, keptAccess } from './kept.ts';
import { provision } from './provision.ts';

const HOST = '127.0.0.1';
export interface OfficeOptions {
  /** A folder for databases, CA, port and access file; without one everything is in memory and gone at `stop`. */
  readonly data?: string;
  /** Default true: over https with its own CA, so that pinning is real. */
  readonly https?: boolean;
  /** Default: the port of last time where there is a data folder, else a free one. */
  readonly port?: number;
  readonly accounts?: number;
}
export interface Office {
  readonly origin: string;
  /** Empty over plain http. */
  readonly pins: readonly string[];
  /** PEM of the CA; null over plain http. */
  readonly ca: string | null;
  readonly accounts: readonly Account[];
  readonly admin: Account;
  readonly circleDatabase: string;
  readonly accessFile: string;
  /** Where everything that the server stores lies on disk; null when it is in memory. */
  readonly databases: string | null;
  /** With admin rights, for tests that play the bad server. */
  readonly couch: CouchClient;
  stop(): Promise<void>;
}

export async function startOffice(options: OfficeOptions = {}): Promise<Office> {
  const scratch = await mkdtemp(join(tmpdir(), 'pristan-office-'));
  const folder = options.data ?? scratch;
  const databases = options.data === undefined ? null : join(options.data, 'databases');
  if (databases !== null) await mkdir(databases, { recursive: true, mode: 0o700 });
  const admin = { name: `admin-${randomBytes(4).toString('hex')}`, password: newPassword() };
  const app = await couchServer({ databases, scratch, admin });
  const secure = options.https ?? true;
  const authority = secure ? await keptAuthority(folder) : null;
  const certificate = authority === null ? null : await certifyServer(authority, HOST);
  const server =
    certificate === null
      ? createHttp(app)
      : createHttps({ key: certificate.keyPem, cert: certificate.chainPem, minVersion: 'TLSv1.2' }, app);
  const sockets = openSockets(server);
  const port = await listen(server, options.port ?? (await keptPort.read(folder)) ?? 0);
  await keptPort.write(folder, port);
  const origin = `${secure ? 'https' : 'http'}://${HOST}:${String(port)}`;
  const ca = authority?.certificate.toString('pem') ?? null;
  const couch = couchClient({ origin, account: admin, ...(ca === null ? {} : { ca }) });
  const { circleDatabase, accounts: added } = await provision(couch, options.accounts ?? null);
  const accounts = [...(await keptAccess(folder, circleDatabase)), ...added];
  const pins = authority === null ? [] : [pinOf(authority.certificate)];
  const accessFile = join(folder, 'office-access.json');
  await writeAccessFile(accessFile, { origin, pins, circleDatabase, accounts });
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
    await rm(scratch, { recursive: true, force: true });
  };
  return { origin, pins, ca, accounts, admin, circleDatabase, accessFile, databases, couch, stop };
}

/** All of them: `closeAllConnections` knows none that is still shaking hands, and `close` would wait for it. */
function openSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return (server.address() as AddressInfo).port;
}
