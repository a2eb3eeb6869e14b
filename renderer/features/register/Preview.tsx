import { Button } from '@mantine/core';
import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useRecordsOfCase } from '#renderer/services/records.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { When } from '#renderer/ui/When.tsx';
import { useTranslation } from 'react-i18next';
import classes from './Preview.module.css';

/** The chosen case file at the side: enough to know whether it is the right one. */
export function Preview({ row, onOpen }: { readonly row: RegisterRow; readonly onOpen: () => void }) {
  const { t } = useTranslation('register');
  const label = useCodeLabel();
  const nameOf = useMemberName();
  const people = useRecordsOfCase('person', row.caseId) ?? [];
  const interviews = useRecordsOfCase('interview', row.caseId) ?? [];
  const facts: readonly (readonly [string, string])[] = [
    [
      t('columns.number'),
      row.number === '' ? [row.provisional, t('provisional')].filter((word) => word !== '').join(' · ') : row.number,
    ],
    [t('columns.country'), label('countries', row.country)],
    [t('columns.category'), label('categories', row.category)],
    [t('columns.status'), label('caseStatuses', row.status)],
    [t('columns.priority'), label('priorities', row.priority)],
    [t('columns.worker'), row.worker === '' ? '' : nameOf(row.worker)],
    [t('people'), String(people.length)],
    [t('interviews'), String(interviews.length)],
  ];
  return (
    <aside className={classes.preview} aria-label={t('preview')} data-testid="preview">
      <p className={classes.name}>
        <bdi>{row.name === '' ? t('noName') : row.name}</bdi>
      </p>
      {row.transcription !== row.name && (
        <p className={classes.soft}>
          <bdi>{row.transcription}</bdi>
        </p>
      )}
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <Fact key={name} label={name} value={value} />
        ))}
        <dt>{t('columns.updatedAt')}</dt>
        <dd>
          <When at={row.updatedAt} />
        </dd>
      </dl>
      <Button fullWidth onClick={onOpen} rightSection={<Keys combo="Enter" />} data-testid="open-case">
        {t('open')}
      </Button>
    </aside>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <bdi>{value === '' ? '–' : value}</bdi>
      </dd>
    </>
  );
}
