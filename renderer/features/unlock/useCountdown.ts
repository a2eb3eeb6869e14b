import { useCallback, useEffect, useState } from 'react';

/** Seconds left of `waitMs`, counted down on the page's monotonic clock; `start` begins another wait. */
export function useCountdown(waitMs: number): { seconds: number; start: (waitMs: number) => void } {
  const [until, setUntil] = useState(() => performance.now() + waitMs);
  const [seconds, setSeconds] = useState(Math.ceil(waitMs / 1000));
  const start = useCallback((next: number) => {
    setUntil(performance.now() + next);
    setSeconds(Math.ceil(next / 1000));
  }, []);
  useEffect(() => {
    if (seconds <= 0) return undefined;
    const timer = setInterval(() => {
      setSeconds(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    }, 200);
    return () => {
      clearInterval(timer);
    };
  }, [until, seconds]);
  return { seconds, start };
}
