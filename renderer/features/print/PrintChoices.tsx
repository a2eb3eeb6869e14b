import { Checkbox, Radio, Select, Stack } from '@mantine/core';
import { dateWords } from '#shared/dates/dateWords.ts';
import { textAt } from '#shared/forms/places.ts';
import { languages, type Language } from '#shared/languages/languages.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useTranslation } from 'react-i18next';

export interface Choices {
  readonly blank: boolean;
  readonly audience: 'client' | 'office';
  readonly first: Language;
  readonly second: Language | null;
  readonly letterhead: boolean;
  /** '' for the newest. */
  readonly interviewId: string;
}
interface Props {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly interviews: readonly RecordDocument[];
  readonly withCase: boolean;
}

export function PrintChoices({ choices, onChange, interviews, withCase }: Props) {
  const { t } = useTranslation('print');
  const set = (part: Partial<Choices>): void => onChange({ ...choices, ...part });
  return (
    <Stack gap="md">
      {withCase && (
        <Radio.Group
          label={t('what')}
          value={choices.blank ? 'blank' : 'filled'}
          onChange={(what) => set({ blank: what === 'blank' })}
        >
          <Stack gap={6} mt={4}>
            <Radio value="filled" label={t('filled')} />
            <Radio value="blank" label={t('blank')} />
          </Stack>
        </Radio.Group>
      )}
      {interviews.length > 1 && !choices.blank && (
        <InterviewChoice
          interviews={interviews}
          chosen={choices.interviewId}
          onChoose={(interviewId) => set({ interviewId })}
        />
      )}
      <Radio.Group
        label={t('who')}
        value={choices.audience}
        onChange={(who) => set({ audience: who === 'office' ? 'office' : 'client' })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="client" label={t('client')} description={t('clientHelp')} />
          <Radio value="office" label={t('office')} description={t('officeHelp')} />
        </Stack>
      </Radio.Group>
      <LanguageChoices choices={choices} set={set} />
      <Checkbox
        label={t('letterhead')}
        checked={choices.letterhead}
        onChange={(event) => set({ letterhead: event.currentTarget.checked })}
      />
    </Stack>
  );
}

/** One language or two beside each other. */
export function LanguageChoices({
  choices,
  set,
}: {
  readonly choices: Pick<Choices, 'first' | 'second'>;
  readonly set: (part: Partial<Pick<Choices, 'first' | 'second'>>) => void;
}) {
  const { t } = useTranslation('print');
  const known = languages.map((one) => ({
    value: one,
    label: new Intl.DisplayNames([one], { type: 'language' }).of(one) ?? one,
  }));
  const languageOf = (value: string | null): Language | null => languages.find((one) => one === value) ?? null;
  return (
    <Stack gap="sm">
      <Select
        label={t('language')}
        data={known}
        value={choices.first}
        allowDeselect={false}
        onChange={(value) => {
          const first = languageOf(value) ?? choices.first;
          set({ first, second: choices.second === first ? null : choices.second });
        }}
      />
      <Select
        label={t('second')}
        data={known.filter(({ value }) => value !== choices.first)}
        value={choices.second}
        placeholder={t('oneOnly')}
        clearable
        onChange={(value) => set({ second: languageOf(value) })}
      />
    </Stack>
  );
}

interface InterviewProps {
  readonly interviews: readonly RecordDocument[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One subject per interview, so one print is one person's. */
function InterviewChoice({ interviews, chosen, onChoose }: InterviewProps) {
  const { t } = useTranslation('print');
  const { language } = useLanguage();
  return (
    <Select
      label={t('interview')}
      data={interviews.map(({ id, data }) => ({
        value: id,
        label: dateWords(textAt(data, 'interview/date'), language) || id.slice(0, 6),
      }))}
      value={chosen === '' ? (interviews[0]?.id ?? null) : chosen}
      allowDeselect={false}
      onChange={(id) => onChoose(id ?? '')}
    />
  );
}
