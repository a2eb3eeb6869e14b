import { useTranslation } from 'react-i18next';
import classes from './Patience.module.css';

/** The place of something that is being opened. Quiet at first, so that nothing flashes; after a moment it says so. */
export function Patience() {
  const { t } = useTranslation('common');
  return (
    <div className={classes.patience} aria-busy="true" data-testid="patience">
      <span className={classes.word}>{t('opening')}</span>
    </div>
  );
}
