import { useMain } from '#renderer/services/main.ts';
import { saveThenLock } from '#renderer/services/saveThenLock.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { useCallback, useEffect } from 'react';

/** Saves what is being recorded and what was typed, settles the vault, then lets main destroy this window; after 2 s in any case, so that a disk
 *  that does not answer cannot keep a window open. */
export function useLocking(onLock: () => void): () => void {
  const main = useMain();
  const { vault, drafts, recording } = useOpenVault();
  const lock = useCallback(() => {
    onLock();
    const saving = [() => recording.stop(), () => drafts.flush(), () => vault.settle(null)];
    void saveThenLock({ saving, lock: () => main.lock(null) });
  }, [main, vault, drafts, recording, onLock]);
  useEffect(() => main.on('willLock', lock), [main, lock]);
  return lock;
}
