import { useOffer, type Command } from '#renderer/services/commands.ts';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyActions } from './useInterviewKeys.ts';

export type InterviewActions = KeyActions & { readonly pause: () => void };

/** The interview's actions in the palette, each with its key. The keys themselves are read in useInterviewKeys. */
export function useInterviewCommands(actions: InterviewActions): void {
  const { t } = useTranslation('interview');
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'interview/account', label: t('account'), keys: 'F8', perform: () => latest.current.toggleAccount() },
      { id: 'interview/face', label: t('turnScreen'), keys: 'F9', perform: () => latest.current.toggleFace() },
      { id: 'interview/next', label: t('nextSection'), keys: 'Ctrl+Enter', perform: () => latest.current.next() },
      { id: 'interview/pause', label: t('pause'), perform: () => latest.current.pause() },
    ],
    [t],
  );
  useOffer(commands);
}
