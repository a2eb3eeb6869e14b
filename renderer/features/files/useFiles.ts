import type { CaseFiles } from '#shared/ipc/vault/filesCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useEffect, useState } from 'react';

/** The files of a case, live; null until they are known. */
export function useFiles(caseId: string): CaseFiles | null {
  const vault = useVault();
  const [held, setHeld] = useState<{ readonly of: string; readonly files: CaseFiles } | null>(null);
  useEffect(() => {
    let latest = 0;
    const ask = (): void => {
      const asked = (latest += 1);
      void vault.filesOf({ caseId }).then((answer) => {
        // An answer that was overtaken by a later question says nothing new.
        if (answer.ok && asked === latest) setHeld({ of: caseId, files: answer.value });
      });
    };
    const stop = vault.on('filesChanged', (news) => {
      if (news.caseId === caseId) ask();
    });
    ask();
    return () => {
      latest = -1;
      stop();
    };
  }, [vault, caseId]);
  return held?.of === caseId ? held.files : null;
}
