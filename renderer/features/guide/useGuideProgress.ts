import { useMe } from '#renderer/services/vault.ts';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { doneSteps, noteStep, stepOf } from './guideSteps.ts';

/** Watches quietly where a newcomer goes; `noteLock` is called when she locks. */
export function useGuideProgress(): { noteLock: () => void } {
  const { guided } = useMe();
  const [location] = useLocation();
  useEffect(() => {
    const done = doneSteps(localStorage);
    if (!guided && done.has('lock')) noteStep(localStorage, 'return');
    // Once per window: a new window after `lock` is the return.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    const step = stepOf(location);
    if (!guided && step !== null) noteStep(localStorage, step);
  }, [guided, location]);
  return {
    noteLock: () => {
      if (!guided) noteStep(localStorage, 'lock');
    },
  };
}
