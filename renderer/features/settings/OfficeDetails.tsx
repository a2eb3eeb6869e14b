import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useRecords } from '#renderer/services/records.ts';
import { useDraft } from '#renderer/services/vault.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LargestFile } from './LargestFile.tsx';
import classes from './Settings.module.css';

const written = ['name', 'letterhead', 'signatory'] as const;
type Written = (typeof written)[number];

/** What stands on letters and forms. A field is kept when it is left; colleagues get it with the next sync. */
export function OfficeDetails() {
  const office = useRecords('office', {}, 1)?.[0];
  return office === undefined ? null : <Details key={office.id} office={office} />;
}

function Details({ office }: { readonly office: RecordDocument }) {
  const { t } = useTranslation(['settings', 'setup']);
  const labelOf = useCodeLabel();
  const draft = useDraft(office.id);
  const rules = textAt(office.data, 'countryRules');
  return (
    <section className={classes.section}>
      <p className={classes.soft}>{t('details.intro')}</p>
      <div className={classes.form}>
        {written.map((field) => (
          <WrittenField key={field} field={field} kept={textAt(office.data, field)} draft={draft} />
        ))}
        <NativeSelect
          label={t('setup:office.rules')}
          description={t('setup:office.rulesHelp')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={rules}
          data-testid="details-rules"
          data={[
            { value: 'RUS', label: labelOf('countries', 'RUS') },
            { value: 'FRA', label: labelOf('countries', 'FRA') },
            { value: 'generic', label: t('setup:office.generic') },
          ]}
          onChange={(event) => {
            draft.change('countryRules', event.currentTarget.value);
            void draft.commit();
          }}
        />
        <LargestFile office={office} draft={draft} />
      </div>
    </section>
  );
}

interface FieldProps {
  readonly field: Written;
  readonly kept: string;
  readonly draft: ReturnType<typeof useDraft>;
}

function WrittenField({ field, kept, draft }: FieldProps) {
  const { t } = useTranslation('setup');
  const [typed, setTyped] = useState<string | null>(null);
  const shared = {
    label: t(`office.${field}`),
    dir: 'auto',
    autoComplete: 'off',
    value: typed ?? kept,
    'data-testid': `details-${field}`,
    onBlur: () => {
      setTyped(null);
      void draft.commit();
    },
  } as const;
  const change = (value: string): void => {
    setTyped(value);
    draft.change(field, value);
  };
  return field === 'letterhead' ? (
    <Textarea
      {...shared}
      description={t('office.letterheadHelp')}
      rows={3}
      onChange={(event) => {
        change(event.currentTarget.value);
      }}
    />
  ) : (
    <TextInput
      {...shared}
      onChange={(event) => {
        change(event.currentTarget.value);
      }}
    />
  );
}
