import { NativeSelect } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import { useRecordsOfCase } from '#renderer/services/records.ts';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly caseId: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (fileId: string) => void;
}

/** A scan that was put among the files of the case. Without any there is nothing to choose. */
export function FileOfCase({ caseId, label, value, onChange }: Props) {
  const { t } = useTranslation('letterLife');
  const files = useRecordsOfCase('file', caseId) ?? [];
  if (caseId === '' || files.length === 0) return null;
  return (
    <NativeSelect
      label={label}
      data={[
        { value: '', label: t('noFile') },
        ...files.map(({ id, data }) => ({ value: id, label: textAt(data, 'name') })),
      ]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
