/** One way to turn anything that changes by itself into React state. */
import { useEffect, useState } from 'react';
import type { Observable } from 'rxjs';

/** `undefined` until the first value; `source` must be stable (useMemo). */
export function useObservable<Value>(source: Observable<Value> | null): Value | undefined {
  const [held, setHeld] = useState<{ source: Observable<Value>; value: Value }>();
  useEffect(() => {
    if (source === null) return undefined;
    const subscription = source.subscribe((value) => {
      setHeld({ source, value });
    });
    return () => {
      subscription.unsubscribe();
    };
  }, [source]);
  // A value of an earlier source would be shown under the new question for one frame.
  return held?.source === source ? held.value : undefined;
}
