import type { HistoryEntry } from '#shared/ipc/vaultCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useEffect, useState } from 'react';

/** Newest first; asked again when the file changes. null for the first moment. */
export function useHistory(caseId: string, updatedAt: number): readonly HistoryEntry[] | null {
  const vault = useVault();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  useEffect(() => {
    let left = false;
    void vault.history({ caseId }).then((answer) => {
      if (!left && answer.ok) setEntries(answer.value.toSorted((a, b) => b.at - a.at));
    });
    return () => {
      left = true;
    };
  }, [vault, caseId, updatedAt]);
  return entries;
}
