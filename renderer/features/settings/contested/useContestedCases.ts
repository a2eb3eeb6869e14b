import type { ContestedCases } from '#shared/ipc/vault/registerCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useEffect, useState } from 'react';

/** The first `count` case files in which colleagues disagree, live; `null` for the first moment. */
export function useContestedCases(count: number): ContestedCases | null {
  const vault = useVault();
  const [found, setFound] = useState<ContestedCases | null>(null);
  useEffect(() => {
    let isHere = true;
    const ask = (): void => {
      void vault.contestedCases({ from: 0, count }).then((answer) => {
        if (answer.ok && isHere) setFound(answer.value);
      });
    };
    ask();
    const stop = vault.on('registerChanged', ask);
    return () => {
      isHere = false;
      stop();
    };
  }, [vault, count]);
  return found;
}
