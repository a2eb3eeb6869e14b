import { CloseButton, TextInput } from '@mantine/core';
import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { useOffer } from '#renderer/services/commands.ts';
import { useOpenedStage } from '#renderer/services/openedStage.ts';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { FilterChips } from './FilterChips.tsx';
import { Preview } from './Preview.tsx';
import { isNarrowed, nothingAsked, type Asked, type SortBy } from './registerQuery.ts';
import { RegisterTable } from './RegisterTable.tsx';
import { useRegisterRows } from './useRegisterRows.ts';
import classes from './RegisterScreen.module.css';

/** All case files: search as one types, filter, sort, look at one at the side, open it. */
export function RegisterScreen() {
  const { t } = useTranslation('register');
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<Asked>(nothingAsked);
  const [selected, setSelected] = useState(-1);
  const rows = useRegisterRows(asked);
  const search = useSearchField(t('search'));
  const stage = useOpenedStage();
  const row = selected < 0 ? undefined : rows.rowAt(selected);

  function ask(next: Asked): void {
    setAsked(next);
    setSelected(-1);
  }
  function sortBy(by: SortBy): void {
    const descending = asked.sort?.by === by ? !asked.sort.descending : by === 'updatedAt';
    ask({ ...asked, sort: { by, descending } });
  }
  const open = (chosen: RegisterRow): void => {
    navigate(`/case/${chosen.caseId}`);
  };

  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.count} role="status" data-testid="register-count">
            {!rows.known
              ? ''
              : isNarrowed(asked)
                ? t('count', { shown: rows.total, all: rows.all })
                : t('countAll', { all: rows.all })}
          </p>
          <Link href="/numbers" className={classes.numbers ?? ''} data-testid="open-numbers">
            {t('numbers')}
          </Link>
          <span className={classes.gap} />
          {asked.text !== '' && stage !== 'search' ? (
            <p className={classes.soon} role="status" data-testid="register-search-soon">
              {t('searchSoon')}
            </p>
          ) : (
            <p className={classes.keys}>{t('keys')}</p>
          )}
        </div>
        <TextInput
          ref={search}
          className={classes.search ?? ''}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          dir="auto"
          value={asked.text}
          autoComplete="off"
          spellCheck={false}
          data-testid="register-search"
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
        <FilterChips asked={asked} onAsk={ask} />
      </div>
      {rows.known && rows.total === 0 ? (
        <p className={classes.nothing}>{isNarrowed(asked) ? t('nothing') : t('empty')}</p>
      ) : (
        <div className={`${classes.middle} ${row === undefined ? '' : classes.withPreview}`}>
          <RegisterTable
            rows={rows}
            sort={asked.sort}
            onSort={sortBy}
            selected={selected}
            onSelect={setSelected}
            onOpen={open}
          />
          {row !== undefined && (
            <Preview
              key={row.caseId}
              row={row}
              onOpen={() => {
                open(row);
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** `/` puts the cursor into the search field, unless one is typing somewhere. */
function useSearchField(label: string): React.RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const commands = useMemo(
    () => [{ id: 'register/search', label, keys: '/', perform: () => field.current?.focus() }],
    [label],
  );
  useOffer(commands);
  return field;
}
