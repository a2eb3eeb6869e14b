/** A vault without a page or workers: for the command line and for tests, the same code on the same files. */
import type { VaultEvents } from '#shared/ipc/vaultCalls.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import type { Client, EventPayload } from '#shared/rpc/rpc.ts';
import { loadSodium } from './crypto/sodiumCrypto.ts';
import type { ReplicaDatabase } from './replica/replica.ts';
import type { VaultPorts } from './session/vaultPorts.ts';
import { vaultSession, type VaultSession } from './session/vaultSession.ts';

export interface HeadlessOptions {
  readonly files: Client<FileCalls>;
  readonly clock?: Clock;
  readonly openReplicaDatabase?: (circle: string) => ReplicaDatabase;
  readonly onEvent?: <N extends keyof VaultEvents>(name: N, payload: EventPayload<VaultEvents, N>) => void;
  readonly options?: VaultPorts['options'];
}

/** Argon2id runs in this very thread. */
export async function headlessVault({
  files,
  clock,
  openReplicaDatabase,
  onEvent,
  options,
}: HeadlessOptions): Promise<VaultSession> {
  const crypto = await loadSodium();
  return vaultSession({
    files,
    crypto,
    clock: clock ?? Date.now,
    argon2: (secret, salt, parameters) => Promise.resolve(crypto.argon2id(secret, salt, parameters)),
    openReplicaDatabase: openReplicaDatabase ?? null,
    emit: onEvent ?? (() => undefined),
    ...(options === undefined ? {} : { options }),
  });
}
