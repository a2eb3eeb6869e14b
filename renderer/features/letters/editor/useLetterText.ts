import { blockChanges, blocksIn, textIn, type Block, type BlockText } from '#shared/letters/letterText.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useDraft } from '#renderer/services/vault.ts';
import { useCallback, useRef } from 'react';
import { newBlockId } from '../newBlockId.ts';

export interface LetterText {
  /** The text as it stands in the editor. */
  readonly write: (now: readonly BlockText[]) => void;
  readonly leave: () => void;
  /** What the editor should show instead of what it shows; null: the same. */
  readonly news: () => readonly BlockText[] | null;
}

/** Keeps what is typed, block by block. What a colleague writes meanwhile is shown once nobody is writing here. */
export function useLetterText(letter: RecordDocument): LetterText {
  const draft = useDraft(letter.id);
  /** What the editor shows, as it is kept. */
  const base = useRef<readonly Block[] | null>(null);
  const write = useCallback(
    (now: readonly BlockText[]) => {
      const before = base.current ?? blocksIn(letter.data);
      const { changes, blocks } = blockChanges(before, now, newBlockId);
      base.current = blocks;
      for (const { path, value } of changes) draft.change(path, value);
    },
    [letter, draft],
  );
  const leave = useCallback(() => void draft.commit(), [draft]);
  const news = useCallback(() => {
    const kept = textIn(letter.data);
    const shown = base.current;
    if (shown !== null && isSame(shown, kept)) return null;
    base.current = blocksIn(letter.data);
    return kept;
  }, [letter]);
  return { write, leave, news };
}

function isSame(some: readonly BlockText[], others: readonly BlockText[]): boolean {
  if (some.length !== others.length) return false;
  return some.every(({ kind, text, marks }, at) => {
    const other = others[at];
    return other !== undefined && other.kind === kind && other.text === text && other.marks === marks;
  });
}
