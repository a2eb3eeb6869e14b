import { Select } from '@mantine/core';
import { useCodeOptions } from '#renderer/services/codeOptions.ts';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly list: 'languages' | 'countries';
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly testId: string;
}

/** A language or a country by its first letters; whoever goes on has chosen the first that fits. */
export function CodeSelect({ list, label, value, onChange, testId }: Props) {
  const { t } = useTranslation('interview');
  const { data, filter } = useCodeOptions(list, value === '' ? [] : [value]);
  return (
    <Select
      size="xs"
      label={label}
      data={data}
      filter={filter}
      value={value === '' ? null : value}
      onChange={(code) => {
        onChange(code ?? '');
      }}
      nothingFoundMessage={t('nothingFound')}
      searchable
      selectFirstOptionOnChange
      autoSelectOnBlur
      openOnFocus={false}
      rightSection={null}
      rightSectionWidth={8}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      data-testid={testId}
    />
  );
}
