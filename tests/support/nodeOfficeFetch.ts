/** Main's policed pipe to the office server, for tests that run in Node: the same pin check and limits, no Electron. */
import { Agent, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { X509Certificate } from 'node:crypto';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { connect as connectTls, type DetailedPeerCertificate } from 'node:tls';
import { createGunzip } from 'node:zlib';
import { LARGEST_ANSWER, patience } from '#electron/main/officeLine/patience.ts';
import { isPinned } from '#electron/main/officeLine/pins.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Input, Handlers, Output } from '#shared/rpc/rpc.ts';

type OfficeCalls = Handlers<Pick<FileCalls, 'setOffice' | 'officeFetch' | 'cancelFetch'>>;
type Ask = Input<FileCalls, 'officeFetch'>;
type Answered = Result<Output<FileCalls, 'officeFetch'>>;
interface Office {
  readonly origin: string;
  readonly pins: readonly string[];
}

export function nodeOfficeFetch(office: Office): OfficeCalls {
  let chosen: Office | null = office;
  let agent = agentTo(office);
  const running = new Map<number, AbortController>();
  return {
    setOffice: async (next) => {
      chosen = next;
      agent.destroy();
      if (next !== null) agent = agentTo(next);
      return ok(null);
    },
    officeFetch: async (input) => {
      if (chosen === null) return fail('office/none');
      const controller = new AbortController();
      running.set(input.request, controller);
      try {
        const answer = await send(agent, input, controller.signal);
        // As a browser does it: a connection that was kept may have died meanwhile.
        return answer === 'stale' ? await sendOnce(office, input, controller.signal) : answer;
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

async function sendOnce(office: Office, input: Ask, cancel: AbortSignal): Promise<Answered> {
  const agent = agentTo(office);
  try {
    const answer = await send(agent, input, cancel);
    return answer === 'stale' ? fail('office/unreachable') : answer;
  } finally {
    agent.destroy();
  }
}

class OtherKey extends Error {}

/** Connections are kept, as by a browser; each was checked before a byte is written to it. */
function agentTo({ origin, pins }: Office): Agent {
  const { protocol, hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const connecting =
    protocol === 'http:'
      ? () => plainSocket(hostname, Number(port || 80))
      : () => pinnedSocket(hostname, Number(port || 443), pins);
  agent.createConnection = (_options, done) => {
    connecting().then(
      (socket) => done?.(null, socket),
      (error: unknown) => done?.(error as Error, undefined as never),
    );
    return undefined;
  };
  return agent;
}

function plainSocket(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host, port }, () => resolve(socket));
    socket.on('error', reject);
  });
}

function pinnedSocket(host: string, port: number, pins: readonly string[]): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const named = isIP(host) === 0 ? { servername: host } : {};
    const socket = connectTls({ host, port, ...named, rejectUnauthorized: false }, () => {
      if (isPinned(presented(socket.getPeerCertificate(true)), host, pins, Date.now())) resolve(socket);
      else {
        socket.destroy();
        reject(new OtherKey());
      }
    });
    socket.on('error', reject);
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
  agent: Agent,
  { method, path, headers, body, timeoutMs }: Ask,
  cancel: AbortSignal,
): Promise<Answered | 'stale'> {
  return new Promise((resolve) => {
    const sized: OutgoingHttpHeaders = { ...headers, 'accept-encoding': 'gzip' };
    if (body !== null) sized['content-length'] = body.length;
    const asked = httpRequest({ agent, method, path, headers: sized });
    let hasAnswer = false;
    const settle = (answer: Answered | 'stale'): void => {
      waiting.end();
      cancel.removeEventListener('abort', cancelled);
      resolve(answer);
      if (answer === 'stale' || !answer.ok) asked.destroy();
    };
    const cancelled = (): void => settle(fail('office/cancelled'));
    const waiting = patience(timeoutMs, body?.length ?? 0, () => settle(fail('office/unreachable', 'timeout')));
    cancel.addEventListener('abort', cancelled);
    if (cancel.aborted) cancelled();
    asked.on('response', (response) => {
      hasAnswer = true;
      collect(response, (bytes) => waiting.moved(bytes), settle);
    });
    asked.on('error', (error) => {
      if (error instanceof OtherKey) settle(fail('office/pin-mismatch'));
      else settle(asked.reusedSocket && !hasAnswer ? 'stale' : fail('office/unreachable'));
    });
    asked.end(body ?? undefined);
  });
}

function collect(response: IncomingMessage, moved: (bytes: number) => void, settle: (answer: Answered) => void): void {
  const broken = (): void => settle(fail('office/unreachable', 'cut off'));
  response.on('data', (part: Uint8Array) => moved(part.length));
  response.on('aborted', broken);
  response.on('error', broken);
  const zipped = response.headers['content-encoding'] === 'gzip';
  const plain: Readable = zipped ? response.pipe(createGunzip()) : response;
  const parts: Uint8Array[] = [];
  let size = 0;
  plain.on('data', (part: Uint8Array) => {
    size += part.length;
    if (size > LARGEST_ANSWER) settle(fail('office/too-large'));
    else parts.push(part);
  });
  plain.on('error', broken);
  plain.on('end', () => {
    const told = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')] as const);
    settle(
      ok({
        status: response.statusCode ?? 0,
        headers: Object.fromEntries(told),
        body: new Uint8Array(concatBytes(parts)),
      }),
    );
  });
}
