import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { KeptHere } from './KeptHere.tsx';
import classes from './Settings.module.css';

const wordOf = {
  'swap-not-encrypted': 'laptop.swapNotEncrypted',
  'disk-not-encrypted': 'laptop.diskNotEncrypted',
  'temp-on-disk': 'laptop.tempOnDisk',
} as const;

/** What the system beneath does not protect, in words and with what to do; and what Pristan keeps on this laptop. */
export function Laptop({ warnings }: { readonly warnings: Output<MainCalls, 'whereAmI'>['warnings'] }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <section className={classes.section}>
        <p className={classes.soft}>{t('laptop.intro')}</p>
        {warnings.length === 0 && <Notice meaning="safe">{t('laptop.fine')}</Notice>}
        {warnings.map((warning) => (
          <Notice key={warning} meaning="needsYou">
            {t(wordOf[warning])}
          </Notice>
        ))}
      </section>
      <KeptHere />
    </>
  );
}
