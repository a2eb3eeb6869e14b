import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { whenListed, whenOpen, type VaultState } from '../vaultState.ts';

type Person = Pick<Handlers<VaultCalls>, 'whoAmI' | 'trouble' | 'rememberPlace' | 'finishGuide' | 'settle'>;

export function personHandlers(state: VaultState): Person {
  return {
    whoAmI: () =>
      whenListed(state, ({ vault: { keyring, place, guided }, circle }) =>
        ok({
          memberId: keyring.memberId,
          displayName: keyring.displayName,
          sample: keyring.sample,
          officeId: keyring.officeId,
          members: [...(circle?.membership().members.values() ?? [])].map((member) => ({ ...member })),
          place,
          guided,
        }),
      ),
    trouble: () => whenListed(state, ({ vault: { log } }) => ok({ kind: log.trouble() })),
    rememberPlace: ({ place }) =>
      whenOpen(state, async (vault) => {
        if (vault.place === place || vault.log.found.newer) return ok(null);
        vault.place = place;
        await vault.log.append([{ v: 1, t: 'place', place }]);
        return ok(null);
      }),
    finishGuide: () =>
      whenOpen(state, async (vault) => {
        vault.guided = true;
        if (vault.log.found.newer) return ok(null);
        await vault.log.append([{ v: 1, t: 'guide' }]);
        return ok(null);
      }),
    settle: () =>
      whenOpen(state, async ({ office, log }) => {
        if (log.found.newer) return ok(null);
        // [V4] What waits must be on disk before the vault is locked: for this is what was kept free.
        if (log.trouble() === 'low-space') log.useReserve();
        await office?.store.settle();
        await log.settled();
        return ok(null);
      }),
  };
}
