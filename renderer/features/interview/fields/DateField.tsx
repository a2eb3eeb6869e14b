import { TextInput } from '@mantine/core';
import { dateToKeep } from '#shared/dates/spokenDate.ts';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './fieldProps.ts';
import { useDateWords } from './useDateWords.ts';
import { useFieldText } from './useFieldText.ts';
import styles from './fields.module.css';

/** "About 1986", "spring 2015", "2004 to 2006": typed as people say it, kept as EDTF, read back in words at once. */
export function DateField({ part, path, inputId, describedBy }: FieldProps) {
  const { t } = useTranslation('interview');
  const { read, say } = useDateWords();
  const { answer: _answer, ...field } = useFieldText(part, path, {
    show: (kept) => (typeof kept === 'string' || typeof kept === 'number' ? say(String(kept)) : ''),
    keep: (text) => (text.trim() === '' ? null : dateToKeep(text)),
  });
  const understood = read(field.value);
  const echoId = `${inputId}:echo`;
  return (
    <>
      <TextInput
        {...field}
        id={inputId}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('dateExample')}
        aria-describedby={describedBy === undefined ? echoId : `${describedBy} ${echoId}`}
        classNames={{ root: styles.dateInput ?? '', input: styles.byContent ?? '' }}
      />
      {/* Always a line high: nothing below moves while one types. */}
      <p id={echoId} className={styles.echo} role="status">
        {understood === null && t('dateNotUnderstood')}
        {understood !== null && understood !== '' && (
          <>
            {t('dateUnderstood', { date: say(understood) })}
            {understood !== say(understood) && <bdi className={styles.edtf}>{understood}</bdi>}
          </>
        )}
      </p>
    </>
  );
}
