import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { createIntake } from '../createIntake.ts';
import { mayPageWrite } from '../letters/pageMayWrite.ts';
import { made, saved } from '../saved.ts';
import { whenWritable, type VaultState } from '../vaultState.ts';

type Writing = Pick<
  Handlers<VaultCalls>,
  'createRecord' | 'saveDraft' | 'commitDraft' | 'removeItem' | 'restoreItem' | 'createIntake'
>;

export function writingHandlers(state: VaultState): Writing {
  return {
    createRecord: ({ type, changes }) =>
      whenWritable(state, async (vault, { store }) => {
        if (!mayPageWrite(type, changes)) return fail('record/bad-path');
        const created = await made(vault, () => store.create([{ type, changes }]));
        return created.ok ? ok({ id: created.value[0] ?? '' }) : created;
      }),
    saveDraft: ({ recordId, changes }) =>
      whenWritable(state, (vault, { book, store }) =>
        mayPageWrite(book.records.get(recordId)?.type, changes)
          ? saved(vault, store.saveDraft(recordId, changes))
          : fail('record/bad-path'),
      ),
    commitDraft: ({ recordId }) => whenWritable(state, (vault, { store }) => saved(vault, store.commitDraft(recordId))),
    removeItem: ({ recordId, itemPath }) =>
      whenWritable(state, (vault, { store }) => saved(vault, store.removeItem(recordId, itemPath))),
    restoreItem: ({ recordId, itemPath }) =>
      whenWritable(state, (vault, { store }) => saved(vault, store.restoreItem(recordId, itemPath))),
    createIntake: (asked) =>
      whenWritable(state, (vault, office) => made(vault, () => createIntake(vault, office, asked))),
  };
}
