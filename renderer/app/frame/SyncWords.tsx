import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';
import { useSayHowLong } from '#renderer/ui/sayHowLong.ts';
import { useSyncState } from '#renderer/services/syncState.ts';
import { useSayWhen } from '#renderer/ui/When.tsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from './SyncWords.module.css';

/** Where the work is, in words: saved on this laptop · waiting for the office (3) · at the office. Never "sent". */
export function SyncWords() {
  const state = useSyncState();
  const say = useSaySync();
  return (
    <Link
      href="/settings/office"
      className={`${classes.words} ${classes[meaningOf(state)] ?? ''}`}
      data-testid="sync-state"
      data-state={state?.state}
    >
      {state === null ? '' : say(state)}
    </Link>
  );
}

/** Being offline is ordinary and stays grey; a wrong password or key is not, and needs somebody. */
function meaningOf(state: SyncState | null): 'safe' | 'needsYou' | 'plain' {
  if (state !== null && isLacking(state)) return 'needsYou';
  if (state?.state === 'at-office') return 'safe';
  const needsYou = state?.state === 'trouble' && state.trouble !== 'unreachable' && state.trouble !== 'server-error';
  return needsYou ? 'needsYou' : 'plain';
}

/** All of ours is there, but not all of the others' comes from there. */
function isLacking({ state, withheld }: SyncState): boolean {
  return state === 'at-office' && withheld?.lacking === true;
}

function useSaySync(): (state: SyncState) => string {
  const { t } = useTranslation('frame');
  const sayWhen = useSayWhen();
  const sayHowLong = useSayHowLong();
  return (state) => {
    const n = state.waiting;
    if (isLacking(state)) return t('sync.lacking');
    if (state.state === 'none') return t('sync.none');
    if (state.state === 'waiting') return t('sync.waiting', { n });
    if (state.state === 'paused') return t('sync.paused', { n });
    if (state.state === 'working') {
      const left = n + (state.fetching ?? 0);
      if (state.leftMs !== null) return t('sync.workingLeft', { time: sayHowLong(state.leftMs) });
      return left === 0 ? t('sync.workingNone') : t('sync.working', { n: left });
    }
    if (state.state === 'trouble')
      return meaningOf(state) === 'needsYou' ? t('sync.troubleYou') : t('sync.trouble', { n });
    return state.lastAt === null ? t('sync.atOffice') : t('sync.atOfficeAt', { when: sayWhen(state.lastAt) });
  };
}
