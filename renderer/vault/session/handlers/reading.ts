import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { recordTypes, type RecordHead } from '#shared/records/recordTypes.ts';
import { contestedCases } from '#renderer/vault/register/contestedCases.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import { whereRecordsAre } from '../whereRecordsAre.ts';
import { whenListed, whenMember, whenOpen, type VaultState } from '../vaultState.ts';

type Reading = Pick<
  Handlers<VaultCalls>,
  'register' | 'registerFacets' | 'findPossible' | 'history' | 'contestedCases' | 'findByToken' | 'whereRecordsAre'
>;

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
    contestedCases: (page) =>
      whenOpen(state, ({ office }) =>
        ok(
          office === null
            ? { total: 0, values: 0, rows: [] }
            : contestedCases(headsOf(office.store), (id) => office.register.row(id), page),
        ),
      ),
    whereRecordsAre: ({ ids }) => whenMember(state, (vault, office) => ok(whereRecordsAre(vault, office, ids))),
    findByToken: ({ token }) =>
      whenOpen(state, ({ office }) => ok({ caseId: office?.register.caseByToken(token) ?? null })),
  };
}

function* headsOf(source: RecordSource): Generator<RecordHead> {
  for (const type of recordTypes) yield* source.heads(type);
}
