import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { columns, features } from './columns.tsx';
import type { Asked, SortBy } from './registerQuery.ts';
import type { RegisterRows } from './useRegisterRows.ts';
import classes from './RegisterTable.module.css';

const ROW_HEIGHT = 36;
const PAGE = 15;

interface Props {
  readonly rows: RegisterRows;
  readonly sort: Asked['sort'];
  readonly onSort: (by: SortBy) => void;
  /** Row number, -1 for none. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (row: RegisterRow) => void;
}

/** Only rows on the screen exist: 50,000 scroll like 50. */
export function RegisterTable({ rows, sort, onSort, selected, onSelect, onOpen }: Props) {
  const { t } = useTranslation('register');
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: 4,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { show } = rows;
  useEffect(() => {
    show(first, last);
  }, [show, first, last]);

  const data = useMemo(() => {
    const here: RegisterRow[] = [];
    for (let index = first; index <= last; index += 1) {
      const row = rows.rowAt(index);
      if (row !== undefined) here.push(row);
    }
    return here;
  }, [rows, first, last]);
  const table = useTable({ features, columns, data, getRowId: (row) => row.caseId });
  const modelOf = new Map(table.getRowModel().rows.map((row) => [row.id, row]));

  function move(to: number): void {
    const next = Math.min(rows.total - 1, Math.max(0, to));
    onSelect(next);
    virtual.scrollToIndex(next);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + PAGE,
      PageUp: selected - PAGE,
      Home: 0,
      End: rows.total - 1,
    };
    const to = targets[event.key];
    const row = rows.rowAt(selected);
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && row !== undefined && event.target === event.currentTarget) onOpen(row);
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
      aria-rowcount={rows.total + 1}
      aria-activedescendant={selected >= 0 ? `register-row-${String(selected)}` : undefined}
      onKeyDown={onKeyDown}
      data-testid="register"
    >
      <div className={classes.grid}>
        <div className={`${classes.line} ${classes.head}`} role="row" aria-rowindex={1}>
          {table.getHeaderGroups()[0]?.headers.map(({ id }) => {
            const by = id as SortBy;
            const sorted = sort?.by === by;
            const direction = sort?.descending === true ? 'descending' : 'ascending';
            return (
              <div key={id} role="columnheader" aria-sort={sorted ? direction : 'none'} className={classes.cell}>
                <button
                  type="button"
                  className={`${classes.sort} ${sorted ? classes.sorted : ''}`}
                  onClick={() => {
                    onSort(by);
                  }}
                >
                  {t(`columns.${by}`)} {sorted ? (sort.descending ? '↓' : '↑') : ''}
                </button>
              </div>
            );
          })}
        </div>
        <div className={classes.body} style={{ blockSize: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows.rowAt(item.index);
            const model = row === undefined ? undefined : modelOf.get(row.caseId);
            return (
              <div
                key={item.key}
                id={`register-row-${String(item.index)}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={item.index === selected}
                className={`${classes.line} ${classes.row}`}
                style={{ transform: `translateY(${String(item.start)}px)` }}
                data-testid="register-row"
                onClick={() => {
                  onSelect(item.index);
                }}
                onDoubleClick={() => {
                  if (row !== undefined) onOpen(row);
                }}
              >
                {model?.getAllCells().map((cell) => (
                  <div key={cell.id} role="gridcell" className={classes.cell}>
                    <table.FlexRender cell={cell} />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
