import { NativeSelect, TextInput } from '@mantine/core';
import { codeLabel } from '#shared/codes/codeLists.ts';
import { companies, dangers, lineFields, type LineField } from '#shared/reception/receptionLine.ts';
import { useLanguage } from '#renderer/services/language.ts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeSelect } from './CodeSelect.tsx';
import classes from './Reception.module.css';

interface Props {
  readonly values: Readonly<Record<LineField, string>>;
  readonly onChange: (field: LineField, value: string) => void;
  /** Before the test id of each field. */
  readonly called: string;
  readonly nameRef?: Ref<HTMLInputElement>;
  readonly nameError?: boolean;
}

/** The fields of a line, the same in the row of entry and in a line that stands on the list. */
export function LineFields({ values, onChange, called, nameRef, nameError = false }: Props) {
  const { t } = useTranslation('reception');
  const { language } = useLanguage();
  const choices = {
    danger: dangers.toReversed().map((value) => ({ value, label: codeLabel('priorities', value, language) })),
    company: (['', ...companies] as const).map((value) => ({ value, label: t(`company.${value}`) })),
  };
  return lineFields.map((field) => {
    const label = t(`fields.${field}`);
    const shared = { label, value: values[field], testId: `${called}-${field}` };
    const set = (value: string): void => {
      onChange(field, value);
    };
    if (field === 'language' || field === 'country')
      return (
        <CodeSelect key={field} {...shared} list={field === 'language' ? 'languages' : 'countries'} onChange={set} />
      );
    if (field === 'danger' || field === 'company')
      return (
        <NativeSelect
          key={field}
          size="xs"
          label={label}
          data={choices[field]}
          value={values[field]}
          onChange={(event) => {
            set(event.currentTarget.value);
          }}
          data-testid={shared.testId}
        />
      );
    return (
      <TextInput
        key={field}
        size="xs"
        label={label}
        value={values[field]}
        ref={field === 'name' ? nameRef : undefined}
        error={field === 'name' && nameError}
        classNames={{ input: classes.byContent ?? '' }}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          set(event.currentTarget.value);
        }}
        data-testid={shared.testId}
      />
    );
  });
}
