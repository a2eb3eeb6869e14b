import { Notice } from '#renderer/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import classes from './Settings.module.css';

export function About({ version, testRuntime }: { readonly version: string; readonly testRuntime: boolean }) {
  const { t } = useTranslation('settings');
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>Pristan</h2>
      <p>{t('about.version', { version: `\u2068${version}\u2069` })}</p>
      {testRuntime && <Notice meaning="needsYou">{t('about.testRuntime')}</Notice>}
      <p>{t('about.noNetwork')}</p>
      <p className={classes.soft}>{t('about.licence')}</p>
    </section>
  );
}
