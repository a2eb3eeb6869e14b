import { useMain } from '#renderer/services/main.ts';
import { useOpenVault } from '#renderer/services/vault.ts';

/** Everything typed goes to disk, then the window goes away. Main locks by itself should the vault not answer. */
export function useLock(): () => void {
  const main = useMain();
  const { drafts, vault } = useOpenVault();
  return () => {
    void drafts
      .flush()
      .then(() => vault.settle(null))
      .then(() => main.lock(null));
  };
}
