import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { codesOf } from '#shared/codes/codeLists.ts';
import { textAt } from '#shared/forms/places.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useDraft } from '#renderer/services/vault.ts';
import { useMayWrite } from '#renderer/ui/mayWrite.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './LetterScreen.module.css';

type Field = 'date' | 'addressee' | 'country' | 'subject' | 'signatory';

/** Date, to whom, about what, who signs. */
export function LetterHead({ letter }: { readonly letter: RecordDocument }) {
  const { t } = useTranslation('letters');
  const mayWrite = useMayWrite();
  const countries = useCountries();
  const field = useField(letter);
  return (
    <>
      <div className={classes.pair}>
        <TextInput label={t('sheet.date')} type="date" disabled={!mayWrite} {...field('date')} />
        <NativeSelect label={t('sheet.country')} data={countries} disabled={!mayWrite} {...field('country')} />
      </div>
      <Textarea
        label={t('sheet.addressee')}
        autosize
        minRows={2}
        maxRows={6}
        dir="auto"
        disabled={!mayWrite}
        data-testid="letter-addressee"
        {...field('addressee')}
      />
      <Textarea
        label={t('sheet.subject')}
        autosize
        maxRows={4}
        dir="auto"
        disabled={!mayWrite}
        data-testid="letter-subject"
        {...field('subject')}
      />
      <TextInput label={t('sheet.signatory')} dir="auto" disabled={!mayWrite} {...field('signatory')} />
    </>
  );
}

interface Bound {
  readonly value: string;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** While one writes in a field it shows what is typed; else what is kept, whoever wrote it. */
function useField(letter: RecordDocument): (field: Field) => Bound {
  const draft = useDraft(letter.id);
  const [typing, setTyping] = useState<{ readonly field: Field; readonly text: string } | null>(null);
  return (field) => {
    const kept = textAt(letter.data, field);
    return {
      value: typing?.field === field ? typing.text : kept,
      onFocus: () => setTyping({ field, text: kept }),
      onChange: ({ currentTarget: { value } }) => {
        setTyping({ field, text: value });
        draft.change(field, value);
      },
      onBlur: () => {
        setTyping(null);
        void draft.commit();
      },
    };
  };
}

function useCountries(): { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation('letters');
  const labelOf = useCodeLabel();
  return useMemo(
    () => [
      { value: '', label: t('sheet.none') },
      ...codesOf('countries')
        .map((value) => ({ value, label: labelOf('countries', value) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    ],
    [t, labelOf],
  );
}
