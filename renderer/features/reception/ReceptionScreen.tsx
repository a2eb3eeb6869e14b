import { Button } from '@mantine/core';
import { dayAt, type Closing } from '#shared/reception/dayList.ts';
import { useOffer } from '#renderer/services/commands.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CloseDay } from './CloseDay.tsx';
import { DayWork } from './DayWork.tsx';
import { EarlierDays } from './EarlierDays.tsx';
import { useClosings } from './useClosings.ts';
import { useReception, type DayList } from './useReception.ts';
import { useSayDay } from './useSayDay.ts';

type Open = 'closing' | 'days' | null;

/** The reception of a day, today's without one: who came, in which order they are called, what became of them.
 *  `day`: `YYYY-MM-DD`. */
export function ReceptionScreen({ day: asked }: { readonly day: string | undefined }) {
  const { t } = useTranslation('reception');
  const day = asked ?? dayAt(Date.now());
  const list = useReception(day);
  const closings = useClosings();
  const closing = closings.get(day);
  const [open, setOpen] = useState<Open>(null);
  const { sayWholeDay } = useSayDay();
  return (
    <Page
      title={t('title')}
      context={<Context list={list} date={sayWholeDay(day)} closing={closing} />}
      actions={<Actions list={list} isToday={asked === undefined} isClosed={closing !== undefined} onOpen={setOpen} />}
    >
      <DayWork key={day} list={list} />
      <CloseDay list={list} opened={open === 'closing'} onClose={() => setOpen(null)} />
      <EarlierDays closings={closings} opened={open === 'days'} onClose={() => setOpen(null)} />
    </Page>
  );
}

function Context(props: { readonly list: DayList; readonly date: string; readonly closing: Closing | undefined }) {
  const { t } = useTranslation('reception');
  const { sayTime } = useSayDay();
  const nameOf = useMemberName();
  const { all, byState, carried, inDanger } = props.list.totals;
  const { waiting, called, seen, gone } = byState;
  const counts = { all, waiting, called, seen, gone, carried, danger: inDanger };
  const said = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((one) => one === 'all' || counts[one] > 0)
    .map((one) => t(`totals.${one}`, { n: counts[one] }));
  const closed =
    props.closing === undefined
      ? []
      : [t('closing.done', { time: sayTime(props.closing.at), name: `\u2068${nameOf(props.closing.by)}\u2069` })];
  return <span data-testid="reception-totals">{[props.date, ...said, ...closed].join(' · ')}</span>;
}

function Actions(props: {
  readonly list: DayList;
  readonly isToday: boolean;
  readonly isClosed: boolean;
  readonly onOpen: (what: Open) => void;
}) {
  const { t } = useTranslation('reception');
  const [, navigate] = useLocation();
  const { list, isToday, isClosed, onOpen } = props;
  const { day, next } = list;
  const commands = useMemo(
    () => [
      { id: 'reception/slips', label: t('slips'), perform: () => navigate(`/print/slips/${day}/${String(next)}`) },
      { id: 'reception/days', label: t('days'), perform: () => onOpen('days') },
      { id: 'reception/close', label: t('closeDay'), perform: () => onOpen('closing') },
    ],
    [t, navigate, onOpen, day, next],
  );
  useOffer(commands);
  return (
    <>
      {!isToday && (
        <Button variant="default" onClick={() => navigate('/reception')} data-testid="to-today">
          {t('backToToday')}
        </Button>
      )}
      {commands
        .filter(({ id }) => !(isClosed && id === 'reception/close'))
        .map(({ id, label, perform }) => {
          const button = (
            <Button key={id} variant="default" onClick={perform} data-testid={id.replace('/', '-')}>
              {label}
            </Button>
          );
          return id === 'reception/close' ? <Writing key={id}>{button}</Writing> : button;
        })}
    </>
  );
}
