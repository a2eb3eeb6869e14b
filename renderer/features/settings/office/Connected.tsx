import { Button } from '@mantine/core';
import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { When } from '#renderer/ui/When.tsx';
import { useTranslation } from 'react-i18next';
import { OtherKey } from './OtherKey.tsx';
import { UnderWay } from './UnderWay.tsx';
import { Withheld } from './Withheld.tsx';
import classes from '../Settings.module.css';
import chain from './Chain.module.css';

interface Props {
  readonly state: SyncState;
  readonly office: NonNullable<SyncState['office']>;
}

/** Where the work is, said as a way: this laptop, waiting, at the office. */
export function Connected({ state, office }: Props) {
  const { t } = useTranslation(['officeState', 'officeServer']);
  const vault = useVault();
  const paused = state.state === 'paused';
  const there = state.state === 'at-office';
  return (
    <>
      <section className={classes.section}>
        <ol className={chain.chain} data-testid="sync-chain">
          <li className={chain.link}>{t('chain.here')}</li>
          <li className={`${chain.link} ${there ? '' : chain.here}`}>{t('chain.waiting', { n: state.waiting })}</li>
          {state.fetching !== null && state.fetching > 0 && (
            <li className={chain.link}>{t('chain.toFetch', { n: state.fetching })}</li>
          )}
          <li className={`${chain.link} ${there ? chain.safe : ''}`}>{t('chain.there')}</li>
        </ol>
        {state.trouble === 'pin-mismatch' && <OtherKey office={office} />}
        {state.trouble !== null && state.trouble !== 'pin-mismatch' && (
          <Notice meaning="needsYou">{t(`officeServer:failed.${state.trouble}`)}</Notice>
        )}
        <dl className={classes.facts}>
          <dt>{t('at')}</dt>
          <dd>
            <bdi dir="ltr">{office.origin}</bdi>
          </dd>
          <dt>{t('account')}</dt>
          <dd>
            <bdi dir="ltr">{office.account}</bdi>
          </dd>
          <dt>{t('last')}</dt>
          <dd>{state.lastAt === null ? t('never') : <When at={state.lastAt} />}</dd>
        </dl>
        {state.state === 'working' && <UnderWay state={state} />}
        <div className={classes.buttons}>
          <Button onClick={() => void vault.syncNow(null)} data-testid="sync-now">
            {t('syncNow')}
          </Button>
          <Button variant="default" onClick={() => void vault.setPaused({ paused: !paused })} data-testid="sync-pause">
            {t(paused ? 'resume' : 'pause')}
          </Button>
        </div>
      </section>
      {state.withheld !== null && <Withheld withheld={state.withheld} />}
      {state.quarantined > 0 && (
        <div data-testid="quarantined">
          <Notice meaning="needsYou" title={t('quarantined', { n: state.quarantined })}>
            {t('quarantinedHelp')}
          </Notice>
        </div>
      )}
      <section className={classes.section}>
        <p className={classes.small}>{t('forgetHelp')}</p>
        <Button
          variant="subtle"
          size="xs"
          color="signal"
          onClick={() => void vault.forgetOffice(null)}
          data-testid="forget-office"
        >
          {t('forget')}
        </Button>
      </section>
    </>
  );
}
