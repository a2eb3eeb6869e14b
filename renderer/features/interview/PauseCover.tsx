import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './InterviewMode.module.css';

/** What a person across the table may see while one makes tea: nothing of anybody. */
export function PauseCover({ onGoOn }: { readonly onGoOn: () => void }) {
  const { t } = useTranslation('interview');
  return (
    <main className={styles.cover} data-testid="pause-cover">
      <p className={styles.coverName}>Pristan</p>
      <p>{t('paused')}</p>
      <Button size="md" autoFocus onClick={onGoOn}>
        {t('goOn')}
      </Button>
    </main>
  );
}
