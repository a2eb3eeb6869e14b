import { textAt } from '#shared/forms/places.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useTranslation } from 'react-i18next';
import { useSayDay } from '../useSayDay.ts';
import classes from './Lists.module.css';

/** Read only for now: number, state, date, to whom and what for. */
export function Letters({ letters }: { readonly letters: readonly RecordDocument[] }) {
  const { t } = useTranslation('case');
  const labelOf = useCodeLabel();
  const sayDay = useSayDay();
  if (letters.length === 0) return <p className={classes.none}>{t('letters.none')}</p>;
  return (
    <ul className={classes.list}>
      {letters.map(({ id, data }) => {
        const number = textAt(data, 'number');
        const facts = [
          sayDay(textAt(data, 'date')),
          textAt(data, 'addressee'),
          labelOf('countries', textAt(data, 'country')),
          textAt(data, 'purpose'),
        ];
        return (
          <li key={id} className={classes.item} data-testid="case-letter">
            <div>
              <p className={classes.title}>{number === '' ? t('letters.draft') : t('letters.number', { number })}</p>
              <p className={classes.soft}>
                <bdi>{facts.filter((fact) => fact !== '').join(' · ')}</bdi>
              </p>
            </div>
            <span className={classes.soft}>{labelOf('letterStatuses', textAt(data, 'status'))}</span>
          </li>
        );
      })}
    </ul>
  );
}
