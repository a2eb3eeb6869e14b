/** Electron's safeStorage as the keychain: the only place that names it. */
import { safeStorage } from 'electron';
import type { Sealer } from '../vaultFiles/laptopKey.ts';

/** Newer Electrons ask the keychain without blocking; the older ones that tests run in do not have that. */
type Asynchronous = Partial<
  Pick<typeof safeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>
>;

export const systemSealer: Sealer = {
  isPossible: async () => {
    const storage: Asynchronous = safeStorage;
    const available =
      storage.isAsyncEncryptionAvailable === undefined
        ? olderIsAvailable()
        : await storage.isAsyncEncryptionAvailable.call(safeStorage);
    // `basic_text` seals with a password that everybody knows: that binds to nothing.
    return available && (process.platform !== 'linux' || isRealBackend(safeStorage.getSelectedStorageBackend()));
  },
  seal: async (text) => {
    const storage: Asynchronous = safeStorage;
    const sealed = await storage.encryptStringAsync?.call(safeStorage, text);
    return sealed ?? olderSeal(text);
  },
  open: async (sealed) => {
    const storage: Asynchronous = safeStorage;
    const opened = await storage.decryptStringAsync?.call(safeStorage, Buffer.from(sealed));
    return opened?.result ?? olderOpen(sealed);
  },
};

function isRealBackend(backend: string): boolean {
  return backend !== 'basic_text' && backend !== 'unknown';
}

/* eslint-disable @typescript-eslint/no-deprecated -- what the runtime of the tests has */
function olderIsAvailable(): boolean {
  return safeStorage.isEncryptionAvailable();
}
function olderSeal(text: string): Uint8Array {
  return safeStorage.encryptString(text);
}
function olderOpen(sealed: Uint8Array): string {
  return safeStorage.decryptString(Buffer.from(sealed));
}
