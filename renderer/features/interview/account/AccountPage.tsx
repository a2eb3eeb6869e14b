import { Button } from '@mantine/core';
import { accountSection } from '#shared/forms/intake/account.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordData } from '../answers/InterviewContext.ts';
import { ContestedValues } from '../fields/ContestedValues.tsx';
import { goToField } from '../useResumePoint.ts';
import { AccountEditor } from './AccountEditor.tsx';
import { languageOfRecord } from './languageOfRecord.ts';
import type { MarkedWords } from './marking.ts';
import { markKeys, type MarkKey } from './markKeys.ts';
import { MarkList } from './MarkList.tsx';
import { MarkPanel } from './MarkPanel.tsx';
import { useAccountText } from './useAccountText.ts';
import styles from './account.module.css';

interface Props {
  /** Narrow, at the side of another section's questions. */
  readonly beside?: boolean;
  readonly onOpen: (field: string) => void;
  readonly onDone: () => void;
}

/** The blank page: people tell stories, not sections. A sentence is marked and becomes an item, and stays where it is. */
export function AccountPage({ beside = false, onOpen, onDone }: Props) {
  const { t } = useTranslation('interview');
  const { language } = useLanguage();
  const account = useAccountText();
  const [marking, setMarking] = useState<{ readonly words: MarkedWords; readonly mark: MarkKey } | null>(null);
  const writtenIn = languageOfRecord(useRecordData('interview')) ?? language;
  const close = (): void => {
    const caret = marking?.words.range.end ?? null;
    setMarking(null);
    requestAnimationFrame(() => goToField('account/account', caret));
  };
  return (
    <div className={styles.page} data-beside={beside || undefined}>
      <h1 className={styles.title}>{accountSection.title[language]}</h1>
      {!beside && <p className={styles.intro}>{accountSection.intro?.[language]}</p>}
      {account.othersWrote && (
        <p className={styles.others} role="status">
          {t('othersWrote')}{' '}
          <button type="button" className={styles.quiet} onClick={account.showOthers}>
            {t('showOthers')}
          </button>
        </p>
      )}
      <AccountEditor
        account={account}
        label={accountSection.title[language]}
        language={writtenIn}
        onMark={(words, mark) => setMarking({ words, mark })}
      />
      <Writing>
        <ContestedValues part="account" path="account/paragraphs" />
      </Writing>
      <MarkList onOpen={onOpen} />
      <div className={styles.below}>
        {marking === null ? <KeyLegend /> : <MarkPanel words={marking.words} mark={marking.mark} onClose={close} />}
        <div className={styles.end}>
          <Button onClick={onDone} size="sm">
            {beside ? t('backToQuestions') : t('nextSection')}
          </Button>
          <Keys combo={beside ? 'F8' : 'Ctrl+Enter'} />
        </div>
      </div>
    </div>
  );
}

function KeyLegend() {
  const { t } = useTranslation('interview');
  const { language } = useLanguage();
  return (
    <>
      <p className={styles.hint}>{t('markHint')}</p>
      <ul className={styles.keys}>
        {markKeys.map(({ key, label }) => (
          <li key={key}>
            <Keys combo={String(key)} />
            <span>{label[language]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
