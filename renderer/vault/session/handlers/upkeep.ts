import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { whenOpen, type VaultState } from '../vaultState.ts';

type Upkeep = Pick<Handlers<VaultCalls>, 'condition' | 'tidyUp' | 'opened'>;

export function upkeepHandlers(state: VaultState): Upkeep {
  return {
    opened: () => whenOpen(state, () => ok({ stage: 'search' as const })),
    condition: () =>
      whenOpen(state, ({ log }) =>
        ok({
          readOnly: 'no' as const,
          damaged: log.found.damaged,
          missing: 0,
          cameBack: 0,
          bytes: { log: 0, snapshot: 0, search: 0 },
        }),
      ),
    tidyUp: () => whenOpen(state, () => fail('vault/write-failed')),
  };
}
