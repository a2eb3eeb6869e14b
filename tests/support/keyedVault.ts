/** A vault on a real disk whose key is known, so that it can be opened without deriving one. */
import { foundOffice, newKeyring } from '#renderer/vault/circle/newKeyring.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { buildVault } from '#renderer/vault/session/createVault.ts';
import type { VaultKey } from '#renderer/vault/session/keySlotsFile.ts';
import { openStages, type Opening } from '#renderer/vault/session/openStages.ts';
import type { OpenVault } from '#renderer/vault/session/openState.ts';
import type { VaultPorts } from '#renderer/vault/session/vaultPorts.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import { filesOf, profileFolder, valueOf } from './diskFiles.ts';

export interface KeyedFolder {
  readonly folder: string;
  readonly key: VaultKey;
  /** A new session on what lies there. `files` may look at or change what passes. */
  open(files?: (files: Client<FileCalls>) => Client<FileCalls>): Opening;
  opened(files?: (files: Client<FileCalls>) => Client<FileCalls>): Promise<OpenVault>;
  close(vault: OpenVault): Promise<void>;
}
let now = 1_790_000_000_000;
const tick = (): number => (now += 1);

/** With an office of its own. */
export async function keyedFolder(): Promise<KeyedFolder> {
  const crypto = await loadSodium();
  const folder = await profileFolder();
  const key: VaultKey = { vaultId: crypto.random(16), vaultKey: crypto.random(32) };
  const portsWith = (files: Client<FileCalls>): VaultPorts => ({
    ...{ files, crypto, clock: tick, openReplicaDatabase: null, emit: () => undefined },
    argon2: () => Promise.resolve(new Uint8Array(32)),
    options: { retryMs: 5, quietMs: 3_600_000 },
  });
  const closing = new WeakMap<VaultPorts['files'], () => Promise<void>>();
  const filesFor = (change: (files: Client<FileCalls>) => Client<FileCalls>): Client<FileCalls> => {
    const disk = filesOf(folder);
    const files = change(disk);
    closing.set(files, () => disk.close());
    return files;
  };
  const close = async (vault: OpenVault): Promise<void> => {
    await vault.office?.close();
    await closing.get(vault.ports.files)?.();
  };
  const open: KeyedFolder['open'] = (change = (files) => files) => openStages(portsWith(filesFor(change)), key);
  const made = await buildVault(portsWith(filesFor((files) => files)), key, [
    foundOffice(crypto, newKeyring(crypto, 'Anna', false), tick()),
  ]);
  await close(valueOf(made));
  return { folder, key, open, opened: async (change) => valueOf(await open(change).vault), close };
}

/** As if no snapshot or index had ever been written. */
export function withoutAsides(files: Client<FileCalls>): Client<FileCalls> {
  return {
    ...files,
    async listSegments(input) {
      const listed = await files.listSegments(input);
      return listed.ok ? ok(listed.value.filter(({ name }) => name.endsWith('.log'))) : fail(listed.code);
    },
  };
}
