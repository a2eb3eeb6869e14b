import { useMain } from '#renderer/services/main.ts';
import { saveThenLock } from '#renderer/services/saveThenLock.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { useCallback, useEffect } from 'react';

/** Saves what was typed, settles the vault, then lets main destroy this window; after 2 s in any case, so that a disk
 *  that does not answer cannot keep a window open. */
export function useLocking(onLock: () => void): () => void {
  const main = useMain();
  const { vault, drafts } = useOpenVault();
  const lock = useCallback(() => {
    onLock();
    void saveThenLock({ saving: [() => drafts.flush(), () => vault.settle(null)], lock: () => main.lock(null) });
  }, [main, vault, drafts, onLock]);
  useEffect(() => main.on('willLock', lock), [main, lock]);
  return lock;
}
