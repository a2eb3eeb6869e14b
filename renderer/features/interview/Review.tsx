import { Button } from '@mantine/core';
import { useLanguage } from '#renderer/services/language.ts';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { parts } from './answers/answerStore.ts';
import { useInterview } from './answers/InterviewContext.ts';
import { useMissing } from './useMissing.ts';
import styles from './InterviewMode.module.css';

/** What is still open, each a way to its field. Nothing here stands in the way of finishing. */
export function Review(props: { readonly onOpen: (field: string) => void; readonly onFinish: () => void }) {
  const { t } = useTranslation('interview');
  const { language } = useLanguage();
  const { caseId, commit } = useInterview();
  const [, navigate] = useLocation();
  const missing = useMissing();
  const finish = (): void => {
    props.onFinish();
    for (const part of parts) commit(part);
    navigate(`/case/${caseId}`);
  };
  return (
    <div className={styles.column}>
      <h1 className={styles.title}>{t('review')}</h1>
      <p className={styles.intro}>{missing.length === 0 ? t('nothingMissing') : t('missingIntro')}</p>
      <ul className={styles.missing}>
        {missing.map(({ field, section, label, why }) => (
          <li key={field}>
            <button type="button" className={styles.missingLine} onClick={() => props.onOpen(field)}>
              <span className={styles.missingSection}>{section[language]}</span>
              <span>{label[language]}</span>
              <span className={styles.missingWhy}>{t(`why-${why}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <footer className={styles.sectionEnd}>
        <Writing>
          <Button onClick={finish} data-testid="finish-interview">
            {t('finish')}
          </Button>
        </Writing>
        <p className={styles.intro}>{t('finishHelp')}</p>
      </footer>
    </div>
  );
}
