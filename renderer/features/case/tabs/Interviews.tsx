import { Button } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { personName } from '#renderer/services/personName.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { When } from '#renderer/ui/When.tsx';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useSayDay } from '#renderer/ui/sayDay.ts';
import classes from './Lists.module.css';

interface Props {
  readonly interviews: readonly RecordDocument[];
  readonly people: readonly RecordDocument[];
}

/** One subject per interview; one that was left in the middle is continued where it was. */
export function Interviews({ interviews, people }: Props) {
  const { t } = useTranslation('case');
  const [, navigate] = useLocation();
  const nameOf = useMemberName();
  const sayDay = useSayDay();
  if (interviews.length === 0) return <p className={classes.none}>{t('interviews.none')}</p>;
  return (
    <ul className={classes.list}>
      {interviews.map((interview) => {
        const finished = textAt(interview.data, 'interview/endedAt') !== '';
        const subject = people.find(({ id }) => id === textAt(interview.data, 'personId'));
        const name = subject === undefined ? '' : personName(subject.data).name;
        return (
          <li key={interview.id} className={classes.item} data-testid="case-interview">
            <div>
              <p className={classes.title}>
                {t('interviews.of', { name: `\u2068${name === '' ? t('noName') : name}\u2069` })}
              </p>
              <p className={classes.soft}>
                {[
                  sayDay(textAt(interview.data, 'interview/date')),
                  t('interviews.lastBy', { name: `\u2068${nameOf(interview.updatedBy)}\u2069` }),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
                {' · '}
                <When at={interview.updatedAt} />
                {' · '}
                <span className={finished ? '' : classes.amber}>
                  {t(finished ? 'interviews.finished' : 'interviews.unfinished')}
                </span>
              </p>
            </div>
            <Button
              size="xs"
              variant={finished ? 'default' : 'filled'}
              data-testid="open-interview"
              onClick={() => {
                navigate(`/interview/${interview.id}`);
              }}
            >
              {t(finished ? 'interviews.open' : 'interviews.continue')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
