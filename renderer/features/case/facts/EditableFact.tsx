import { NativeSelect, TextInput } from '@mantine/core';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Facts.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly said: string;
  /** The values to choose from; null for a date. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}

/** A fact that one changes where it stands: Enter or leaving keeps it, Escape takes it back. */
export function EditableFact({ label, value, said, choices, onChange, testId }: Props) {
  const { t } = useTranslation('case');
  const [typed, setTyped] = useState<string | null>(null);

  function keep(next: string): void {
    setTyped(null);
    if (next !== value) onChange(next);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') setTyped(null);
    else if (event.key === 'Enter') keep(typed ?? value);
    else return;
    event.stopPropagation();
    event.preventDefault();
  }

  if (typed === null) {
    return (
      <Writing>
        <button
          type="button"
          className={classes.edit}
          aria-label={`${label}: ${said === '' ? t('facts.empty') : said}. ${t('facts.edit', { what: label })}`}
          data-testid={testId}
          onClick={() => {
            setTyped(value);
          }}
        >
          {said === '' ? <span className={classes.empty}>{t('facts.empty')}</span> : <bdi>{said}</bdi>}
        </button>
      </Writing>
    );
  }
  const shared = {
    'aria-label': label,
    autoFocus: true,
    size: 'xs',
    value: typed,
    onKeyDown,
    'data-testid': `${testId}-field`,
  } as const;
  return choices === null ? (
    <TextInput
      {...shared}
      type="date"
      onChange={(event) => {
        setTyped(event.currentTarget.value);
      }}
      onBlur={() => {
        keep(typed);
      }}
    />
  ) : (
    <NativeSelect
      {...shared}
      data={[{ value: '', label: t('facts.empty') }, ...choices]}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
      }}
      onBlur={() => {
        keep(typed);
      }}
    />
  );
}
