import type { VaultEvents } from '#shared/ipc/vaultCalls.ts';
import type { EventPayload } from '#shared/rpc/rpc.ts';
import { useMe, useVault } from '#renderer/services/vault.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Frame.module.css';

/** What must be known on every page: invented people, a test runtime, a disk that takes no more. */
export function Ribbons({ testRuntime }: { readonly testRuntime: boolean }) {
  const { t } = useTranslation('frame');
  const { sample } = useMe();
  const trouble = useTrouble();
  return (
    <aside className={classes.ribbons}>
      {sample && (
        <p className={classes.ribbon} data-testid="sample-ribbon">
          <strong>{t('sample')}</strong>
          <span>{t('sampleHelp')}</span>
        </p>
      )}
      {testRuntime && !sample && <p className={classes.ribbon}>{t('testRuntime')}</p>}
      <div role="alert">
        {trouble !== 'none' && (
          <p className={`${classes.ribbon} ${classes.trouble}`}>
            {t(trouble === 'disk-full' ? 'diskFull' : 'writeFailed')}
          </p>
        )}
      </div>
    </aside>
  );
}

type TroubleKind = EventPayload<VaultEvents, 'trouble'>['kind'];

/** Listens first, then asks: a disk that was full at unlock said so before this page was there. */
function useTrouble(): TroubleKind {
  const vault = useVault();
  const [kind, setKind] = useState<TroubleKind>('none');
  useEffect(() => {
    let heard = false;
    const stop = vault.on('trouble', (news) => {
      heard = true;
      setKind(news.kind);
    });
    void vault.trouble(null).then((answer) => {
      if (answer.ok && !heard) setKind(answer.value.kind);
    });
    return stop;
  }, [vault]);
  return kind;
}
