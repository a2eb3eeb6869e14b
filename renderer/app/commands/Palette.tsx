import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useCommands } from '#renderer/services/commands.ts';
import { useVault } from '#renderer/services/vault.ts';
import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import classes from './Palette.module.css';

const MOST_CASES = 8;

/** Ctrl+K: people, case files and actions by any part of their name. */
export function Palette() {
  const { t } = useTranslation('frame');
  const [text, setText] = useState('');
  const rows = useFoundRows(text);
  const commands = useCommands();
  const [, navigate] = useLocation();
  const actions: SpotlightActionData[] = commands
    .filter(({ id, label }) => id !== 'find' && label.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()))
    .map(({ id, label, keys, perform }) => ({
      id,
      label,
      onClick: perform,
      rightSection: keys === undefined ? null : <Keys combo={keys} />,
    }));
  const cases: SpotlightActionData[] = rows.map((row) => ({
    id: row.caseId,
    label: isolated(row.name),
    description: [row.number, row.provisional, row.transcription]
      .filter((part) => part !== '')
      .map(isolated)
      .join(' · '),
    onClick: () => {
      navigate(`/case/${row.caseId}`);
    },
  }));
  const found = { group: t('foundCases'), actions: cases };
  const doing = { group: t('actions'), actions };
  // Before anything is typed it is a menu; then it is a search.
  const groups: SpotlightActionGroupData[] = text.trim() === '' ? [doing, found] : [found, doing];
  return (
    <Spotlight
      actions={groups}
      filter={(_query, all) => all}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      lockScroll={false}
      nothingFound={t('nothingFound')}
      searchProps={{ placeholder: t('find'), dir: 'auto', 'aria-label': t('find') }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      classNames={{ content: classes.content, actionsGroup: classes.group }}
      scrollable
      maxHeight="60vh"
    />
  );
}

/** A name of the other direction must not turn the line around. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function useFoundRows(text: string): readonly RegisterRow[] {
  const vault = useVault();
  const [rows, setRows] = useState<readonly RegisterRow[]>([]);
  useEffect(() => {
    let left = false;
    const wanted = text.trim();
    const none = { status: [], category: [], worker: [], country: [], priority: [], updatedAfter: null };
    const sort = { sort: wanted === '' ? 'updatedAt' : 'relevance', descending: wanted === '' } as const;
    void vault.register({ text: wanted, ...none, ...sort, from: 0, count: MOST_CASES }).then((answer) => {
      if (!left && answer.ok) setRows(answer.value.rows);
    });
    return () => {
      left = true;
    };
  }, [vault, text]);
  return rows;
}
