import { useMe } from '#renderer/services/vault.ts';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { doneSteps, noteStep, stepOf } from './guideSteps.ts';

/** Watches quietly where a newcomer goes; `noteLock` is called when she locks. */
export function useGuideProgress(): { noteLock: () => void } {
  const { guided } = useMe();
  const [location] = useLocation();
  useEffect(() => {
    const done = doneSteps();
    if (!guided && done.has('lock')) noteStep('return');
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once per window: a new window after `lock` is the return
  }, []);
  useEffect(() => {
    const step = stepOf(location);
    if (!guided && step !== null) noteStep(step);
  }, [guided, location]);
  const noteLock = useCallback(() => {
    if (!guided) noteStep('lock');
  }, [guided]);
  return { noteLock };
}
