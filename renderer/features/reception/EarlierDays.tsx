import { Modal } from '@mantine/core';
import type { Closing } from '#shared/reception/dayList.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSayDay } from './useSayDay.ts';
import classes from './Reception.module.css';

interface Props {
  readonly closings: ReadonlyMap<string, Closing>;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The days that were closed, the last one first. */
export function EarlierDays({ closings, opened, onClose }: Props) {
  const { t } = useTranslation(['reception', 'common']);
  const { sayWholeDay, sayTime } = useSayDay();
  const nameOf = useMemberName();
  const days = [...closings.values()].toSorted((a, b) => (a.day < b.day ? 1 : -1));
  return (
    <Modal opened={opened} onClose={onClose} title={t('days')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {days.length === 0 && <p>{t('noDays')}</p>}
      <ul className={classes.days} data-testid="earlier-days">
        {days.map(({ day, at, by }) => (
          <li key={day}>
            <Link href={`/reception/${day}`} onClick={onClose}>
              {sayWholeDay(day)}
            </Link>
            <span className={classes.soft}>
              {t('closing.done', { time: sayTime(at), name: `\u2068${nameOf(by)}\u2069` })}
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
