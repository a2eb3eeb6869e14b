import { Button } from '@mantine/core';
import { sectionMarkPath, sectionState } from '#shared/forms/sectionState.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useTranslation } from 'react-i18next';
import { useDerived, useInterview } from './answers/InterviewContext.ts';
import { spotOf } from './answers/spot.ts';
import { GroupField } from './fields/GroupField.tsx';
import { QuestionField } from './fields/QuestionField.tsx';
import { WhenAsked } from './fields/WhenAsked.tsx';
import { CONSENT, sectionOf } from './steps.ts';
import styles from './InterviewMode.module.css';

/** The questions of one section, drawn from the form's data. */
export function SectionPage({ step, onDone }: { readonly step: string; readonly onDone: () => void }) {
  const { language } = useLanguage();
  const { t } = useTranslation('interview');
  const section = sectionOf(step);
  if (section === undefined) return null;
  const spot = spotOf(section);
  return (
    <div className={styles.column} data-staff={section.staffOnly || undefined}>
      {section.staffOnly && <p className={styles.staff}>{t('staffOnly')}</p>}
      <h1 className={styles.title}>{section.title[language]}</h1>
      {section.intro !== undefined && <p className={styles.intro}>{section.intro[language]}</p>}
      <Writing>
        {section.questions.map((question) => (
          <WhenAsked key={question.id} spot={spot} question={question} siblings={section.questions}>
            {question.kind === 'group' ? (
              <GroupField spot={spot} group={question} />
            ) : question.kind === 'account' ? null : (
              <QuestionField spot={spot} question={question} />
            )}
          </WhenAsked>
        ))}
      </Writing>
      <footer className={styles.sectionEnd}>
        <Button onClick={onDone} data-testid="next-section">
          {step === CONSENT ? t('toAccount') : t('nextSection')}
        </Button>
        <Keys combo="Ctrl+Enter" />
        <Writing>
          <NotAskedToggle step={step} />
        </Writing>
      </footer>
    </div>
  );
}

/** Says of a whole section at once that it was not asked. */
function NotAskedToggle({ step }: { readonly step: string }) {
  const { t } = useTranslation('interview');
  const { change } = useInterview();
  const section = sectionOf(step);
  const part = section?.record ?? 'interview';
  const state = useDerived(part, (data) => (section === undefined ? 'empty' : sectionState(section, data)));
  if (step === CONSENT || (state !== 'empty' && state !== 'notAsked')) return null;
  const next = state === 'notAsked' ? null : 'notAsked';
  return (
    <Button variant="subtle" color="gray" onClick={() => change(part, sectionMarkPath(step), next)}>
      {state === 'notAsked' ? t('sectionAskedAfterAll') : t('sectionNotAsked')}
    </Button>
  );
}
