import { Button } from '@mantine/core';
import { Patience } from '#renderer/ui/Patience.tsx';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { InterviewProvider } from './answers/InterviewContext.ts';
import { useInterviewRecords } from './answers/useInterviewRecords.ts';
import { InterviewMode } from './InterviewMode.tsx';
import styles from './InterviewMode.module.css';

/** Route `/interview/:id`: the whole window belongs to one interview. */
export function InterviewScreen() {
  const { id } = useParams<{ id: string }>();
  const found = useInterviewRecords(id);
  const { t } = useTranslation('interview');
  const [, navigate] = useLocation();
  if (found.state === 'here') {
    return (
      <InterviewProvider value={found.interview}>
        <InterviewMode key={id} />
      </InterviewProvider>
    );
  }
  return (
    <main className={styles.cover} aria-busy={found.state === 'looking'}>
      {found.state === 'looking' && <Patience />}
      {found.state === 'missing' && (
        <>
          <p>{t('notHere')}</p>
          <Button variant="default" onClick={() => navigate('/')}>
            {t('leave')}
          </Button>
        </>
      )}
    </main>
  );
}
