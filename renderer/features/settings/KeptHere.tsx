import { Button } from '@mantine/core';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaySize } from './useSaySize.ts';
import classes from './Settings.module.css';

type Condition = Output<VaultCalls, 'condition'>;
type Tidied = Output<VaultCalls, 'tidyUp'> | 'busy' | 'failed' | null;

/** How much lies on this laptop, whether all of it can be read, and tidying up. */
export function KeptHere() {
  const { t } = useTranslation('settings');
  const vault = useVault();
  const saySize = useSaySize();
  const [condition, setCondition] = useState<Condition | null>(null);
  const [tidied, setTidied] = useState<Tidied>(null);
  const ask = useCallback(async () => {
    const answer = await vault.condition(null);
    if (answer.ok) setCondition(answer.value);
  }, [vault]);
  useEffect(() => {
    void ask();
  }, [ask]);

  async function tidyUp(): Promise<void> {
    setTidied('busy');
    const done = await vault.tidyUp(null);
    setTidied(done.ok ? done.value : 'failed');
    await ask();
  }
  if (condition === null) return null;
  const { bytes } = condition;
  return (
    <section className={classes.section} data-testid="kept-here">
      <h2 className={classes.heading}>{t('laptop.kept')}</h2>
      <Health condition={condition} />
      <dl className={classes.facts}>
        <dt>{t('laptop.work')}</dt>
        <dd>{saySize(bytes.log)}</dd>
        <dt>{t('laptop.quick')}</dt>
        <dd>{saySize(bytes.snapshot)}</dd>
        <dt>{t('laptop.searching')}</dt>
        <dd>{saySize(bytes.search)}</dd>
      </dl>
      {condition.readOnly === 'no' && (
        <>
          <p className={classes.small}>{t('laptop.tidyHelp')}</p>
          <Button variant="default" loading={tidied === 'busy'} onClick={() => void tidyUp()} data-testid="tidy-up">
            {t('laptop.tidy')}
          </Button>
        </>
      )}
      <p role="status" data-testid="tidied">
        {tidied === 'failed' && t('laptop.notTidied')}
        {tidied !== null &&
          typeof tidied === 'object' &&
          t('laptop.tidied', { before: saySize(tidied.before), after: saySize(tidied.after) })}
      </p>
    </section>
  );
}

/** What is safe first, then what was lost and what of it came back. */
function Health({ condition: { damaged, missing, cameBack } }: { readonly condition: Condition }) {
  const { t } = useTranslation('settings');
  if (damaged === 0 && missing === 0) return <Notice meaning="safe">{t('laptop.whole')}</Notice>;
  return (
    <Notice meaning="needsYou">
      <p>{t('laptop.damaged', { damaged })}</p>
      {missing > 0 && <p>{t('laptop.cameBack', { missing, cameBack })}</p>}
      {missing > cameBack && <p>{t('laptop.stillMissing')}</p>}
    </Notice>
  );
}
