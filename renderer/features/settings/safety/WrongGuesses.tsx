import { NativeSelect } from '@mantine/core';
import { useMain } from '#renderer/services/main.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { KeySection } from './KeySection.tsx';

const limits = [0, 5, 10, 20] as const;

/** After how many wrong guesses the keys are destroyed. Off unless somebody chooses it. */
export function WrongGuesses() {
  const { t } = useTranslation('safety');
  const main = useMain();
  const [limit, setLimit] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void main.guessLimit(null).then((answer) => {
      if (answer.ok) setLimit(answer.value.limit);
    });
  }, [main]);

  async function choose(next: number): Promise<void> {
    const done = await main.setGuessLimit({ limit: next });
    setFailed(!done.ok);
    if (done.ok) setLimit(next);
  }
  return (
    <KeySection title={t('guesses.title')} help={t('guesses.help')}>
      {limit !== null && (
        <div className={classes.form}>
          <NativeSelect
            label={t('guesses.label')}
            value={String(limit)}
            data-testid="guess-limit"
            data={limits.map((n) => ({
              value: String(n),
              label: n === 0 ? t('guesses.never') : t('guesses.after', { n }),
            }))}
            onChange={(event) => void choose(Number(event.currentTarget.value))}
          />
        </div>
      )}
      {failed && <Notice meaning="danger">{t('failed')}</Notice>}
    </KeySection>
  );
}
