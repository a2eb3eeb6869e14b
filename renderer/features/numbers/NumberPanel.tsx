import { Button } from '@mantine/core';
import type { NumberRow } from '#shared/ipc/vault/numbersCalls.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { When } from '#renderer/ui/When.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { VoidForm } from './VoidForm.tsx';
import classes from './NumberPanel.module.css';

/** One number at the side: what is known of it in words, and voiding it. */
export function NumberPanel({ row, onChanged }: { readonly row: NumberRow; readonly onChanged: () => void }) {
  const { t } = useTranslation('numbers');
  const nameOf = useMemberName();
  const [, navigate] = useLocation();
  const { kind, number, state, recordId, name, transcription, reason, memberId, at } = row;
  return (
    <aside className={classes.panel} aria-label={t('panel', { number })} data-testid="number-panel">
      <p className={classes.number}>
        <bdi>{number}</bdi>
      </p>
      <p data-testid="number-said">{t(`said.${state}`)}</p>
      {reason !== '' && (
        <blockquote className={classes.reason} dir="auto" data-testid="number-reason">
          {reason}
        </blockquote>
      )}
      <p className={classes.soft}>
        {memberId !== '' && <bdi>{nameOf(memberId)}</bdi>}
        {memberId !== '' && at > 0 && ' · '}
        {at > 0 && <When at={at} />}
      </p>
      {recordId !== '' && kind === 'case' && (
        <Link href={`/case/${recordId}`} className={classes.link ?? ''} data-testid="number-case">
          {t('openCase')}
          {name !== '' && (
            <>
              {': '}
              <bdi>{name}</bdi>
              {transcription !== name && transcription !== '' && (
                <span className={classes.soft}>
                  {' '}
                  <bdi>{transcription}</bdi>
                </span>
              )}
            </>
          )}
        </Link>
      )}
      {state === 'reserved' && kind === 'case' && (
        <Writing>
          <Button
            onClick={() => {
              navigate(`/intake/${String(number)}`);
            }}
            data-testid="enter-from-paper"
          >
            {t('enter')}
          </Button>
        </Writing>
      )}
      {(state === 'given' || state === 'reserved' || state === 'lost') && (
        <Writing>
          <VoidForm row={row} onVoided={onChanged} />
        </Writing>
      )}
    </aside>
  );
}
