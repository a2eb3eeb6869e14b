import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { whenListed, whenMember, whenOpen, type VaultState } from '../vaultState.ts';

type Reading = Pick<Handlers<VaultCalls>, 'register' | 'registerFacets' | 'findPossible' | 'history' | 'findByToken'>;

/** Before there is an office, lists are empty and nothing is an error. [V32] What only rows know is answered as soon as
 *  there are rows. */
export function readingHandlers(state: VaultState): Reading {
  return {
    register: (query) =>
      whenListed(state, ({ register }) => ok(register?.query(query) ?? { total: 0, all: 0, rows: [] })),
    registerFacets: () =>
      whenListed(state, ({ register }) =>
        ok(register?.facets() ?? { status: [], category: [], worker: [], country: [], priority: [] }),
      ),
    findPossible: ({ text }) => whenOpen(state, ({ office }) => ok(office?.register.findPossible(text) ?? [])),
    history: ({ caseId }) => whenMember(state, async (_, { store }) => ok([...(await store.history(caseId))])),
    findByToken: ({ token }) =>
      whenOpen(state, ({ office }) => ok({ caseId: office?.register.caseByToken(token) ?? null })),
  };
}
