import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';

/** What the colleagues' heads say that the server keeps from us: what happened, what is safe, what to do. */
export function Withheld({ withheld }: { readonly withheld: NonNullable<SyncState['withheld']> }) {
  const { t, i18n } = useTranslation('officeState');
  const names = new Intl.ListFormat(i18n.language).format(withheld.names);
  return (
    <div data-testid="withheld">
      {withheld.lacking && (
        <Notice meaning="needsYou" title={t('lacking')}>
          {names !== '' && <p>{t('lackingWho', { names })}</p>}
          <p>{t('lackingHelp')}</p>
        </Notice>
      )}
      {withheld.wentBack && (
        <Notice meaning="needsYou" title={t('wentBack')}>
          {t('wentBackHelp')}
        </Notice>
      )}
    </div>
  );
}
