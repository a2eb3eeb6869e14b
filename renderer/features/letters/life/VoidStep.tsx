import { Textarea } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import { useMe } from '#renderer/services/vault.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Step, type StepProps } from './Step.tsx';
import { today, useKeepLeaves } from './useKeepLeaves.ts';

/** The number stays in the register, with the reason. */
export function VoidStep({ letter, onDone }: StepProps) {
  const { t } = useTranslation('letterLife');
  const { memberId } = useMe();
  const keep = useKeepLeaves(letter.id);
  const [reason, setReason] = useState('');
  const number = textAt(letter.data, 'number') || textAt(letter.data, 'provisional');
  const act = () => keep({ 'voided/reason': reason, 'voided/at': today(), 'voided/by': memberId });
  return (
    <Step
      help={t('voidHelp')}
      word={t('voidDo', { number: `\u2068${number}\u2069` })}
      danger
      ready={reason.trim() !== ''}
      act={act}
      onDone={onDone}
    >
      <Textarea
        label={t('voidReason')}
        autosize
        minRows={2}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-testid="letter-void-reason"
      />
    </Step>
  );
}
