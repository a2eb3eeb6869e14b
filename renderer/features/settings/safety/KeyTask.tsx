import { Button, PasswordInput } from '@mantine/core';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import type { Task } from './useTask.ts';

interface Props {
  readonly task: Task;
  /** For tests: what this form is for. */
  readonly name: string;
  readonly doWord: string;
  /** What else must be filled in before it can be done. */
  readonly ready?: boolean;
  readonly danger?: boolean;
  readonly onDo: (passphrase: string) => void;
  /** The fields of this task, after the passphrase. */
  readonly children?: ReactNode;
}

/** The form of one task. It asks for the passphrase again: an open laptop that was left alone must not be enough. */
export function KeyTask({ task, name, doWord, ready = true, danger = false, onDo, children }: Props) {
  const { t } = useTranslation(['safety', 'duress', 'common']);
  const [passphrase, setPassphrase] = useState('');
  const busy = task.state === 'busy';
  return (
    <form
      className={classes.form}
      data-testid={`${name}-form`}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && ready && !busy) onDo(passphrase);
      }}
    >
      <PasswordInput
        label={t('now')}
        autoFocus
        autoComplete="off"
        value={passphrase}
        data-testid={`${name}-now`}
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
        }}
      />
      {children}
      {task.failure !== null && <Notice meaning="danger">{t(sayings[task.failure])}</Notice>}
      <div className={classes.buttons}>
        <Button
          type="submit"
          loading={busy}
          disabled={passphrase === '' || !ready}
          color={danger ? 'signal' : 'harbour'}
          data-testid={`${name}-do`}
        >
          {doWord}
        </Button>
        <Button variant="subtle" disabled={busy} onClick={task.leave}>
          {t('common:cancel')}
        </Button>
        <span className={classes.small} role="status">
          {busy ? t('working') : ''}
        </span>
      </div>
    </form>
  );
}

const sayings = {
  wrong: 'wrong',
  same: 'duress:same',
  impossible: 'laptop.impossible',
  needsPassphrase: 'needsPassphrase',
  codeFirst: 'codeFirst',
  noSpace: 'noSpace',
  failed: 'failed',
} as const;
