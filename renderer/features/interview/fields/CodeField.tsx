import { MultiSelect, Select } from '@mantine/core';
import type { CodeList } from '#shared/forms/formDefinition.ts';
import { folderAt } from '#shared/forms/places.ts';
import { useTranslation } from 'react-i18next';
import { useAnswer, useDerived, useInterview } from '../answers/InterviewContext.ts';
import type { FieldProps } from './fieldProps.ts';
import { useCodeOptions } from '#renderer/services/codeOptions.ts';

type Props = FieldProps & { readonly list: CodeList };

/** One code out of a long list: type to find it. */
export function CodeField({ list, part, path, inputId, describedBy }: Props) {
  const { change } = useInterview();
  const { t } = useTranslation('interview');
  const answer = useAnswer(part, path);
  const chosen = typeof answer === 'string' && answer !== '' ? answer : null;
  const { data, filter } = useCodeOptions(list, chosen === null ? [] : [chosen]);
  return (
    <Select
      id={inputId}
      aria-describedby={describedBy}
      data={data}
      filter={filter}
      value={chosen}
      onChange={(code) => change(part, path, code)}
      nothingFoundMessage={t('nothingFound')}
      searchable
      clearable
      openOnFocus={false}
    />
  );
}

/** Several codes: a leaf for each. */
export function CodesField({ list, part, path, inputId, describedBy }: Props) {
  const { change } = useInterview();
  const { t } = useTranslation('interview');
  const held = useDerived(part, (data) =>
    Object.entries(folderAt(data, path))
      .flatMap(([code, ticked]) => (ticked === true ? [code] : []))
      .join(' '),
  );
  const chosen = held === '' ? [] : held.split(' ');
  const { data, filter } = useCodeOptions(list, chosen);
  return (
    <MultiSelect
      id={inputId}
      aria-describedby={describedBy}
      data={data}
      filter={filter}
      value={chosen}
      onChange={(next) => {
        for (const code of chosen) if (!next.includes(code)) change(part, `${path}/${code}`, null);
        for (const code of next) if (!chosen.includes(code)) change(part, `${path}/${code}`, true);
      }}
      nothingFoundMessage={t('nothingFound')}
      searchable
      clearable
      openOnFocus={false}
    />
  );
}
