/** The vault as the app opens it: the same worker, calls and RxDB over the same ports. */
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Input, Output } from '#shared/rpc/rpc.ts';
import { connectVault, type Records, type Vault } from '#renderer/services/connectVault.ts';
import { bridgeOf } from '#renderer/services/main.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';

export const main = bridgeOf(window);

interface Line {
  readonly vault: Vault;
  readonly openRecords: () => Promise<Records>;
  /** What Argon2id answered, once it did. */
  readonly derived: () => readonly number[] | null;
}
let line: Promise<Line> | null = null;
let records: Promise<Records> | null = null;

/** `derived`: what Argon2id would answer, or null to have it run. Only the first call of a window connects. */
export function connect(derived: readonly number[] | null = null): Promise<Line> {
  line ??= startWorker(derived);
  return line;
}
export async function openedVault(): Promise<Vault> {
  return (await connect()).vault;
}
export async function openedRecords(): Promise<Records> {
  const { openRecords } = await connect();
  records ??= openRecords();
  return records;
}

async function startWorker(derived: readonly number[] | null): Promise<Line> {
  const files = filePort();
  orThrow(await main.requestFilePort(null));
  const name = JSON.stringify({ derived });
  const worker = new Worker(new URL('./vaultWorker.ts', import.meta.url), { type: 'module', name });
  let heard = derived;
  worker.addEventListener('message', (event: MessageEvent<number[]>) => {
    heard = event.data;
  });
  return { ...connectVault(worker, await files), derived: () => heard };
}

function filePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    window.addEventListener('message', (event) => {
      const port = event.ports[0];
      if (event.data === 'pristan:files' && port !== undefined) resolve(port);
    });
  });
}

export function orThrow<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string },
): Value {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** As the lock screen does it. Who was killed while unlocking may have to wait for the next guess. */
export async function unlock(secret: string): Promise<void> {
  const vault = await openedVault();
  let answer = await vault.unlock({ secret });
  while (!answer.ok && answer.code === 'vault/wait') {
    const { waitMs } = orThrow(await main.whereAmI(null));
    await new Promise((resolve) => setTimeout(resolve, waitMs + 50));
    answer = await vault.unlock({ secret });
  }
  orThrow(answer);
  void main.reportGuess({ right: true });
}

const stages = ['register', 'records', 'search'] as const;

/** Resolves when opening has come so far. */
export async function reached(stage: (typeof stages)[number]): Promise<void> {
  const vault = await openedVault();
  return new Promise((resolve) => {
    const look = (said: (typeof stages)[number]): void => {
      if (stages.indexOf(said) < stages.indexOf(stage)) return;
      stop();
      resolve();
    };
    const stop = vault.on('opened', (event) => {
      look(event.stage);
    });
    void vault.opened(null).then((answer) => {
      if (answer.ok) look(answer.value.stage);
    });
  });
}

export async function recordCount(): Promise<number> {
  const collections = await openedRecords();
  const counts = await Promise.all(recordTypes.map((type) => collections[type].count().exec()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The six records of an intake of somebody whom nobody knows. */
export async function newIntake(name: string): Promise<Output<VaultCalls, 'createIntake'>> {
  const asked = { personId: null, caseId: null, name, phone: '', documentNumber: '' };
  return orThrow(await (await openedVault()).createIntake(asked));
}

export const everything: Input<VaultCalls, 'register'> = {
  ...{ text: '', status: [], category: [], worker: [], country: [], priority: [], updatedAfter: null },
  ...{ sort: 'updatedAt', descending: true, from: 0, count: 100 },
};
