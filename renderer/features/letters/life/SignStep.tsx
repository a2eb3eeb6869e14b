import { TextInput } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import { fixLetter } from '#shared/letters/writtenLetter.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileOfCase } from './FileOfCase.tsx';
import { StillToFill } from './StillToFill.tsx';
import { Step, type StepProps } from './Step.tsx';
import { today, useKeepLeaves } from './useKeepLeaves.ts';

/** From here on the text stands as it is (LT5). */
export function SignStep({ letter, gaps, onDone }: StepProps & { readonly gaps: readonly string[] }) {
  const { t } = useTranslation('letterLife');
  const { t: ofSheet } = useTranslation('letters');
  const keep = useKeepLeaves(letter.id);
  const [on, setOn] = useState(today);
  const [by, setBy] = useState(textAt(letter.data, 'signatory'));
  const [scan, setScan] = useState('');
  const act = () =>
    keep({
      'signed/on': on,
      'signed/by': by,
      'signed/scan': scan,
      'signed/text': fixLetter({ ...letter.data, signatory: by }),
    });
  return (
    <Step help={t('signHelp')} word={t('signDo')} ready={on !== '' && by.trim() !== ''} act={act} onDone={onDone}>
      <StillToFill gaps={gaps} />
      <TextInput
        label={ofSheet('sheet.signatory')}
        dir="auto"
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        data-testid="letter-signed-by"
      />
      <TextInput label={t('signOn')} type="date" value={on} onChange={(event) => setOn(event.currentTarget.value)} />
      <FileOfCase caseId={letter.caseId} label={t('scan')} value={scan} onChange={setScan} />
    </Step>
  );
}
