import { Button, Radio, Textarea } from '@mantine/core';
import type { NumberRow } from '#shared/ipc/vault/numbersCalls.ts';
import { LONGEST_REASON } from '#shared/numbers/officeVoids.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './NumberPanel.module.css';

/** It cannot be taken back, so it says so, and wants a reason for whoever looks for that number one day. */
export function VoidForm({ row, onVoided }: { readonly row: NumberRow; readonly onVoided: () => void }) {
  const { t } = useTranslation('numbers');
  const vault = useVault();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [then, setThen] = useState<'on' | 'end'>('on');
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  const { kind, number } = row;
  async function voidIt(): Promise<void> {
    setState('busy');
    const goesOn = row.recordId !== '' && then === 'on';
    const done = await vault.voidNumber({ kind, number, reason: reason.trim(), goesOn });
    setState(done.ok ? 'still' : 'failed');
    if (done.ok) onVoided();
  }
  if (!isOpen)
    return (
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
        data-testid="void-begin"
      >
        {t('void.begin')}
      </Button>
    );
  return (
    <div className={classes.form} data-testid="void-form">
      <p>{t('void.what')}</p>
      <Textarea
        label={t('void.reason')}
        description={t('void.reasonHint')}
        dir="auto"
        autosize
        minRows={2}
        maxLength={LONGEST_REASON}
        data-autofocus
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
        data-testid="void-reason"
      />
      {row.recordId !== '' && (
        <Radio.Group
          label={t('void.then')}
          value={then}
          onChange={(value) => {
            setThen(value === 'end' ? 'end' : 'on');
          }}
        >
          <Radio value="on" label={t('void.on')} data-testid="void-on" />
          <Radio value="end" label={t('void.end')} data-testid="void-end" />
        </Radio.Group>
      )}
      {state === 'failed' && <Notice meaning="danger">{t('void.failed')}</Notice>}
      <Button
        disabled={reason.trim() === ''}
        loading={state === 'busy'}
        onClick={() => void voidIt()}
        data-testid="void-now"
      >
        {t('void.now', { number })}
      </Button>
    </div>
  );
}
