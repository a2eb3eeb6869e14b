import { Button } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import { stageOf } from '#shared/letters/letterStage.ts';
import { writtenLetter } from '#shared/letters/writtenLetter.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useSayDay } from '#renderer/ui/sayDay.ts';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import classes from './Lists.module.css';

/** Number, state, date, to whom and about what; a new one begins here. */
export function Letters({ caseId, letters }: { readonly caseId: string; readonly letters: readonly RecordDocument[] }) {
  const { t } = useTranslation('case');
  const [, navigate] = useLocation();
  const labelOf = useCodeLabel();
  const sayDay = useSayDay();
  return (
    <>
      {letters.length === 0 && <p className={classes.none}>{t('letters.none')}</p>}
      <ul className={classes.list}>
        {letters.map(({ id, data }) => {
          const number = textAt(data, 'number') || textAt(data, 'provisional');
          const { addressee, date, subject } = writtenLetter(data);
          const facts = [
            sayDay(date),
            addressee.split('\n')[0] ?? '',
            labelOf('countries', textAt(data, 'country')),
            subject,
          ];
          return (
            <li key={id} className={classes.item} data-testid="case-letter">
              <div>
                <Link className={classes.title ?? ''} href={`/letter/${id}`}>
                  {number === '' ? t('letters.draft') : t('letters.number', { number })}
                </Link>
                <p className={classes.soft}>
                  <bdi>{facts.filter((fact) => fact !== '').join(' · ')}</bdi>
                </p>
              </div>
              <span className={classes.soft}>{labelOf('letterStatuses', stageOf(data))}</span>
            </li>
          );
        })}
      </ul>
      <Writing>
        <Button
          mt="md"
          variant="default"
          onClick={() => navigate(`/case/${caseId}/letter`)}
          data-testid="case-new-letter"
        >
          {t('letters.new')}
        </Button>
      </Writing>
    </>
  );
}
