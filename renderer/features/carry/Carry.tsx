import { useTranslation } from 'react-i18next';
import classes from './Carry.module.css';
import { BringFrom } from './BringFrom.tsx';
import { TakeAlong } from './TakeAlong.tsx';

/** Settings → On a stick. */
export function Carry() {
  const { t } = useTranslation('carry');
  return (
    <>
      <p className={classes.soft}>{t('intro')}</p>
      <TakeAlong />
      <BringFrom />
    </>
  );
}
