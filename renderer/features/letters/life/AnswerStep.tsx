import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Step, type StepProps } from './Step.tsx';
import { today, useKeepLeaves } from './useKeepLeaves.ts';

/** What they answered, or that nobody did. */
export function AnswerStep({ letter, onDone }: StepProps) {
  const { t } = useTranslation('letterLife');
  const keep = useKeepLeaves(letter.id);
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const act = () => keep({ 'answer/on': on, 'answer/note': note, 'answer/none': false });
  return (
    <Step word={t('answerDo')} ready={on !== ''} act={act} onDone={onDone}>
      <TextInput
        label={t('answeredOn')}
        type="date"
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <Textarea
        label={t('answerNote')}
        autosize
        minRows={2}
        dir="auto"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button
        variant="subtle"
        onClick={() => {
          void keep({ 'answer/none': true }).then(onDone);
        }}
      >
        {t('noAnswer')}
      </Button>
    </Step>
  );
}
