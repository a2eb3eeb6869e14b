import type { Main } from '#renderer/services/main.ts';
import { connectVault, type Records, type Vault } from '#renderer/services/connectVault.ts';

export interface VaultLine {
  readonly vault: Vault;
  readonly openRecords: () => Promise<Records>;
}

/** Starts this window's one vault worker and gives it main's file port. A call to a dead worker never settles, so
 *  its death locks the window. */
export async function openWorker(main: Main): Promise<VaultLine> {
  const files = filePort();
  const asked = await main.requestFilePort(null);
  if (!asked.ok) throw new Error(asked.code);
  const worker = new Worker(new URL('../../vault/worker.ts', import.meta.url), { type: 'module', name: 'vault' });
  worker.addEventListener('error', () => void main.lock(null));
  return connectVault(worker, await files);
}

function filePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const heard = (event: MessageEvent): void => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== 'pristan:files' || port === undefined) return;
      window.removeEventListener('message', heard);
      resolve(port);
    };
    window.addEventListener('message', heard);
  });
}
