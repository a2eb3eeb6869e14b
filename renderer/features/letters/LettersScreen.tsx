import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { letterStages, type LetterStage } from '#shared/letters/letterStage.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LettersTable } from './LettersTable.tsx';
import { nothingAsked, useLetters, type Asked } from './useLetters.ts';
import classes from './LettersScreen.module.css';

/** The outgoing register of the whole office. */
export function LettersScreen() {
  const { t } = useTranslation('letters');
  const labelOf = useCodeLabel();
  const [asked, setAsked] = useState<Asked>(nothingAsked);
  const letters = useLetters(asked);
  const isNarrowed = asked !== nothingAsked && JSON.stringify(asked) !== JSON.stringify(nothingAsked);
  const all = (what: 'stage' | 'year' | 'country') => ({ value: '', label: `${t(what)}: ${t('any')}` });
  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.soft} role="status" data-testid="letters-count">
            {letters === undefined
              ? ''
              : isNarrowed
                ? t('count', { shown: letters.total, all: letters.all })
                : t('countAll', { all: letters.all })}
          </p>
        </div>
        <p className={classes.soft}>{t('order')}</p>
        <div className={classes.filters}>
          <TextInput
            className={classes.search ?? ''}
            aria-label={t('search')}
            placeholder={t('searchHint')}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={asked.text}
            data-testid="letters-search"
            rightSection={
              asked.text === '' ? null : (
                <CloseButton size="sm" aria-label={t('clear')} onClick={() => setAsked({ ...asked, text: '' })} />
              )
            }
            onChange={(event) => setAsked({ ...asked, text: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label={t('stage')}
            data={[
              all('stage'),
              ...letterStages.map((stage) => ({ value: stage, label: labelOf('letterStatuses', stage) })),
            ]}
            value={asked.stage[0] ?? ''}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              setAsked({ ...asked, stage: chosen === '' ? [] : [chosen as LetterStage] });
            }}
            data-testid="letters-stage"
          />
          <NativeSelect
            aria-label={t('year')}
            data={[all('year'), ...(letters?.years ?? [])]}
            value={asked.year}
            onChange={(event) => setAsked({ ...asked, year: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label={t('country')}
            data={[
              all('country'),
              ...(letters?.countries ?? []).map((value) => ({ value, label: labelOf('countries', value) })),
            ]}
            value={asked.country}
            onChange={(event) => setAsked({ ...asked, country: event.currentTarget.value })}
          />
        </div>
      </div>
      {letters !== undefined && letters.rows.length === 0 ? (
        <p className={classes.nothing}>{isNarrowed ? t('nothing') : t('empty')}</p>
      ) : (
        <LettersTable rows={letters?.rows ?? []} />
      )}
    </div>
  );
}
