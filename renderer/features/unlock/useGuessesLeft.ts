import { useMain } from '#renderer/services/main.ts';
import { useCallback, useEffect, useState } from 'react';

/** Said only when it is near: a number on the lock screen of somebody who mistyped once would only frighten. */
const NEAR = 3;

/** How many wrong tries are left before the keys are destroyed; `null` where there is no limit, or it is far. */
export function useGuessesLeft(): { readonly left: number | null; readonly ask: () => Promise<void> } {
  const main = useMain();
  const [left, setLeft] = useState<number | null>(null);
  const ask = useCallback(async () => {
    const answer = await main.guessLimit(null);
    const found = answer.ok ? answer.value.left : null;
    setLeft(found !== null && found <= NEAR ? found : null);
  }, [main]);
  useEffect(() => {
    void ask();
  }, [ask]);
  return { left, ask };
}
