/** The whole vault over main's own file code, on a disk in memory: quick enough to be opened thousands of times. */
import type { Crypto } from '#shared/kernel/crypto.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import type { VaultPorts } from '#renderer/vault/session/vaultPorts.ts';
import { vaultSession, type VaultSession } from '#renderer/vault/session/vaultSession.ts';
import { filesOf } from './folderVault.ts';
import type { RecordedDisk } from './recordedDisk.ts';

const memoryFolder = '/profile';
export const crypto: Crypto = await loadSodium();

/** The real Argon2id, but the same question only once. */
const derived = new Map<string, Uint8Array>();
const argon2: VaultPorts['argon2'] = (secret, salt, parameters) => {
  const question = `${secret} ${Buffer.from(salt).toString('hex')} ${JSON.stringify(parameters)}`;
  const key = derived.get(question) ?? crypto.argon2id(secret, salt, parameters);
  derived.set(question, key);
  return Promise.resolve(key.slice());
};

export interface MemoryVault extends VaultSession {
  readonly end: () => Promise<void>;
}
export function portsOn(disk: RecordedDisk): VaultPorts & { readonly files: ReturnType<typeof filesOf> } {
  const files = filesOf(memoryFolder, disk);
  return {
    ...{ files, crypto, argon2, clock: Date.now, openReplicaDatabase: null, emit: () => undefined },
    options: { cheapPassphrase: true, retryMs: 5 },
  };
}

export function vaultOn(disk: RecordedDisk): MemoryVault {
  const ports = portsOn(disk);
  const session = vaultSession(ports);
  return {
    ...session,
    end: async () => {
      await session.close();
      await ports.files.close();
    },
  };
}
