import { sectionState } from '#shared/forms/sectionState.ts';
import type { Section } from '#shared/forms/formDefinition.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useTranslation } from 'react-i18next';
import { useDerived } from './answers/InterviewContext.ts';
import { REVIEW, sections } from './steps.ts';
import styles from './Rail.module.css';

export interface Navigation {
  readonly step: string;
  readonly goTo: (step: string) => void;
}

/** The sections and how far each is: the client's, then, visibly apart, those for staff only. */
export function Rail({ step, goTo }: Navigation) {
  const { t } = useTranslation('interview');
  return (
    <nav className={styles.rail} aria-label={t('sections')}>
      <ol className={styles.list}>
        {sections.map((section) => (
          <RailLine key={section.id} section={section} chosen={section.id === step} onChoose={() => goTo(section.id)} />
        ))}
      </ol>
      <div className={styles.review}>
        <button
          type="button"
          className={styles.line}
          aria-current={step === REVIEW ? 'step' : undefined}
          data-testid="section-review"
          onClick={() => goTo(REVIEW)}
        >
          <span className={styles.number} />
          <span className={styles.name}>{t('review')}</span>
        </button>
      </div>
    </nav>
  );
}

function RailLine(props: { readonly section: Section; readonly chosen: boolean; readonly onChoose: () => void }) {
  const { section, chosen, onChoose } = props;
  const { language } = useLanguage();
  const { t } = useTranslation('interview');
  const state = useDerived(section.record, (data) => sectionState(section, data));
  return (
    <li data-staff={section.staffOnly || undefined}>
      <button
        type="button"
        className={styles.line}
        aria-current={chosen ? 'step' : undefined}
        data-testid={`section-${section.id}`}
        onClick={onChoose}
      >
        <span className={styles.number}>{new Intl.NumberFormat(language).format(section.number)}</span>
        <span className={styles.name}>{section.title[language]}</span>
        <span className={styles.state} data-state={state}>
          {t(`state-${state}`)}
        </span>
      </button>
    </li>
  );
}
