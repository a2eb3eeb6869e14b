import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { queryFor, type Asked } from './registerQuery.ts';

/** Rows come in blocks of this many; what is on the screen spans at most two. */
const BLOCK = 100;
/** Old blocks are forgotten beyond this, so that scrolling through 50,000 rows holds no more than these. */
const MOST_BLOCKS = 12;

export interface RegisterRows {
  readonly total: number;
  readonly all: number;
  /** false until the first answer: an empty list must not flash. */
  readonly known: boolean;
  readonly rowAt: (index: number) => RegisterRow | undefined;
  /** Says which rows are on the screen; missing ones are fetched. */
  readonly show: (first: number, last: number) => void;
}
interface Held {
  readonly round: number;
  readonly blocks: ReadonlyMap<number, readonly RegisterRow[]>;
  readonly total: number;
  readonly all: number;
  readonly known: boolean;
}
const nothingHeld: Held = { round: 0, blocks: new Map(), total: 0, all: 0, known: false };

/** The register as a long list of which only windows are here. Earlier rows stay on screen until newer ones arrive,
 *  so nothing jumps while one types. */
export function useRegisterRows(asked: Asked): RegisterRows {
  const vault = useVault();
  const [held, setHeld] = useState<Held>(nothingHeld);
  const fetching = useRef({ round: 0, blocks: new Set<number>() });
  const shown = useRef<readonly [number, number]>([0, BLOCK - 1]);

  const fetchBlock = useCallback(
    async (block: number, round: number) => {
      const answer = await vault.register(queryFor(asked, { from: block * BLOCK, count: BLOCK }, Date.now()));
      if (round !== fetching.current.round || !answer.ok) return;
      const { rows, total, all } = answer.value;
      setHeld((before) => {
        const blocks = new Map(before.round === round ? before.blocks : []);
        blocks.delete(block);
        blocks.set(block, rows);
        for (const oldest of blocks.keys()) {
          if (blocks.size <= MOST_BLOCKS) break;
          blocks.delete(oldest);
          fetching.current.blocks.delete(oldest);
        }
        return { round, blocks, total, all, known: true };
      });
    },
    [vault, asked],
  );

  const begin = useCallback(() => {
    fetching.current = { round: fetching.current.round + 1, blocks: new Set() };
    const [first, last] = shown.current;
    for (const block of new Set([Math.floor(first / BLOCK), Math.floor(last / BLOCK)])) {
      fetching.current.blocks.add(block);
      void fetchBlock(block, fetching.current.round);
    }
  }, [fetchBlock]);

  useEffect(() => {
    begin();
    const stopChanged = vault.on('registerChanged', begin);
    // What was asked for while only names and numbers could be searched is asked again.
    const stopOpened = vault.on('opened', ({ stage }) => {
      if (stage === 'search' && asked.text !== '') begin();
    });
    return () => {
      stopChanged();
      stopOpened();
    };
  }, [vault, begin, asked]);

  const show = useCallback(
    (first: number, last: number) => {
      shown.current = [first, last];
      for (let block = Math.floor(first / BLOCK); block <= Math.floor(last / BLOCK); block += 1) {
        if (fetching.current.blocks.has(block)) continue;
        fetching.current.blocks.add(block);
        void fetchBlock(block, fetching.current.round);
      }
    },
    [fetchBlock],
  );
  const rowAt = useCallback((index: number) => held.blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK], [held]);
  return { total: held.total, all: held.all, known: held.known, rowAt, show };
}
