import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { missingIn } from '../missingDocuments.ts';
import { lostOf } from '../noteDamage.ts';
import { sizesOf } from '../upkeepCompact.ts';
import { stageOf, whenListed, whenOpen, type VaultState } from '../vaultState.ts';

type UpkeepCalls = Pick<Handlers<VaultCalls>, 'condition' | 'tidyUp' | 'opened'>;

export function upkeepHandlers(state: VaultState): UpkeepCalls {
  return {
    opened: () =>
      whenListed(state, () => ok({ stage: state.vault === null ? ('register' as const) : stageOf(state.vault) })),
    condition: () =>
      whenOpen(state, async (vault) => {
        const { log, office } = vault;
        const lost = lostOf(vault);
        const stillMissing = office === null ? 0 : missingIn(office.book, lost.documents).length;
        const asides = await log.listAsides();
        const sizeOf = (kind: 'snap' | 'index'): number =>
          asides.filter((one) => one.kind === kind).reduce((sum, { size }) => sum + size, 0);
        return ok({
          readOnly: log.found.newer ? ('newer' as const) : ('no' as const),
          damaged: lost.wounds.length,
          missing: lost.documents.length,
          cameBack: lost.documents.length - stillMissing,
          bytes: { log: (await sizesOf(vault)).all, snapshot: sizeOf('snap'), search: sizeOf('index') },
        });
      }),
    tidyUp: () => whenOpen(state, () => state.upkeep?.tidyUp() ?? fail('vault/write-failed')),
  };
}
