import { X509Certificate } from 'node:crypto';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import { pinOfKey } from './certificates.ts';

/** What laptops shall pin. Of the office's own CA the whole key, since Caddy does not send its root along; without one
 *  the key of the highest certificate that the server shows. Empty for plain http. */
export async function serverPins(origin: string, caPem: string | undefined): Promise<string[]> {
  const { protocol, hostname, port } = new URL(origin);
  if (protocol === 'http:') return [];
  if (caPem !== undefined) {
    const key = keyOf(new X509Certificate(caPem));
    return [pinOfKey(key), `key/${Buffer.from(key).toString('base64')}`];
  }
  return await new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname }, () => {
      const top = topOf(socket.getPeerCertificate(true));
      socket.end();
      const pem = `-----BEGIN CERTIFICATE-----\n${top.raw.toString('base64')}\n-----END CERTIFICATE-----`;
      resolve([pinOfKey(keyOf(new X509Certificate(pem)))]);
    });
    socket.on('error', reject);
  });
}

/** A certificate that signed itself is its own issuer. */
function topOf(certificate: DetailedPeerCertificate): DetailedPeerCertificate {
  const issuer = certificate.issuerCertificate as DetailedPeerCertificate | undefined;
  return issuer === undefined || issuer.fingerprint256 === certificate.fingerprint256 ? certificate : topOf(issuer);
}

function keyOf(certificate: X509Certificate): Uint8Array {
  return Uint8Array.from(certificate.publicKey.export({ type: 'spki', format: 'der' }));
}
