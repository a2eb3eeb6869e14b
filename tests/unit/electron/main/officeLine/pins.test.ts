import { isPinned, pinOf } from '#electron/main/officeLine/pins.ts';
import { certifyServer, makeAuthority, pinOf as pinOfAuthority, type Authority } from '#build/office/certificates.ts';
import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';

const day = 86_400_000;
const now = Date.now();
const chainOf = (pem: string): X509Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (one) => new X509Certificate(one),
  );

describe('the pinned key of an office', () => {
  let authority: Authority;
  let stranger: Authority;
  let chain: X509Certificate[] = [];
  let caPin = '';
  beforeAll(async () => {
    authority = await makeAuthority();
    stranger = await makeAuthority();
    chain = chainOf((await certifyServer(authority, 'office.example')).chainPem);
    caPin = pinOfAuthority(authority.certificate);
  });

  it("is the server's own, or that of the authority which signed it", () => {
    expect(isPinned(chain, 'office.example', [caPin], now)).toBe(true);
    expect(
      isPinned(
        chain,
        'office.example',
        chain.slice(0, 1).map((leaf) => pinOf(leaf.publicKey)),
        now,
      ),
    ).toBe(true);
    expect(isPinned(chain, 'office.example', ['sha256/spare', caPin], now)).toBe(true);
  });

  it('is not just any key', () => {
    expect(isPinned(chain, 'office.example', [pinOfAuthority(stranger.certificate)], now)).toBe(false);
    expect(isPinned(chain, 'office.example', [], now)).toBe(false);
    expect(isPinned([], 'office.example', [caPin], now)).toBe(false);
  });

  it('is not proven by an authority that was merely laid beside the chain', async () => {
    const foreign = chainOf((await certifyServer(stranger, 'office.example')).chainPem).slice(0, 1);
    expect(isPinned([...foreign, ...chain.slice(1)], 'office.example', [caPin], now)).toBe(false);
  });

  it('is not enough for another host or a certificate that is not valid today', () => {
    expect(isPinned(chain, 'other.example', [caPin], now)).toBe(false);
    expect(isPinned(chain, 'office.example', [caPin], now + 900 * day)).toBe(false);
    expect(isPinned(chain, 'office.example', [caPin], now - 3 * day)).toBe(false);
  });

  it('is not lent to a certificate that is itself no authority', async () => {
    const server = await certifyServer(authority, 'office.example');
    const [leaf] = chainOf(server.chainPem);
    const forged = chainOf((await certifyServer(stranger, 'evil.example')).chainPem)[0];
    if (leaf === undefined || forged === undefined) throw new Error('no certificates');
    expect(isPinned([forged, leaf], 'evil.example', [pinOf(leaf.publicKey)], now)).toBe(false);
  });

  it('covers addresses as well as names', async () => {
    const byAddress = chainOf((await certifyServer(authority, '127.0.0.1')).chainPem);
    expect(isPinned(byAddress, '127.0.0.1', [caPin], now)).toBe(true);
    expect(isPinned(byAddress, '127.0.0.2', [caPin], now)).toBe(false);
  });

  it('may be given whole when the server does not present its authority', () => {
    const whole = `key/${Buffer.from(authority.certificate.publicKey.rawData).toString('base64')}`;
    const other = `key/${Buffer.from(stranger.certificate.publicKey.rawData).toString('base64')}`;
    expect(isPinned(chain.slice(0, 1), 'office.example', [whole], now)).toBe(true);
    expect(isPinned(chain.slice(0, 1), 'office.example', [other, 'key/rubbish'], now)).toBe(false);
    expect(isPinned(chain.slice(0, 1), 'office.example', [caPin], now)).toBe(false);
  });
});
