import { useTranslation } from 'react-i18next';
import classes from './LetterLife.module.css';

/** LT7: said before a step that makes them harder to fill. */
export function StillToFill({ gaps }: { readonly gaps: readonly string[] }) {
  const { t, i18n } = useTranslation('letterLife');
  if (gaps.length === 0) return null;
  const what = new Intl.ListFormat(i18n.language, { type: 'unit' }).format(gaps);
  return <p className={classes.amber}>{t('numberGaps', { what: `\u2068${what}\u2069` })}</p>;
}
