import type { RecordsPlace } from '#shared/ipc/vault/placeCalls.ts';
import { useEffect, useState } from 'react';
import { useSyncState } from './syncState.ts';
import { useVault } from './vault.ts';

/** Where these records are, asked again whenever they or the talk with the office change; null for the first moment.
 *  `changedAt`: when any of them changed last. */
export function useRecordsPlace(ids: readonly string[], changedAt: number): RecordsPlace | null {
  const vault = useVault();
  const sync = useSyncState();
  const [place, setPlace] = useState<RecordsPlace | null>(null);
  const asked = ids.join(' ');
  const news = `${String(changedAt)} ${sync?.state ?? ''} ${String(sync?.waiting)} ${String(sync?.lastAt)}`;
  useEffect(() => {
    let isWanted = true;
    void vault.whereRecordsAre({ ids: asked.split(' ') }).then((answer) => {
      if (isWanted && answer.ok) setPlace(answer.value);
    });
    return () => {
      isWanted = false;
    };
  }, [vault, asked, news]);
  return place;
}
