import type { LetterRow, LettersQuery } from '#shared/ipc/vault/lettersCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useRecords } from '#renderer/services/records.ts';
import { useEffect, useState } from 'react';

export type Asked = Omit<LettersQuery, 'from' | 'count'>;
export const nothingAsked: Asked = { text: '', stage: [], year: '', country: '' };

export interface Letters {
  readonly total: number;
  readonly all: number;
  readonly rows: readonly LetterRow[];
  readonly years: readonly string[];
  readonly countries: readonly string[];
}

/** How many lines are read at once: more than anybody scrolls through without searching. */
const MOST = 500;

/** undefined until the first answer. Asked again whenever a letter changes. */
export function useLetters(asked: Asked): Letters | undefined {
  const vault = useVault();
  const [held, setHeld] = useState<Letters>();
  const newest = useRecords('letter', {}, 1)?.[0];
  const stamp = newest === undefined ? '' : `${newest.id} ${String(newest.updatedAt)}`;
  useEffect(() => {
    let left = false;
    void vault.letters({ ...asked, from: 0, count: MOST }).then((answer) => {
      if (!left && answer.ok) setHeld(answer.value);
    });
    return () => {
      left = true;
    };
  }, [vault, asked, stamp]);
  return held;
}
