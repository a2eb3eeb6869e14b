import { CloseButton, TextInput } from '@mantine/core';
import { useOffer } from '#renderer/services/commands.ts';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberChips } from './NumberChips.tsx';
import { NumberPanel } from './NumberPanel.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { allNumbers, useNumbers, type AskedNumbers } from './useNumbers.ts';
import classes from './NumbersScreen.module.css';

/** What became of every number: given, free, with another laptop, void or lost. A number is voided here. */
export function NumbersScreen() {
  const { t } = useTranslation('numbers');
  const [asked, setAsked] = useState<AskedNumbers>(allNumbers);
  const [selected, setSelected] = useState(-1);
  const numbers = useNumbers(asked);
  const search = useRef<HTMLInputElement>(null);
  const commands = useMemo(
    () => [{ id: 'numbers/search', label: t('search'), keys: '/', perform: () => search.current?.focus() }],
    [t],
  );
  useOffer(commands);
  const row = selected < 0 ? undefined : numbers.rowAt(selected);
  function ask(next: AskedNumbers): void {
    setAsked(next);
    setSelected(-1);
  }
  return (
    <div className={classes.screen} data-testid="numbers">
      <div className={classes.head}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.count} role="status" data-testid="numbers-count">
            {numbers.known && t('count', { shown: numbers.total, all: numbers.all, free: numbers.free })}
          </p>
        </div>
        <p className={classes.why}>{t('why')}</p>
        <div className={classes.asking}>
          <TextInput
            ref={search}
            className={classes.search ?? ''}
            aria-label={t('search')}
            placeholder={t('searchHint')}
            dir="auto"
            value={asked.text}
            autoComplete="off"
            spellCheck={false}
            data-testid="numbers-search"
            rightSection={
              asked.text === '' ? null : (
                <CloseButton
                  size="sm"
                  aria-label={t('clear')}
                  onClick={() => {
                    ask({ ...asked, text: '' });
                  }}
                />
              )
            }
            onChange={(event) => {
              ask({ ...asked, text: event.currentTarget.value });
            }}
          />
          <NumberChips asked={asked} years={numbers.years} onAsk={ask} />
        </div>
      </div>
      {numbers.known && numbers.total === 0 ? (
        <p className={classes.nothing}>{t(numbers.all === 0 ? 'empty' : 'nothing')}</p>
      ) : (
        <div className={`${classes.middle} ${row === undefined ? '' : classes.withPanel}`}>
          <NumbersTable numbers={numbers} selected={selected} onSelect={setSelected} />
          {row !== undefined && (
            <NumberPanel key={`${row.kind} ${String(row.number)}`} row={row} onChanged={numbers.again} />
          )}
        </div>
      )}
    </div>
  );
}
