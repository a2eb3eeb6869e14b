import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { When } from '#renderer/ui/When.tsx';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import classes from './RegisterTable.module.css';

/** Sorting, filtering and paging are the vault's: the table knows rows and columns only. */
export const features = tableFeatures({});
const helper = createColumnHelper<typeof features, RegisterRow>();

function NumberCell({ row }: { readonly row: RegisterRow }) {
  const { t } = useTranslation('register');
  return row.number === '' ? (
    <bdi className={classes.soft}>{row.provisional === '' ? t('provisional') : row.provisional}</bdi>
  ) : (
    <bdi className={classes.numbers}>{row.number}</bdi>
  );
}

function NameCell({ row }: { readonly row: RegisterRow }) {
  const { t } = useTranslation('register');
  const shown = row.transcription === row.name ? '' : row.transcription;
  return (
    <span className={classes.names}>
      {row.name === '' ? (
        <span className={classes.soft}>{t('noName')}</span>
      ) : (
        <bdi className={classes.clip}>{row.name}</bdi>
      )}
      {shown !== '' && <bdi className={`${classes.clip} ${classes.transcription}`}>{shown}</bdi>}
    </span>
  );
}

function WordCell({
  list,
  code,
}: {
  readonly list: 'countries' | 'categories' | 'caseStatuses';
  readonly code: string;
}) {
  return useCodeLabel()(list, code);
}

function WorkerCell({ id }: { readonly id: string }) {
  const nameOf = useMemberName();
  return id === '' ? '' : <bdi className={classes.clip}>{nameOf(id)}</bdi>;
}

function PriorityCell({ code }: { readonly code: string }) {
  const label = useCodeLabel();
  const weight = code === 'emergency' ? classes.emergency : code === 'urgent' ? classes.urgent : classes.soft;
  return <span className={weight}>{label('priorities', code)}</span>;
}

export const columns = helper.columns([
  helper.accessor('number', { cell: ({ row }) => <NumberCell row={row.original} /> }),
  helper.accessor('name', { cell: ({ row }) => <NameCell row={row.original} /> }),
  helper.accessor('country', { cell: ({ row }) => <WordCell list="countries" code={row.original.country} /> }),
  helper.accessor('category', { cell: ({ row }) => <WordCell list="categories" code={row.original.category} /> }),
  helper.accessor('status', { cell: ({ row }) => <WordCell list="caseStatuses" code={row.original.status} /> }),
  helper.accessor('worker', { cell: ({ row }) => <WorkerCell id={row.original.worker} /> }),
  helper.accessor('priority', { cell: ({ row }) => <PriorityCell code={row.original.priority} /> }),
  helper.accessor('updatedAt', { cell: ({ row }) => <When at={row.original.updatedAt} short /> }),
]);
