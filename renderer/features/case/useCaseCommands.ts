import { useOffer } from '#renderer/services/commands.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

export const PRINT_KEYS = 'Ctrl+P';

/** What can be done with the case file that is open. */
export function useCaseCommands(caseId: string): void {
  const { t } = useTranslation('case');
  const [, navigate] = useLocation();
  const commands = useMemo(
    () => [
      {
        id: 'print',
        label: t('print'),
        keys: PRINT_KEYS,
        perform: () => {
          navigate(`/case/${caseId}/print`);
        },
      },
    ],
    [t, navigate, caseId],
  );
  useOffer(commands);
}
