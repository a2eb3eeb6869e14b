/** The office's own certificate authority: made here, so that laptops can pin it instead of trusting the world's. */
import './reflectMetadata.ts';
import { createHash, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY = 86_400_000;
const CA_YEARS = 15;
/** Apple's systems refuse server certificates that live longer than 825 days. */
const SERVER_DAYS = 800;

export interface Authority {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}
export interface ServerCertificate {
  /** Server certificate and CA certificate: the CA travels along, so that a laptop can compare its pin. */
  readonly chainPem: string;
  readonly keyPem: string;
}

/** `sha256/` + base64 of SHA-256 over the certificate's SubjectPublicKeyInfo. */
export function pinOf(certificate: x509.X509Certificate): string {
  return pinOfKey(new Uint8Array(certificate.publicKey.rawData));
}
export function pinOfKey(subjectPublicKeyInfo: Uint8Array): string {
  return `sha256/${createHash('sha256').update(subjectPublicKeyInfo).digest('base64')}`;
}

export async function makeAuthority(now = Date.now()): Promise<Authority> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Pristan office',
    keys: keys,
    signingAlgorithm: EC,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + CA_YEARS * 365 * DAY),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate, keys };
}

/** `host`: a name or an address, as it will stand in the laptops' settings. */
export async function certifyServer(authority: Authority, host: string, now = Date.now()): Promise<ServerCertificate> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    subject: 'CN=Pristan office server',
    issuer: authority.certificate.subject,
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    signingAlgorithm: EC,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + SERVER_DAYS * DAY),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([{ type: isIP(host) === 0 ? 'dns' : 'ip', value: host }]),
      await x509.AuthorityKeyIdentifierExtension.create(authority.keys.publicKey),
    ],
  });
  const chainPem = `${certificate.toString('pem')}\n${authority.certificate.toString('pem')}\n`;
  return { chainPem, keyPem: await privateKeyPem(keys.privateKey) };
}

export async function privateKeyPem(key: webcrypto.CryptoKey): Promise<string> {
  return `${x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')}\n`;
}

/** Throws when the two do not belong together. */
export async function readAuthority(certificatePem: string, keyPem: string): Promise<Authority> {
  const certificate = new x509.X509Certificate(certificatePem);
  const der = x509.PemConverter.decodeFirst(keyPem);
  const privateKey = await webcrypto.subtle.importKey('pkcs8', der, EC, true, ['sign']);
  const publicKey = await webcrypto.subtle.importKey('spki', certificate.publicKey.rawData, EC, true, ['verify']);
  const probe = new Uint8Array(32);
  const signature = await webcrypto.subtle.sign(EC, privateKey, probe);
  if (!(await webcrypto.subtle.verify(EC, publicKey, signature, probe))) {
    throw new Error('The CA certificate and the CA key do not belong together.');
  }
  return { certificate, keys: { privateKey, publicKey } };
}

async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return await webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
}
