import { Button, NumberInput } from '@mantine/core';
import { MOST_RESERVED } from '#shared/ipc/vault/numbersCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import styles from './PrintScreen.module.css';

const USUAL = 5;

/** Numbers to write on blank forms, so that a case has its number where there is no laptop. */
export function ReservedNumbers() {
  const { t } = useTranslation('print');
  const vault = useVault();
  const [count, setCount] = useState(USUAL);
  const [numbers, setNumbers] = useState<readonly number[]>([]);
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  async function reserve(): Promise<void> {
    setState('busy');
    const kept = await vault.reserveNumbers({ count });
    setState(kept.ok ? 'still' : 'failed');
    if (kept.ok) setNumbers([...numbers, ...kept.value.numbers]);
  }
  return (
    <Writing>
      <div className={styles.reserved} data-testid="reserved">
        <NumberInput
          label={t('reserved.count')}
          description={t('reserved.help')}
          min={1}
          max={MOST_RESERVED}
          allowDecimal={false}
          clampBehavior="strict"
          value={count}
          onChange={(value) => {
            setCount(Number(value));
          }}
          data-testid="reserve-count"
        />
        <Button
          variant="default"
          disabled={count < 1}
          loading={state === 'busy'}
          onClick={() => void reserve()}
          data-testid="reserve"
        >
          {t('reserved.keep')}
        </Button>
        {state === 'failed' && <Notice meaning="needsYou">{t('reserved.tooFew')}</Notice>}
        {numbers.length > 0 && (
          <Notice>
            <p>{t('reserved.kept')}</p>
            <p className={styles.numbers} data-testid="reserved-numbers">
              <bdi dir="ltr">{numbers.join(', ')}</bdi>
            </p>
            <Link href="/numbers">{t('reserved.register')}</Link>
          </Notice>
        )}
      </div>
    </Writing>
  );
}
