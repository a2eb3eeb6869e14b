import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import classes from './Carry.module.css';
import type { Taking } from './useTaking.ts';

/** How it went. */
export function TakenAlong({ taking: { taken, failure } }: { readonly taking: Taking }) {
  const { t, i18n } = useTranslation('carry');
  if (failure !== null) {
    return (
      <div className={classes.wide} data-testid="take-failed">
        <Notice meaning={failure === 'nothing' ? 'plain' : 'needsYou'}>{t(`failed.${failure}`)}</Notice>
      </div>
    );
  }
  if (taken === null) return null;
  const n = new Intl.NumberFormat(dateLocale(i18n.language)).format(taken.records);
  return (
    <div className={classes.wide} data-testid="taken-along">
      <Notice meaning="safe">
        <p>{t('take.done', { n })}</p>
        <p>
          <bdi dir="ltr">{taken.name}</bdi>
        </p>
      </Notice>
    </div>
  );
}
