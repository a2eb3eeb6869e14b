/** The keys that an office server must show, whatever any certificate authority of the system says. */
import { createHash, createPublicKey, type KeyObject, type X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

/** `sha256/<base64 of the SHA-256 of the SubjectPublicKeyInfo>`, as in RFC 7469. */
export function pinOf(key: KeyObject): string {
  return `sha256/${createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('base64')}`;
}

/** True when the leaf's own key is pinned, or when a pinned authority really signed the chain down to the leaf; and
 *  the leaf is made for this host and valid today. `chain` is as presented: the leaf first, the rest unproven.
 *  An authority that the server does not present can be pinned whole: `key/<base64 of its SubjectPublicKeyInfo>`. */
export function isPinned(
  chain: readonly X509Certificate[],
  host: string,
  pins: readonly string[],
  now: number,
): boolean {
  const [leaf] = chain;
  if (leaf === undefined || !isCurrent(leaf, now) || !isFor(leaf, host)) return false;
  if (pins.includes(pinOf(leaf.publicKey))) return true;
  const authorities = pins.flatMap((pin) => wholeKey(pin) ?? []);
  let lowest = leaf;
  for (const above of [null, ...chain.slice(1)]) {
    if (above !== null) {
      if (!above.ca || !isCurrent(above, now) || !lowest.checkIssued(above) || !lowest.verify(above.publicKey))
        return false;
      if (pins.includes(pinOf(above.publicKey))) return true;
      lowest = above;
    }
    const signed = lowest;
    if (authorities.some((key) => signed.verify(key))) return true;
  }
  return false;
}

function isCurrent(certificate: X509Certificate, now: number): boolean {
  return Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo);
}

function isFor(leaf: X509Certificate, host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return (isIP(bare) === 0 ? leaf.checkHost(bare, { subject: 'never' }) : leaf.checkIP(bare)) !== undefined;
}

function wholeKey(pin: string): KeyObject | null {
  if (!pin.startsWith('key/')) return null;
  try {
    return createPublicKey({ key: Buffer.from(pin.slice(4), 'base64'), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}
