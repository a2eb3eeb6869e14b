import type { NumberRow } from '#shared/ipc/vault/numbersCalls.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { When } from '#renderer/ui/When.tsx';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Numbers } from './useNumbers.ts';
import classes from './NumbersTable.module.css';

const ROW_HEIGHT = 36;
const PAGE = 15;
const columns = ['number', 'state', 'what', 'who', 'at'] as const;

interface Props {
  readonly numbers: Numbers;
  /** Row number, -1 for none. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** Only rows on the screen exist: 50,000 scroll like 50. */
export function NumbersTable({ numbers, selected, onSelect }: Props) {
  const { t } = useTranslation('numbers');
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: numbers.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: 4,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { show } = numbers;
  useEffect(() => {
    show(first, last);
  }, [show, first, last]);

  function onKeyDown(event: KeyboardEvent): void {
    const targets: Readonly<Record<string, number>> = {
      ...{ ArrowDown: selected + 1, ArrowUp: selected - 1, PageDown: selected + PAGE, PageUp: selected - PAGE },
      ...{ Home: 0, End: numbers.total - 1 },
    };
    const to = targets[event.key];
    if (to === undefined) return;
    const next = Math.min(numbers.total - 1, Math.max(0, to));
    onSelect(next);
    virtual.scrollToIndex(next);
    event.preventDefault();
  }

  return (
    <div
      ref={scroll}
      className={classes.scroll}
      role="grid"
      tabIndex={0}
      aria-label={t('title')}
      aria-rowcount={numbers.total + 1}
      aria-activedescendant={selected >= 0 ? `number-row-${String(selected)}` : undefined}
      onKeyDown={onKeyDown}
      data-testid="numbers-table"
    >
      <div className={`${classes.line} ${classes.head}`} role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <div key={column} role="columnheader" className={classes.cell}>
            {t(`columns.${column}`)}
          </div>
        ))}
      </div>
      <div className={classes.body} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => (
          <div
            key={item.key}
            id={`number-row-${String(item.index)}`}
            role="row"
            aria-rowindex={item.index + 2}
            aria-selected={item.index === selected}
            className={`${classes.line} ${classes.row}`}
            style={{ transform: `translateY(${String(item.start)}px)` }}
            data-testid="number-row"
            onClick={() => {
              onSelect(item.index);
            }}
          >
            <Cells row={numbers.rowAt(item.index)} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Cells({ row }: { readonly row: NumberRow | undefined }) {
  const { t } = useTranslation('numbers');
  const nameOf = useMemberName();
  if (row === undefined) return null;
  const { kind, number, state, reason, name, memberId, at } = row;
  return (
    <>
      <div role="gridcell" className={`${classes.cell} ${classes.number}`}>
        <bdi>{number}</bdi>
        {kind === 'letter' && <span className={classes.soft}> {t('kinds.letter')}</span>}
      </div>
      <div role="gridcell" className={`${classes.cell} ${classes[state]}`}>
        {t(`states.${state}`)}
      </div>
      <div role="gridcell" className={classes.cell}>
        <bdi className={classes.clip}>{reason === '' ? name : reason}</bdi>
      </div>
      <div role="gridcell" className={`${classes.cell} ${classes.soft}`}>
        {memberId !== '' && <bdi className={classes.clip}>{nameOf(memberId)}</bdi>}
      </div>
      <div role="gridcell" className={`${classes.cell} ${classes.soft}`}>
        {at > 0 && <When at={at} short />}
      </div>
    </>
  );
}
