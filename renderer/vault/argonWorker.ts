/** Composition root of the helper that runs Argon2id once and is terminated. */
import type { Argon2Parameters } from '#shared/kernel/crypto.ts';
import { loadSodium } from './crypto/sodiumCrypto.ts';

interface Task {
  readonly secret: string;
  readonly salt: Uint8Array;
  readonly parameters: Argon2Parameters;
}

/** Answers the derived key, or null when there was not that much memory. */
async function derive({ secret, salt, parameters }: Task): Promise<Uint8Array | null> {
  const crypto = await loadSodium();
  try {
    return crypto.argon2id(secret, salt, parameters);
  } catch {
    return null;
  }
}

self.addEventListener(
  'message',
  (event: MessageEvent<Task>) => {
    void derive(event.data).then((key) => {
      self.postMessage(key);
    });
  },
  { once: true },
);
