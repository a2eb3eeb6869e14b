import { Select } from '@mantine/core';
import type { Choice } from '#shared/forms/formDefinition.ts';
import type { Scalar } from '#shared/merge/recordState.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useTranslation } from 'react-i18next';
import { useAnswer, useInterview } from '../answers/InterviewContext.ts';
import type { FieldProps } from './fieldProps.ts';
import styles from './fields.module.css';

/** More answers than this are a list to search instead of a row to read. */
const MOST_IN_A_ROW = 8;

export function ChoiceField({ choices, ...props }: FieldProps & { readonly choices: readonly Choice[] }) {
  const { change } = useInterview();
  const { language } = useLanguage();
  const answer = useAnswer(props.part, props.path);
  if (choices.length <= MOST_IN_A_ROW) {
    return (
      <RadioRow {...props} options={choices.map(({ code, label }) => ({ value: code, label: label[language] }))} />
    );
  }
  return (
    <Select
      id={props.inputId}
      aria-labelledby={props.labelId}
      aria-describedby={props.describedBy}
      data={choices.map(({ code, label }) => ({ value: code, label: label[language] }))}
      value={typeof answer === 'string' ? answer : null}
      onChange={(code) => change(props.part, props.path, code)}
      searchable
      clearable
    />
  );
}

export function YesNoField(props: FieldProps) {
  const { t } = useTranslation('interview');
  return (
    <RadioRow
      {...props}
      options={[
        { value: true, label: t('yes') },
        { value: false, label: t('no') },
      ]}
    />
  );
}

interface Option {
  readonly value: string | boolean;
  readonly label: string;
}

/** Plain radio buttons in a row. Backspace, or the chosen one again, takes the answer back. */
function RadioRow(props: FieldProps & { readonly options: readonly Option[] }) {
  const { change } = useInterview();
  const answer = useAnswer(props.part, props.path);
  const set = (value: Scalar): void => change(props.part, props.path, value);
  return (
    <div
      className={styles.row}
      role="radiogroup"
      aria-labelledby={props.labelId}
      aria-describedby={props.describedBy}
      onKeyDown={(event) => {
        if (event.key !== 'Backspace' && event.key !== 'Delete') return;
        event.preventDefault();
        set(null);
      }}
    >
      {props.options.map(({ value, label }, index) => (
        <label key={String(value)} className={styles.choice} data-chosen={answer === value || undefined}>
          <input
            type="radio"
            id={index === 0 ? props.inputId : undefined}
            name={props.inputId}
            checked={answer === value}
            onChange={() => set(value)}
            onClick={() => {
              if (answer === value) set(null);
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
