/** A session for one office server: in memory, without cache or cookies, one origin, pinned. */
import { randomUUID, X509Certificate } from 'node:crypto';
import { session, type Certificate, type Session } from 'electron';
import { isPinned } from './pins.ts';

export interface Office {
  readonly origin: string;
  readonly pins: readonly string[];
}
export interface OfficeSession {
  readonly session: Session;
  /** Whether the server has shown a key that is not pinned. Chromium caches the refusal, so such a session is spent. */
  readonly sawOtherKey: () => boolean;
}

export async function officeSession(office: Office): Promise<OfficeSession> {
  // Chromium also caches what it accepted, by partition: every set of pins gets a partition of its own.
  const line = session.fromPartition(`office-${randomUUID()}`, { cache: false });
  let otherKey = false;
  await line.setProxy({ mode: 'direct' });
  line.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  line.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: new URL(details.url).origin !== office.origin });
  });
  line.setCertificateVerifyProc(({ hostname, certificate }, answer) => {
    const pinned = isPinned(presented(certificate), hostname, office.pins, Date.now());
    if (!pinned) otherKey = true;
    answer(pinned ? 0 : -2);
  });
  return { session: line, sawOtherKey: () => otherKey };
}

function presented(leaf: Certificate): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  // What a server presents is not to be trusted with our time either.
  for (let one: Certificate | undefined = leaf; one !== undefined && chain.length < 8; one = issuerOf(one)) {
    try {
      chain.push(new X509Certificate(one.data));
    } catch {
      break;
    }
  }
  return chain;
}

/** Typed as always there; at the end of the chain it is not. */
function issuerOf(certificate: Certificate): Certificate | undefined {
  return certificate.issuerCert;
}
