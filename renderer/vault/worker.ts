/** Composition root of the vault worker: the one thread that holds keys and opened records. It reaches disk and network
 *  only by asking main, and the page only by answering it. */
import '#shared/rpc/zodWithoutEval.ts';
import { fileCalls, type FileCalls } from '#shared/ipc/fileCalls.ts';
import { vaultCalls, type VaultCalls, type VaultEvents } from '#shared/ipc/vaultCalls.ts';
import { callsOver, serve } from '#shared/rpc/rpc.ts';
import { argon2InWorker } from './argon2InWorker.ts';
import { loadSodium } from './crypto/sodiumCrypto.ts';
import { portOf } from './portOf.ts';
import { partsInWorker } from './openPartsInWorker.ts';
import { isIdbError } from './replica/idbErrors.ts';
import { openIdbDatabase } from './replica/idbReplica.ts';
import { forgetReplicas } from './session/forgetReplicas.ts';
import { vaultSession } from './session/vaultSession.ts';
import type { VaultPorts } from './session/vaultPorts.ts';
import { exposeStorage } from './sealedStorage/exposeStorage.ts';
import { recordStorage } from './storage/recordStorage.ts';

/** The page's first and only message to the worker itself: from then on everything goes over these. */
interface Ports {
  readonly files: MessagePort;
  readonly calls: MessagePort;
  readonly rxdb: MessagePort;
}

/** The lock screen is drawn first. */
const SETTLED_MS = 300;

async function start({ files, calls, rxdb }: Ports): Promise<void> {
  const crypto = await loadSodium(); // The ports keep what is said meanwhile.
  let emit: VaultPorts['emit'] = () => undefined;
  const snapshots = partsInWorker();
  const session = vaultSession({
    files: callsOver<FileCalls>(portOf(files), fileCalls),
    crypto,
    clock: Date.now,
    argon2: argon2InWorker,
    openParts: snapshots.openParts,
    warmUp: snapshots.warmUp,
    openReplicaDatabase: openIdbDatabase,
    forgetReplicas,
    emit: (name, payload) => {
      emit(name, payload);
    },
  });
  exposeStorage(recordStorage(session.records), portOf(rxdb));
  setTimeout(session.lookAhead, SETTLED_MS);
  emit = serve<VaultCalls, VaultEvents>(portOf(calls), vaultCalls, session.handlers).emit;
}

self.addEventListener('error', (event) => {
  if (isIdbError(event.error)) event.preventDefault(); // Any other ends the worker, and its death locks the window.
});
self.addEventListener('message', (event: MessageEvent<Ports>) => void start(event.data), { once: true });
