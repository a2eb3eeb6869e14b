/** What a page may not do to a letter, however it comes to ask. Rules: shared/letters/SPEC.md */
import { isVaults } from '#shared/letters/letterStage.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';

/** [LT4] Numbers are the vault's. */
export function mayPageWrite(type: string | undefined, changes: readonly LeafChange[]): boolean {
  return type !== 'letter' || !changes.some(({ path }) => isVaults(path));
}
