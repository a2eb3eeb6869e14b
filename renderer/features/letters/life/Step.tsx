import { Button } from '@mantine/core';
import type { Result } from '#shared/kernel/result.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './LetterLife.module.css';

export interface StepProps {
  readonly letter: RecordDocument;
  readonly onDone: () => void;
}
interface Props {
  readonly help?: string;
  /** The consequence, in the button itself. */
  readonly word: string;
  readonly danger?: boolean;
  readonly ready?: boolean;
  readonly act: () => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly children?: ReactNode;
}

/** One step of a letter's life: what it means, what it needs, and doing it. */
export function Step({ help, word, danger = false, ready = true, act, onDone, children }: Props) {
  const { t } = useTranslation('letterLife');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    const answer = await act();
    setBusy(false);
    if (answer.ok) onDone();
    else setFailed(true);
  };
  return (
    <form
      className={classes.step}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {help !== undefined && <p className={classes.soft}>{help}</p>}
      {children}
      {failed && (
        <p role="alert" className={classes.amber}>
          {t('failed')}
        </p>
      )}
      <div className={classes.steps}>
        <Button
          type="submit"
          loading={busy}
          disabled={!ready}
          {...(danger ? { color: 'red' } : {})}
          data-testid="letter-step-do"
        >
          {word}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
