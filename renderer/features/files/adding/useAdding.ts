import { useVault } from '#renderer/services/vault.ts';
import { useState } from 'react';
import { addFile } from './addFile.ts';

type Failure = 'tooLarge' | 'noRoom' | 'empty' | 'other';
const failures: Readonly<Record<string, Failure>> = {
  'file/too-large': 'tooLarge',
  'file/empty': 'empty',
  'vault/disk-full': 'noRoom',
  'vault/low-space': 'noRoom',
};

export interface Adding {
  /** What is being added now, and how far it is (0 to 1). */
  readonly now: { readonly name: string; readonly part: number } | null;
  readonly failed: readonly { readonly name: string; readonly why: Failure }[];
  readonly add: (files: readonly File[], clean: boolean) => Promise<void>;
}

/** One after the other: a disk is no faster with two. */
export function useAdding(caseId: string): Adding {
  const vault = useVault();
  const [now, setNow] = useState<Adding['now']>(null);
  const [failed, setFailed] = useState<Adding['failed']>([]);
  async function add(files: readonly File[], clean: boolean): Promise<void> {
    setFailed([]);
    for (const file of files) {
      const { name } = file;
      setNow({ name, part: 0 });
      const added = await addFile(vault, { caseId, file, clean }, (part) => {
        setNow({ name, part });
      });
      if (!added.ok) setFailed((before) => [...before, { name, why: failures[added.code] ?? 'other' }]);
    }
    setNow(null);
  }
  return { now, failed, add };
}
