import type { Result } from '#shared/kernel/result.ts';
import type { Scalar } from '#shared/merge/recordState.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { useCallback } from 'react';

/** Writes these leaves as one revision, after whatever was typed before. */
export function useKeepLeaves(id: string): (leaves: Readonly<Record<string, Scalar>>) => Promise<Result<unknown>> {
  const { vault, drafts } = useOpenVault();
  return useCallback(
    async (leaves) => {
      await drafts.commit(id);
      const changes = Object.entries(leaves).map(([path, value]) => ({ path, value }));
      const kept = await vault.saveDraft({ recordId: id, changes });
      return kept.ok ? vault.commitDraft({ recordId: id }) : kept;
    },
    [vault, drafts, id],
  );
}

/** YYYY-MM-DD by this laptop's clock and place. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
