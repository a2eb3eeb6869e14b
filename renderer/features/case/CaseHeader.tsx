import { Button } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { personName } from '#renderer/services/personName.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { When } from '#renderer/ui/When.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { CasePlace } from './CasePlace.tsx';
import { PRINT_KEYS } from './useCaseCommands.ts';
import type { CaseFile } from './useCaseFile.ts';
import classes from './CaseScreen.module.css';

/** Whose file this is, and what one does with it. */
export function CaseHeader({ file, people, all, newest }: Pick<CaseFile, 'file' | 'people' | 'all' | 'newest'>) {
  const { t } = useTranslation('case');
  const labelOf = useCodeLabel();
  const [, navigate] = useLocation();
  const vault = useVault();
  const { data } = file;
  const principal = people.find(({ id }) => textAt(data, `people/${id}/relation`) === 'principal') ?? people.at(-1);
  const { name, transcription } = personName(principal?.data ?? {});
  const priority = textAt(data, 'priority');
  const number = textAt(data, 'number');
  const label = textAt(data, 'provisional');
  const notYet = label === '' ? t('noNumber') : t('provisional', { label: `\u2068${label}\u2069` });
  const given = data['numberTwice'];
  const twice = typeof given === 'object' && given !== null ? Object.values(given).map(String) : [];

  async function begin(): Promise<void> {
    const none = { name: '', phone: '', documentNumber: '' };
    const made = await vault.createIntake({ personId: principal?.id ?? null, caseId: file.id, ...none });
    if (made.ok) navigate(`/interview/${made.value.interviewId}`);
  }

  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <Link href="/cases" className={classes.back ?? ''}>
          {t('register')}
        </Link>
        <h1 className={classes.title} data-testid="case-title">
          <bdi>{name === '' ? t('noName') : name}</bdi>
          {transcription !== '' && (
            <span className={classes.transcription}>
              <bdi>{transcription}</bdi>
            </span>
          )}
        </h1>
        <p className={classes.context}>
          <span data-testid="case-number">{number === '' ? notYet : <bdi>{number}</bdi>}</span>
          {textAt(data, 'status') !== '' && <span>{labelOf('caseStatuses', textAt(data, 'status'))}</span>}
          {priority !== '' && (
            <span
              className={priority === 'emergency' ? classes.emergency : priority === 'urgent' ? classes.urgent : ''}
            >
              {labelOf('priorities', priority)}
            </span>
          )}
          <When at={newest} />
          <CasePlace all={all} newest={newest} />
        </p>
        {twice.length > 0 && (
          <p className={classes.context} data-testid="number-twice">
            {t('numberTwice', { number: [...new Set(twice)].join(', ') })}
          </p>
        )}
      </div>
      <div className={classes.actions}>
        <Writing>
          <Button variant="default" onClick={() => void begin()} data-testid="new-interview">
            {t('newInterview')}
          </Button>
        </Writing>
        <Button
          rightSection={<Keys combo={PRINT_KEYS} />}
          onClick={() => {
            navigate(`/case/${file.id}/print`);
          }}
          data-testid="print-case"
        >
          {t('print')}
        </Button>
      </div>
    </header>
  );
}
