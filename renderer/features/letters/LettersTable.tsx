import type { LetterRow } from '#shared/ipc/vault/lettersCalls.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useSayDay } from '#renderer/ui/sayDay.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import classes from './LettersTable.module.css';

const ROW_HEIGHT = 36;
const PAGE = 15;
const columns = ['number', 'date', 'addressee', 'person', 'subject', 'stage'] as const;

/** Only lines on the screen exist. Arrows choose, Enter opens. */
export function LettersTable({ rows }: { readonly rows: readonly LetterRow[] }) {
  const { t } = useTranslation('letters');
  const [, navigate] = useLocation();
  const [selected, setSelected] = useState(-1);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const open = (row: LetterRow | undefined): void => {
    if (row !== undefined) navigate(`/letter/${row.id}`);
  };
  function onKeyDown(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
    const step = steps[event.key];
    if (step !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, selected + step));
      setSelected(next);
      virtual.scrollToIndex(next);
    } else if (event.key === 'Enter') open(rows[selected]);
    else return;
    event.preventDefault();
  }
  return (
    <div
      ref={scroll}
      className={classes.scroll}
      role="grid"
      tabIndex={0}
      aria-label={t('title')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={selected < 0 ? undefined : `letter-row-${String(selected)}`}
      onKeyDown={onKeyDown}
      data-testid="letters"
    >
      <div className={`${classes.line} ${classes.head}`} role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <span key={column} role="columnheader" className={classes.cell}>
            {t(`columns.${column}`)}
          </span>
        ))}
      </div>
      <div className={classes.body} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={key}
              id={`letter-row-${String(index)}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === selected}
              className={`${classes.line} ${classes.row}`}
              style={{ transform: `translateY(${String(start)}px)` }}
              data-testid="letters-row"
              onClick={() => open(row)}
            >
              <Cells row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cells({ row }: { readonly row: LetterRow }) {
  const { t } = useTranslation('letters');
  const labelOf = useCodeLabel();
  const sayDay = useSayDay();
  const label = row.provisional === '' ? t('draft') : row.provisional;
  const cells = {
    number: row.number === '' ? label : row.number,
    date: sayDay(row.date),
    addressee: row.addressee,
    person: row.name,
    subject: row.subject,
    stage: labelOf('letterStatuses', row.stage),
  };
  return columns.map((column) => (
    <span
      key={column}
      role="gridcell"
      className={`${classes.cell} ${column === 'number' && row.number === '' ? classes.soft : ''}`}
    >
      <span className={classes.clip} dir="auto">
        {cells[column]}
      </span>
    </span>
  ));
}
