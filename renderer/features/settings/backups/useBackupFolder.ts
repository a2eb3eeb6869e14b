import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useMain } from '#renderer/services/main.ts';
import { useCallback, useEffect, useState } from 'react';

type Folder = Output<MainCalls, 'backupFolder'>['folder'];

export interface BackupFolder {
  /** `undefined` for the first moment, `null` where none is chosen. */
  readonly folder: Folder | undefined;
  readonly choose: () => Promise<void>;
}

/** Asked again when the window gets the focus: a stick may have been put in meanwhile. */
export function useBackupFolder(): BackupFolder {
  const main = useMain();
  const [folder, setFolder] = useState<Folder | undefined>(undefined);
  const ask = useCallback(() => {
    void main.backupFolder(null).then((answer) => {
      if (answer.ok) setFolder(answer.value.folder);
    });
  }, [main]);
  useEffect(() => {
    ask();
    window.addEventListener('focus', ask);
    return () => {
      window.removeEventListener('focus', ask);
    };
  }, [ask]);
  return {
    folder,
    choose: async () => {
      await main.chooseBackupFolder(null);
      ask();
    },
  };
}
