import { itemsIn } from '#shared/forms/items.ts';
import { textAt } from '#shared/forms/places.ts';
import type { RecordData, RecordDocument } from '#shared/records/recordTypes.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useTranslation } from 'react-i18next';
import { useSayDay } from '#renderer/ui/sayDay.ts';
import classes from './Lists.module.css';

/** Read only for now: each proceeding with its steps, decisions and deadlines in the order of their dates. */
export function Proceedings({ proceedings }: { readonly proceedings: readonly RecordDocument[] }) {
  const { t } = useTranslation('case');
  if (proceedings.length === 0) return <p className={classes.none}>{t('proceedings.none')}</p>;
  return (
    <>
      <ul className={classes.list}>
        {proceedings.map(({ id, data }) => (
          <Proceeding key={id} data={data} />
        ))}
      </ul>
      <p className={`${classes.none} ${classes.soft}`}>{t('proceedings.lawyer')}</p>
    </>
  );
}

function Proceeding({ data }: { readonly data: RecordData }) {
  const labelOf = useCodeLabel();
  const sayDay = useSayDay();
  const lines = useLines(data);
  const authority = [
    labelOf('authorities', textAt(data, 'authority')),
    textAt(data, 'chamber'),
    textAt(data, 'number'),
  ];
  return (
    <li className={classes.item} data-testid="case-proceeding">
      <div>
        <p className={classes.title}>
          {labelOf('proceedingKinds', textAt(data, 'kind'))} · {labelOf('countries', textAt(data, 'jurisdiction'))}
        </p>
        <p className={classes.soft}>
          <bdi>{authority.filter((part) => part !== '').join(' · ')}</bdi>
        </p>
      </div>
      <dl className={classes.steps}>
        {lines.map(({ key, day, said, overdue }) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{sayDay(day)}</dt>
            <dd className={overdue ? classes.red : ''}>{said}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

interface Line {
  readonly key: string;
  readonly day: string;
  readonly said: string;
  readonly overdue: boolean;
}

function useLines(data: RecordData): readonly Line[] {
  const { t } = useTranslation('case');
  const labelOf = useCodeLabel();
  const sayDay = useSayDay();
  const today = new Date().toISOString().slice(0, 10);
  const steps = itemsIn(data, 'steps').map(({ id, data: step }): Line => {
    const said = [labelOf('stepKinds', textAt(step, 'kind')), textAt(step, 'note')]
      .filter((part) => part !== '')
      .join(' · ');
    return { key: id, day: textAt(step, 'date'), said, overdue: false };
  });
  const decisions = itemsIn(data, 'decisions').map(({ id, data: decision }): Line => {
    const said = [labelOf('outcomes', textAt(decision, 'outcome')), textAt(decision, 'ground')]
      .filter((part) => part !== '')
      .join(' · ');
    return { key: id, day: textAt(decision, 'date'), said, overdue: false };
  });
  const deadlines = itemsIn(data, 'deadlines').map(({ id, data: deadline }): Line => {
    const due = textAt(deadline, 'due');
    const doneOn = textAt(deadline, 'doneOn');
    const overdue = doneOn === '' && due !== '' && due < today;
    const state =
      doneOn === '' ? (overdue ? t('proceedings.overdue') : '') : t('proceedings.done', { date: sayDay(doneOn) });
    const said = [t('proceedings.due', { date: sayDay(due) }), textAt(deadline, 'basis'), state]
      .filter((part) => part !== '')
      .join(' · ');
    return { key: id, day: due, said, overdue };
  });
  return [...steps, ...decisions, ...deadlines].sort((a, b) => (a.day < b.day ? -1 : 1));
}
