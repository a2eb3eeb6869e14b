import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { whenOpen, type VaultState } from '../vaultState.ts';

type Person = Pick<Handlers<VaultCalls>, 'whoAmI' | 'trouble' | 'rememberPlace' | 'finishGuide' | 'settle'>;

export function personHandlers(state: VaultState): Person {
  return {
    whoAmI: () =>
      whenOpen(state, ({ keyring, office, place, guided }) =>
        ok({
          memberId: keyring.memberId,
          displayName: keyring.displayName,
          sample: keyring.sample,
          officeId: keyring.officeId,
          members: [...(office?.circle.membership().members.values() ?? [])].map((member) => ({ ...member })),
          place,
          guided,
        }),
      ),
    trouble: () => whenOpen(state, ({ log }) => ok({ kind: log.trouble() })),
    rememberPlace: ({ place }) =>
      whenOpen(state, async (vault) => {
        if (vault.place === place) return ok(null);
        vault.place = place;
        await vault.log.append([{ v: 1, t: 'place', place }]);
        return ok(null);
      }),
    finishGuide: () =>
      whenOpen(state, async (vault) => {
        vault.guided = true;
        await vault.log.append([{ v: 1, t: 'guide' }]);
        return ok(null);
      }),
    settle: () =>
      whenOpen(state, async ({ office, log }) => {
        await office?.store.settle();
        await log.settled();
        return ok(null);
      }),
  };
}
