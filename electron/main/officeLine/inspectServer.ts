/** First contact with an office server: which keys it shows. Nothing is sent but a TLS hello. */
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { isOfficeOrigin } from './officeOrigin.ts';
import { pinOf } from './pins.ts';

type Inspected = Result<Output<MainCalls, 'inspectServer'>, 'office/bad-address' | 'office/unreachable'>;

export async function inspectServer(address: string, timeoutMs = 10_000): Promise<Inspected> {
  const { origin, protocol, hostname, port } = new URL(address);
  if (!isOfficeOrigin(origin)) return fail('office/bad-address');
  if (protocol === 'http:') return ok({ secure: false, keys: [] });
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: port === '' ? 443 : Number(port),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      rejectUnauthorized: false, // the person compares the key; nothing is trusted yet
      timeout: timeoutMs,
    });
    const settle = (result: Inspected): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('secureConnect', () => {
      settle(ok({ secure: true, keys: keysOf(socket.getPeerCertificate(true)) }));
    });
    socket.once('timeout', () => {
      settle(fail('office/unreachable', 'timeout'));
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      settle(fail('office/unreachable', error.code ?? 'failed'));
    });
  });
}

/** The leaf's key, and those of authorities that really signed what is below them. */
function keysOf(leaf: DetailedPeerCertificate): { pin: string; subject: string; authority: boolean }[] {
  const keys: { pin: string; subject: string; authority: boolean }[] = [];
  let below: X509Certificate | null = null;
  // A certificate that signed itself is its own issuer, for ever.
  for (let one: DetailedPeerCertificate | undefined = leaf; one !== undefined && keys.length < 8; one = above(one)) {
    const certificate: X509Certificate = new X509Certificate(one.raw);
    if (below !== null && (!certificate.ca || !below.verify(certificate.publicKey))) break;
    keys.push({ pin: pinOf(certificate.publicKey), subject: certificate.subject, authority: below !== null });
    below = certificate;
  }
  return keys;
}

function above(certificate: DetailedPeerCertificate): DetailedPeerCertificate | undefined {
  const issuer = certificate.issuerCertificate as DetailedPeerCertificate | undefined;
  return issuer === certificate ? undefined : issuer;
}
