import { connect, type DetailedPeerCertificate } from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { pinOfKey } from './certificates.ts';

/** What laptops shall pin: the office's own CA where it was given, else the highest certificate that the server shows
 *  (never its own one alone, which is renewed). Empty for plain http. */
export async function serverPins(origin: string, caPem: string | undefined): Promise<string[]> {
  const { protocol, hostname, port } = new URL(origin);
  if (protocol === 'http:') return [];
  if (caPem !== undefined) return [pinOfPublicKey(new X509Certificate(caPem))];
  return await new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname }, () => {
      const top = topOf(socket.getPeerCertificate(true));
      socket.end();
      const pem = `-----BEGIN CERTIFICATE-----\n${top.raw.toString('base64')}\n-----END CERTIFICATE-----`;
      resolve([pinOfPublicKey(new X509Certificate(pem))]);
    });
    socket.on('error', reject);
  });
}

function topOf(certificate: DetailedPeerCertificate): DetailedPeerCertificate {
  const issuer = certificate.issuerCertificate as DetailedPeerCertificate | undefined;
  return issuer === undefined || issuer.fingerprint256 === certificate.fingerprint256 ? certificate : topOf(issuer);
}

function pinOfPublicKey(certificate: X509Certificate): string {
  return pinOfKey(Uint8Array.from(certificate.publicKey.export({ type: 'spki', format: 'der' })));
}
