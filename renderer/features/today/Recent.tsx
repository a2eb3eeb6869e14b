import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { useMemberName, useVault } from '#renderer/services/vault.ts';
import { When } from '#renderer/ui/When.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from './TodayScreen.module.css';

const SHOWN = 8;

/** The case files that changed last, by whomever. */
export function Recent() {
  const { t } = useTranslation('today');
  const rows = useNewestRows();
  const nameOf = useMemberName();
  return (
    <section>
      <h2 className={classes.heading}>{t('recent')}</h2>
      {rows?.length === 0 && <p className={classes.none}>{t('noneRecent')}</p>}
      <ul className={classes.list}>
        {rows?.map((row) => (
          <li key={row.caseId} className={classes.line}>
            <span className={classes.who}>
              <Link href={`/case/${row.caseId}`} className={classes.link ?? ''}>
                <bdi>{row.name === '' ? t('noName') : row.name}</bdi>
              </Link>{' '}
              <bdi className={classes.soft}>{row.transcription === row.name ? '' : row.transcription}</bdi>
            </span>
            <bdi className={classes.soft}>{row.number === '' ? row.provisional : row.number}</bdi>
            <bdi className={classes.soft}>{row.worker === '' ? '' : nameOf(row.worker)}</bdi>
            <span className={classes.soft}>
              <When at={row.updatedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useNewestRows(): readonly RegisterRow[] | null {
  const vault = useVault();
  const [rows, setRows] = useState<readonly RegisterRow[] | null>(null);
  useEffect(() => {
    const any = { text: '', status: [], category: [], worker: [], country: [], priority: [], updatedAfter: null };
    const ask = (): void => {
      void vault.register({ ...any, sort: 'updatedAt', descending: true, from: 0, count: SHOWN }).then((answer) => {
        if (answer.ok) setRows(answer.value.rows);
      });
    };
    ask();
    return vault.on('registerChanged', ask);
  }, [vault]);
  return rows;
}
