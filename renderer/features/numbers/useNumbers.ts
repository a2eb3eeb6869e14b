import type { NumberKind } from '#shared/numbers/numberBlock.ts';
import type { NumberRow, NumberState } from '#shared/ipc/vault/numbersCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useCallback, useEffect, useState } from 'react';

export interface AskedNumbers {
  readonly text: string;
  readonly state: NumberState | null;
  readonly kind: NumberKind | null;
  readonly year: number | null;
}
export const allNumbers: AskedNumbers = { text: '', state: null, kind: null, year: null };

/** So many rows are held at once, from one step before those on the screen. */
const WINDOW = 400;
const STEP = 100;

interface Held {
  readonly from: number;
  readonly rows: readonly NumberRow[];
  readonly total: number;
  readonly all: number;
  readonly free: number;
  readonly years: readonly number[];
  /** false until the first answer: an empty list must not flash. */
  readonly known: boolean;
}
const nothingHeld: Held = { from: 0, rows: [], total: 0, all: 0, free: 0, years: [], known: false };

export interface Numbers extends Omit<Held, 'from' | 'rows'> {
  readonly rowAt: (index: number) => NumberRow | undefined;
  /** Says which rows are on the screen; missing ones are fetched. */
  readonly show: (first: number, last: number) => void;
  readonly again: () => void;
}

/** The register of numbers as a long list of which only a window is here. */
export function useNumbers(asked: AskedNumbers): Numbers {
  const vault = useVault();
  const [from, setFrom] = useState(0);
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<Held>(nothingHeld);
  const again = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  useEffect(() => vault.on('registerChanged', again), [vault, again]);
  useEffect(() => {
    let isLate = false;
    const { text, state, kind, year } = asked;
    void vault
      .numbers({ text, states: state === null ? [] : [state], kind, year, from, count: WINDOW })
      .then((answer) => {
        if (answer.ok && !isLate) setHeld({ ...answer.value, from, known: true });
      });
    return () => {
      isLate = true;
    };
  }, [vault, asked, from, round]);
  const rowAt = useCallback((index: number) => held.rows[index - held.from], [held]);
  const show = useCallback((first: number, last: number) => {
    setFrom((before) =>
      first >= before && last < before + WINDOW ? before : Math.max(0, Math.floor(first / STEP) - 1) * STEP,
    );
  }, []);
  return { ...held, rowAt, show, again };
}
