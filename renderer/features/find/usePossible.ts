import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useEffect, useState } from 'react';

export type Possible = Output<VaultCalls, 'findPossible'>[number];
export interface Finding {
  readonly state: 'nothing-typed' | 'looking' | 'found' | 'failed';
  readonly matches: readonly Possible[];
}
const PAUSE_MS = 150;
const NOTHING: Finding = { state: 'nothing-typed', matches: [] };

/** Possible earlier files for what is being typed. While a new answer is awaited the old matches stay, so nothing jumps. */
export function usePossible(text: string): Finding {
  const vault = useVault();
  const [held, setHeld] = useState<{ readonly text: string; readonly finding: Finding }>({
    text: '',
    finding: NOTHING,
  });
  const asked = text.trim();
  useEffect(() => {
    if (asked === '') return undefined;
    let given = false;
    const timer = setTimeout(() => {
      void vault.findPossible({ text: asked }).then((answer) => {
        if (given) return;
        const finding: Finding = answer.ok
          ? { state: 'found', matches: answer.value }
          : { state: 'failed', matches: [] };
        setHeld({ text: asked, finding });
      });
    }, PAUSE_MS);
    return () => {
      given = true;
      clearTimeout(timer);
    };
  }, [vault, asked]);
  if (asked === '') return NOTHING;
  return held.text === asked ? held.finding : { state: 'looking', matches: held.finding.matches };
}
