import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Input } from '#shared/rpc/rpc.ts';
import { useTranslation } from 'react-i18next';
import classes from './SetupPage.module.css';

export type Office = Input<VaultCalls, 'createOffice'>['office'];
const countries = ['RUS', 'FRA', 'generic'] as const;
const emptyOffice: Office = {
  name: '',
  letterhead: '',
  countryRules: 'generic',
  signatory: '',
  nextLetterNumber: 1,
  nextCaseNumber: 1,
};

interface Props {
  readonly office: Office | null;
  readonly onBack: () => void;
  readonly onNext: (office: Office) => void;
}

/** What letters and forms say about the office. Only its name is needed to go on. */
export function OfficePage({ office, onBack, onNext }: Props) {
  const { t, i18n } = useTranslation(['setup', 'common']);
  const form = useForm<Office>({ initialValues: office ?? emptyOffice });
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const labels = { RUS: names.of('RU') ?? 'RUS', FRA: names.of('FR') ?? 'FRA', generic: t('office.generic') };
  return (
    <form className={classes.form} onSubmit={form.onSubmit(onNext)}>
      <TextInput
        label={t('office.name')}
        required
        autoFocus
        dir="auto"
        data-testid="office-name"
        {...form.getInputProps('name')}
      />
      <Textarea
        label={t('office.letterhead')}
        description={t('office.letterheadHelp')}
        rows={3}
        dir="auto"
        data-testid="office-letterhead"
        {...form.getInputProps('letterhead')}
      />
      <div className={classes.pair}>
        <Select
          label={t('office.rules')}
          description={t('office.rulesHelp')}
          allowDeselect={false}
          data={countries.map((value) => ({ value, label: labels[value] }))}
          data-testid="office-rules"
          {...form.getInputProps('countryRules')}
        />
        <TextInput
          label={t('office.signatory')}
          dir="auto"
          data-testid="office-signatory"
          {...form.getInputProps('signatory')}
        />
      </div>
      <div className={classes.pair}>
        <NumberInput
          label={t('office.nextCase')}
          description={t('office.numbersHelp')}
          min={1}
          allowDecimal={false}
          data-testid="office-next-case"
          {...form.getInputProps('nextCaseNumber')}
        />
        <NumberInput
          label={t('office.nextLetter')}
          min={1}
          allowDecimal={false}
          data-testid="office-next-letter"
          {...form.getInputProps('nextLetterNumber')}
        />
      </div>
      <div className={classes.buttons}>
        <Button type="submit" disabled={form.values.name.trim() === ''} data-testid="next">
          {t('common:next')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('leave')}
        </Button>
      </div>
    </form>
  );
}
