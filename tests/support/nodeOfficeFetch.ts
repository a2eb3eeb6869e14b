/** Main's policed pipe to the office server, for tests that run in Node: the same pin check, no Electron. */
import { request as httpRequest, type ClientRequest } from 'node:http';
import { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { connect as connectTls, type DetailedPeerCertificate } from 'node:tls';
import { isPinned } from '#electron/main/officeLine/pins.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Input, Handlers, Output } from '#shared/rpc/rpc.ts';

type OfficeCalls = Handlers<Pick<FileCalls, 'setOffice' | 'officeFetch' | 'cancelFetch'>>;
type Ask = Input<FileCalls, 'officeFetch'>;
type Answered = Result<Output<FileCalls, 'officeFetch'>>;
const LARGEST = 16_000_000;

export function nodeOfficeFetch(office: { readonly origin: string; readonly pins: readonly string[] }): OfficeCalls {
  let chosen: typeof office | null = office;
  const running = new Map<number, AbortController>();
  return {
    setOffice: async (next) => {
      chosen = next;
      return ok(null);
    },
    officeFetch: async (input) => {
      if (chosen === null) return fail('office/none');
      const { protocol, hostname, port } = new URL(chosen.origin);
      const controller = new AbortController();
      running.set(input.request, controller);
      try {
        if (protocol === 'http:')
          return await send({ host: hostname, port: Number(port), agent: false }, input, controller.signal);
        const socket = await pinnedSocket(hostname, Number(port || 443), chosen.pins);
        if (socket === 'unreachable' || socket === 'pin-mismatch') return fail(`office/${socket}`);
        return await send({ createConnection: () => socket }, input, controller.signal);
      } finally {
        running.delete(input.request);
      }
    },
    cancelFetch: async ({ request }) => {
      running.get(request)?.abort();
      return ok(null);
    },
  };
}

function pinnedSocket(
  host: string,
  port: number,
  pins: readonly string[],
): Promise<Socket | 'unreachable' | 'pin-mismatch'> {
  return new Promise((resolve) => {
    const named = isIP(host) === 0 ? { servername: host } : {};
    const socket = connectTls({ host, port, ...named, rejectUnauthorized: false }, () => {
      if (isPinned(presented(socket.getPeerCertificate(true)), host, pins, Date.now())) resolve(socket);
      else {
        socket.destroy();
        resolve('pin-mismatch');
      }
    });
    socket.on('error', () => resolve('unreachable'));
  });
}

function presented(leaf: DetailedPeerCertificate): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let one: DetailedPeerCertificate | undefined = leaf; one !== undefined;) {
    const pem = `-----BEGIN CERTIFICATE-----\n${one.raw.toString('base64')}\n-----END CERTIFICATE-----`;
    chain.push(new X509Certificate(pem));
    const above = one.issuerCertificate as DetailedPeerCertificate | undefined;
    one = above === one || above?.fingerprint256 === one.fingerprint256 ? undefined : above;
  }
  return chain;
}

function send(
  where: { host: string; port: number; agent: false } | { createConnection: () => Socket },
  { method, path, headers, body, timeoutMs }: Ask,
  cancel: AbortSignal,
): Promise<Answered> {
  return new Promise((resolve) => {
    let asked: ClientRequest | null = null;
    const settle = (answer: Answered): void => {
      clearTimeout(timer);
      resolve(answer);
      if (!answer.ok) asked?.destroy();
    };
    const timer = setTimeout(() => settle(fail('office/unreachable', 'timeout')), timeoutMs);
    cancel.addEventListener('abort', () => settle(fail('office/cancelled')));
    asked = httpRequest({ ...where, method, path, headers }, (response) => {
      const parts: Uint8Array[] = [];
      let size = 0;
      response.on('data', (part: Uint8Array) => {
        size += part.length;
        if (size > LARGEST) settle(fail('office/too-large'));
        else parts.push(part);
      });
      response.on('aborted', () => settle(fail('office/unreachable', 'cut off')));
      response.on('error', () => settle(fail('office/unreachable', 'cut off')));
      response.on('end', () => {
        const bytes = new Uint8Array(size);
        parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
        settle(ok({ status: response.statusCode ?? 0, headers: {}, body: bytes }));
      });
    });
    asked.on('error', () => settle(fail('office/unreachable')));
    asked.end(body ?? undefined);
  });
}
