import { NativeSelect, TextInput } from '@mantine/core';
import { letterWays } from '#shared/letters/letterStage.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileOfCase } from './FileOfCase.tsx';
import { Step, type StepProps } from './Step.tsx';
import { today, useKeepLeaves } from './useKeepLeaves.ts';

/** How it left, and what proves it. */
export function SendStep({ letter, onDone }: StepProps) {
  const { t } = useTranslation('letterLife');
  const keep = useKeepLeaves(letter.id);
  const [on, setOn] = useState(today);
  const [how, setHow] = useState<string>(letterWays[0]);
  const [tracking, setTracking] = useState('');
  const [proof, setProof] = useState('');
  const act = () => keep({ 'sent/on': on, 'sent/how': how, 'sent/tracking': tracking, 'sent/proof': proof });
  return (
    <Step word={t('sendDo')} ready={on !== ''} act={act} onDone={onDone}>
      <TextInput label={t('sentOn')} type="date" value={on} onChange={(event) => setOn(event.currentTarget.value)} />
      <NativeSelect
        label={t('how')}
        data={letterWays.map((value) => ({ value, label: t(`ways.${value}`) }))}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value)}
        data-testid="letter-how"
      />
      <TextInput
        label={t('tracking')}
        dir="auto"
        value={tracking}
        onChange={(event) => setTracking(event.currentTarget.value)}
      />
      <FileOfCase caseId={letter.caseId} label={t('proof')} value={proof} onChange={setProof} />
    </Step>
  );
}
