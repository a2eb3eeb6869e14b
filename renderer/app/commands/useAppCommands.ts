import { useOffer, type Command } from '#renderer/services/commands.ts';
import { useVault } from '#renderer/services/vault.ts';
import { spotlight } from '@mantine/spotlight';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { keysOf } from './keysOf.ts';

/** What can be done everywhere. A screen adds its own with `useOffer`. */
export function useAppCommands(lock: () => void): void {
  const { t } = useTranslation('frame');
  const vault = useVault();
  const [, navigate] = useLocation();
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'find', label: t('find'), keys: keysOf.find, perform: spotlight.open },
      {
        id: 'app/today',
        label: t('today'),
        keys: keysOf.today,
        perform: () => {
          navigate('/');
        },
      },
      {
        id: 'app/cases',
        label: t('cases'),
        keys: keysOf.cases,
        perform: () => {
          navigate('/cases');
        },
      },
      {
        id: 'new-intake',
        label: t('newIntake'),
        keys: keysOf.newIntake,
        perform: () => {
          navigate('/intake');
        },
      },
      {
        id: 'app/settings',
        label: t('settings'),
        keys: keysOf.settings,
        perform: () => {
          navigate('/settings');
        },
      },
      {
        id: 'print-blank',
        label: t('printBlank'),
        keys: keysOf.printBlank,
        perform: () => {
          navigate('/print/blank');
        },
      },
      { id: 'app/sync-now', label: t('syncNow'), keys: keysOf.syncNow, perform: () => void vault.syncNow(null) },
      { id: 'app/lock', label: t('lock'), keys: keysOf.lock, perform: lock },
    ],
    [t, vault, navigate, lock],
  );
  useOffer(commands);
}
