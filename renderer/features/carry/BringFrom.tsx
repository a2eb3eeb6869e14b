import { Button } from '@mantine/core';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useCarryState } from '#renderer/services/carryState.ts';
import { useMain } from '#renderer/services/main.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Carry.module.css';
import { carryFailure, type CarryFailure } from './carryFailure.ts';
import { Working } from './Working.tsx';

type Brought = Output<VaultCalls, 'bringFrom'>;

/** What another laptop took along, joined with what is here. */
export function BringFrom() {
  const { t } = useTranslation('carry');
  const main = useMain();
  const { vault, refreshMe } = useOpenVault();
  const state = useCarryState();
  const [busy, setBusy] = useState(false);
  const [brought, setBrought] = useState<Brought | null>(null);
  const [failure, setFailure] = useState<CarryFailure | null>(null);

  async function bring(): Promise<void> {
    const picked = await main.pickCarry(null);
    if (!picked.ok || picked.value.token === null) return;
    setBusy(true);
    setBrought(null);
    setFailure(null);
    const done = await vault.bringFrom({ token: picked.value.token });
    setBusy(false);
    setBrought(done.ok ? done.value : null);
    setFailure(done.ok ? null : carryFailure(done.code, 'stopped'));
    await refreshMe();
  }
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('bring.title')}</h2>
      <p className={classes.soft}>{t('bring.help')}</p>
      <Button
        variant="default"
        loading={busy}
        disabled={state === null || state.working !== null}
        onClick={() => void bring()}
        data-testid="bring-from"
      >
        {t('bring.now')}
      </Button>
      {state?.working?.doing === 'bringing' && <Working working={state.working} />}
      {failure !== null && (
        <div className={classes.wide} data-testid="bring-failed">
          <Notice meaning="needsYou">{t(`failed.${failure}`)}</Notice>
        </div>
      )}
      {brought !== null && <Outcome brought={brought} />}
    </section>
  );
}

function Outcome({ brought }: { readonly brought: Brought }) {
  const { t, i18n } = useTranslation('carry');
  const say = (n: number): string => new Intl.NumberFormat(dateLocale(i18n.language)).format(n);
  const { added, merged, same, damaged, unknown, newer } = brought;
  const isWhole = damaged === 0 && !newer;
  return (
    <div className={classes.wide} data-testid="brought-from">
      <Notice meaning={isWhole ? 'safe' : 'needsYou'}>
        <p>{t('bring.done', { added: say(added), merged: say(merged), same: say(same) })}</p>
        {damaged > 0 && <p>{t('bring.damaged', { n: say(damaged) })}</p>}
        {unknown > 0 && <p>{t('bring.unknown', { n: say(unknown) })}</p>}
        {newer && <p>{t('bring.newer')}</p>}
      </Notice>
    </div>
  );
}
