import { useOffer, type Command } from '#renderer/services/commands.ts';
import { useVault } from '#renderer/services/vault.ts';
import { spotlight } from '@mantine/spotlight';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { keysOf } from './keysOf.ts';

/** Where one can go, by the word that names it in the frame. */
const places = [
  { id: 'app/reception', word: 'reception', to: '/reception' },
  { id: 'app/today', word: 'today', to: '/' },
  { id: 'app/cases', word: 'cases', to: '/cases' },
  { id: 'app/letters', word: 'letters', to: '/letters' },
  { id: 'new-intake', word: 'newIntake', to: '/intake' },
  { id: 'app/settings', word: 'settings', to: '/settings' },
  { id: 'numbers', word: 'numbers', to: '/numbers' },
  { id: 'print-blank', word: 'printBlank', to: '/print/blank' },
] as const;

/** What can be done everywhere. A screen adds its own with `useOffer`. In an interview the places lose their keys: there
 *  Alt and a number mark a sentence, and no slip of a finger may leave the person across the table. */
export function useAppCommands({ lock, wipe }: { readonly lock: () => void; readonly wipe: () => void }): void {
  const { t } = useTranslation('frame');
  const vault = useVault();
  const [location, navigate] = useLocation();
  const interviewing = location.startsWith('/interview/');
  const commands = useMemo((): readonly Command[] => {
    const ways = places.map(({ id, word, to }) => ({
      id,
      label: t(word),
      ...(interviewing ? {} : { keys: keysOf[word] }),
      perform: () => {
        navigate(to);
      },
    }));
    return [
      { id: 'find', label: t('find'), keys: keysOf.find, perform: spotlight.open },
      ...ways,
      { id: 'app/sync-now', label: t('syncNow'), keys: keysOf.syncNow, perform: () => void vault.syncNow(null) },
      { id: 'app/lock', label: t('lock'), keys: keysOf.lock, perform: lock },
      { id: 'app/wipe', label: t('wipe'), keys: keysOf.wipe, perform: wipe },
    ];
  }, [t, vault, navigate, lock, wipe, interviewing]);
  useOffer(commands);
}
