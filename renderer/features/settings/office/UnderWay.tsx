import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';
import { useSayHowLong } from '#renderer/ui/sayHowLong.ts';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';

/** While the laptop talks with the office: what it does just now, and how long it still takes where that is known. */
export function UnderWay({ state }: { readonly state: SyncState }) {
  const { t } = useTranslation('officeState');
  const sayHowLong = useSayHowLong();
  return (
    <dl className={classes.facts} data-testid="under-way">
      <dt>{t('now')}</dt>
      <dd>{state.doing === null ? '' : t(`doing.${state.doing}`)}</dd>
      <dt>{t('left')}</dt>
      <dd>{state.leftMs === null ? t('leftUnknown') : sayHowLong(state.leftMs)}</dd>
    </dl>
  );
}
