import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Input, Output } from '#shared/rpc/rpc.ts';
import { useMain } from '#renderer/services/main.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { useState } from 'react';
import { carryFailure, type CarryFailure } from './carryFailure.ts';

type What = Input<VaultCalls, 'takeAlong'>['what'];
export interface Taking {
  readonly busy: boolean;
  readonly failure: CarryFailure | null;
  readonly taken: Output<VaultCalls, 'takeAlong'> | null;
  /** Asks where, and writes; what is being typed is in it. */
  readonly take: (what: What) => Promise<void>;
}

export function useTaking(): Taking {
  const main = useMain();
  const { vault, drafts } = useOpenVault();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CarryFailure | null>(null);
  const [taken, setTaken] = useState<Taking['taken']>(null);

  async function take(what: What): Promise<void> {
    const picked = await main.pickCarryFolder(null);
    if (!picked.ok || picked.value.token === null) return;
    setBusy(true);
    setFailure(null);
    setTaken(null);
    await drafts.flush();
    const done = await vault.takeAlong({ token: picked.value.token, what });
    setBusy(false);
    setTaken(done.ok ? done.value : null);
    setFailure(done.ok ? null : carryFailure(done.code, 'writeFailed'));
  }
  return { busy, failure, taken, take };
}
