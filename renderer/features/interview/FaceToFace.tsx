import { Button, Select } from '@mantine/core';
import { languages, directionOf, type Language } from '#shared/languages/languages.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordData } from './answers/InterviewContext.ts';
import { questionsToShow, type Shown } from './questionsToShow.ts';
import { sectionOf, stepOfField } from './steps.ts';
import styles from './FaceToFace.module.css';

/** For turning the screen to the person: only the question, large, in their language. Never an answer, never the
 *  staff's sections. */
export function FaceToFace({ from, onClose }: { readonly from: string; readonly onClose: () => void }) {
  const { t } = useTranslation('interview');
  const own = useLanguage().language;
  const [language, setLanguage] = useState<Language>(own);
  const section = sectionOf(stepOfField(from));
  const data = useRecordData(section?.record ?? 'interview');
  const questions = section === undefined ? [] : questionsToShow(section, data);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      questions.findIndex(({ id }) => id === from.split('/')[1]),
    ),
  );
  const shown = questions[Math.min(at, questions.length - 1)];
  const move = (by: number): void => setAt((now) => Math.min(Math.max(now + by, 0), Math.max(questions.length - 1, 0)));
  useFaceKeys(move, onClose);
  return (
    <div
      className={styles.face}
      role="dialog"
      aria-modal="true"
      aria-label={t('turnScreen')}
      data-testid="face-to-face"
    >
      <Large shown={shown} language={language} />
      <footer className={styles.foot}>
        <Button variant="default" onClick={() => move(-1)} disabled={at <= 0}>
          {t('before')}
        </Button>
        <Button variant="default" onClick={() => move(1)} disabled={at >= questions.length - 1} autoFocus>
          {t('after')}
        </Button>
        <Select
          aria-label={t('faceLanguage')}
          data={languages.map((one) => ({ value: one, label: nameOfLanguage(one) }))}
          value={language}
          allowDeselect={false}
          onChange={(next) => setLanguage(languages.find((one) => one === next) ?? own)}
        />
        <Button variant="subtle" onClick={onClose}>
          {t('turnBack')}
        </Button>
      </footer>
    </div>
  );
}

function Large({ shown, language }: { readonly shown: Shown | undefined; readonly language: Language }) {
  const { t } = useTranslation('interview');
  if (shown === undefined) return <p className={styles.question}>{t('nothingToShow')}</p>;
  return (
    <div className={styles.question} lang={language} dir={directionOf(language)}>
      <p>{shown.label[language]}</p>
      {shown.choices.length > 0 && (
        <ul className={styles.choices}>
          {shown.choices.map((choice) => (
            <li key={choice[language]}>{choice[language]}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function nameOfLanguage(language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

function useFaceKeys(move: (by: number) => void, onClose: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
      else if (event.key === 'PageDown') move(1);
      else if (event.key === 'PageUp') move(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
