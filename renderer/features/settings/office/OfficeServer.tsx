import { useSyncState } from '#renderer/services/syncState.ts';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { ByAccessFile } from './ByAccessFile.tsx';
import { ByHand } from './ByHand.tsx';
import { Connected } from './Connected.tsx';

/** The office server: set it up, or see where the work is. */
export function OfficeServer() {
  const { t } = useTranslation('officeServer');
  const state = useSyncState();
  if (state === null) return null;
  if (state.office !== null) return <Connected state={state} office={state.office} />;
  return (
    <>
      <p className={classes.soft}>{t('intro')}</p>
      <ByAccessFile />
      <ByHand />
    </>
  );
}
