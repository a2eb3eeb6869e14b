import { outcomes, type Outcome, type ReceptionLine } from '#shared/reception/receptionLine.ts';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LineRow } from './LineRow.tsx';
import type { LineActions } from './useLineActions.ts';
import type { DayList } from './useReception.ts';
import classes from './Reception.module.css';

interface Props {
  readonly list: DayList;
  readonly selected: ReceptionLine | undefined;
  readonly onSelect: (id: string) => void;
  readonly actions: LineActions;
  /** To the fields of the line, or of what it just became. */
  readonly onMore: (outcome: Outcome | '') => void;
  readonly onLeave: () => void;
}
const COLUMNS = ['number', 'name', 'about', 'language', 'state'] as const;
const stateKeys = { KeyC: 'called', KeyS: 'seen', KeyG: 'gone', KeyW: 'waiting' } as const;

/** The lines of the day, all by keyboard. What is chosen stays chosen wherever colleagues' lines move it to. */
export function LineList({ list, selected, onSelect, actions, onMore, onLeave }: Props) {
  const { t } = useTranslation('reception');
  const { lines } = list;
  const at = lines.findIndex(({ id }) => id === selected?.id);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    grid.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected?.id]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    // Letters by their place: the same keys on a Russian or an Arabic layout.
    const state = Object.entries(stateKeys).find(([code]) => code === event.code)?.[1];
    const outcome = outcomes[Number(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? 0) - 1];
    if (to !== undefined) onSelect(lines[Math.min(lines.length - 1, Math.max(0, to))]?.id ?? '');
    else if (event.key === 'Escape') onLeave();
    else if (selected === undefined) return;
    else if (state !== undefined) actions.enter(selected, state);
    else if (event.code === 'KeyU') actions.nextDanger(selected);
    else if (event.key === 'Enter') onMore('');
    else if (outcome !== undefined) {
      actions.become(selected, outcome);
      onMore(outcome);
    } else return;
    event.preventDefault();
  }
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className={classes.lines}
      aria-label={t('list')}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={selected === undefined ? undefined : `line-${selected.id}`}
      onKeyDown={onKeyDown}
      onFocus={({ currentTarget }) => {
        // Not by the mouse: the line beneath it would be scrolled away before the click is over.
        if (selected === undefined && currentTarget.matches(':focus-visible')) onSelect(lines[0]?.id ?? '');
      }}
      data-testid="reception-list"
    >
      <div className={`${classes.row} ${classes.headRow}`} role="row">
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader">
            {t(`fields.${column}`)}
          </span>
        ))}
      </div>
      {lines.map((line) => (
        <LineRow
          key={line.id}
          line={line}
          label={list.labels.get(line.id) ?? ''}
          day={list.day}
          isSelected={line.id === selected?.id}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
}
