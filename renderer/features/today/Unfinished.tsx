import { Button } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { personName } from '#renderer/services/personName.ts';
import { useRecord, useRecords } from '#renderer/services/records.ts';
import { useMe } from '#renderer/services/vault.ts';
import { When } from '#renderer/ui/When.tsx';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import classes from './TodayScreen.module.css';

/** The newest interviews are looked through: who leaves one open for longer finds it in its case file. */
const LOOKED_THROUGH = 60;
const SHOWN = 6;

/** My interviews that were not brought to an end, the last one first. */
export function Unfinished() {
  const { t } = useTranslation('today');
  const { memberId } = useMe();
  const newest = useRecords('interview', {}, LOOKED_THROUGH);
  const mine = newest
    ?.filter(({ data, updatedBy }) => updatedBy === memberId && textAt(data, 'interview/endedAt') === '')
    .slice(0, SHOWN);
  return (
    <section>
      <h2 className={classes.heading}>{t('unfinished')}</h2>
      {mine?.length === 0 && <p className={classes.none}>{t('noneUnfinished')}</p>}
      <ul className={classes.list}>
        {mine?.map((interview) => (
          <Line key={interview.id} interview={interview} />
        ))}
      </ul>
    </section>
  );
}

function Line({ interview }: { readonly interview: RecordDocument }) {
  const { t } = useTranslation('today');
  const [, navigate] = useLocation();
  const person = useRecord('person', textAt(interview.data, 'personId'));
  const { name, transcription } = personName(person?.data ?? {});
  return (
    <li className={classes.line} data-testid="unfinished">
      <span className={classes.who}>
        <bdi>{name === '' ? t('noName') : name}</bdi> <bdi className={classes.soft}>{transcription}</bdi>
      </span>
      <span className={classes.soft}>
        <When at={interview.updatedAt} />
      </span>
      <Button
        size="xs"
        onClick={() => {
          navigate(`/interview/${interview.id}`);
        }}
      >
        {t('continue')}
      </Button>
    </li>
  );
}
