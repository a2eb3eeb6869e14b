import type { Argon2 } from './session/vaultPorts.ts';

/** Half a second of computing and up to 256 MiB, in a thread of their own that ends with its task and takes its memory
 *  with it. */
export const argon2InWorker: Argon2 = async (secret, salt, parameters) => {
  const worker = new Worker(new URL('./argonWorker.ts', import.meta.url), { type: 'module', name: 'argon2id' });
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.addEventListener('message', (event: MessageEvent<Uint8Array | null>) => {
        if (event.data === null) reject(new Error('argon2id/no-memory'));
        else resolve(event.data);
      });
      worker.addEventListener('error', () => {
        reject(new Error('argon2id/failed'));
      });
      worker.postMessage({ secret, salt, parameters });
    });
  } finally {
    worker.terminate();
  }
};
