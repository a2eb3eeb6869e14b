import { Button } from '@mantine/core';
import type { HistoryEntry } from '#shared/ipc/vaultCalls.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { When } from '#renderer/ui/When.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistory } from './useHistory.ts';
import { useLeafWords } from './useLeafWords.ts';
import classes from './History.module.css';

const AT_ONCE = 40;
/** A first save of a whole section would be a wall of lines. */
const MOST_CHANGES = 12;
const MOST_LETTERS = 160;

/** Who changed what, when, from what to what; newest first. */
export function History({ caseId, updatedAt }: { readonly caseId: string; readonly updatedAt: number }) {
  const { t } = useTranslation('case');
  const entries = useHistory(caseId, updatedAt);
  const [shown, setShown] = useState(AT_ONCE);
  if (entries === null) return null;
  if (entries.length === 0) return <p className={classes.soft}>{t('history.none')}</p>;
  return (
    <>
      <ol className={classes.list} data-testid="case-history">
        {entries.slice(0, shown).map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {entries.length > shown && (
        <Button
          variant="subtle"
          mt="sm"
          onClick={() => {
            setShown(shown + AT_ONCE);
          }}
        >
          {t('history.more')}
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation('case');
  const nameOf = useMemberName();
  const wordsOf = useLeafWords();
  const changes = entry.changes
    .map((change) => ({ ...change, said: wordsOf(entry.type, change.path) }))
    .filter(({ said }) => !said.hidden);
  return (
    <li className={classes.entry}>
      <p className={classes.who}>
        <bdi className={classes.name}>{nameOf(entry.by)}</bdi>
        <span className={classes.soft}>
          <When at={entry.at} />
          {changes.length > 0 && ` · ${t(`records.${entry.type}`)}`}
        </span>
      </p>
      {changes.length === 0 && (
        <p className={classes.soft}>{t('history.begun', { what: t(`records.${entry.type}`) })}</p>
      )}
      <dl className={classes.changes}>
        {changes.slice(0, MOST_CHANGES).map(({ path, from, to, said }) => (
          <div key={path} style={{ display: 'contents' }}>
            <dt>{said.label}</dt>
            <dd>
              <Change from={said.say(from)} to={said.removed ? t('history.removed') : said.say(to)} />
            </dd>
          </div>
        ))}
      </dl>
      {changes.length > MOST_CHANGES && (
        <p className={classes.soft}>{t('history.values', { n: changes.length - MOST_CHANGES })}</p>
      )}
    </li>
  );
}

function Change({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTranslation('case');
  return (
    <>
      {from !== '' && (
        <>
          <bdi className={classes.from}>{shortened(from)}</bdi>{' '}
        </>
      )}
      <bdi>{to === '' ? t('history.cleared') : shortened(to)}</bdi>
    </>
  );
}

function shortened(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
