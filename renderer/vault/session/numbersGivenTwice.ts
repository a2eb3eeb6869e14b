import type { RecordDocument } from '#shared/records/recordTypes.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { provisionalLabel } from './provisionalLabel.ts';

/** [NR9] Of cases with the same number the one that was made first keeps it. `isOurs`: whether this laptop numbers that
 *  case. It gets a label at once, and a number as every case that waits for one; both cases say what happened. */
export async function settleGivenTwice(
  vault: OpenVault,
  { store, register }: OpenOffice,
  isOurs: (record: RecordDocument) => boolean,
): Promise<void> {
  for (const [number, ids] of register.numberedTwice()) {
    const cases = ids.flatMap((id) => store.document(id) ?? []).sort(byMaking);
    const [keeper, ...later] = cases;
    if (keeper === undefined) continue;
    for (const one of later.filter(isOurs)) {
      // First, for once the other has another number nobody sees any more that there were two.
      await store.saveDraft(keeper.id, [{ path: `numberTwice/${one.id}`, value: number }]);
      await store.commitDraft(keeper.id);
      const label = one.data['provisional'];
      const provisional = typeof label === 'string' && label !== '' ? label : provisionalLabel(vault);
      await store.saveDraft(one.id, [
        { path: 'number', value: '' },
        { path: 'provisional', value: provisional },
        { path: `numberTwice/${keeper.id}`, value: number },
      ]);
      await store.commitDraft(one.id);
    }
  }
}

function byMaking(a: RecordDocument, b: RecordDocument): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
