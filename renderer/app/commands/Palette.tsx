import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useCommands } from '#renderer/services/commands.ts';
import { useVault } from '#renderer/services/vault.ts';
import type { RegisterRow } from '#shared/ipc/vaultCalls.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

const MOST_CASES = 8;

/** Ctrl+K: people, case files and actions by any part of their name. */
export function Palette() {
  const { t } = useTranslation('frame');
  const [text, setText] = useState('');
  const rows = useFoundRows(text);
  const commands = useCommands();
  const [, navigate] = useLocation();
  const actions: SpotlightActionData[] = commands
    .filter(({ id, label }) => id !== 'app/find' && label.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()))
    .map(({ id, label, keys, perform }) => ({
      id,
      label,
      onClick: perform,
      rightSection: keys === undefined ? null : <Keys combo={keys} />,
    }));
  const cases: SpotlightActionData[] = rows.map((row) => ({
    id: row.caseId,
    label: row.name,
    description: [row.number, row.transcription].filter((part) => part !== '').join(' · '),
    dir: 'auto',
    onClick: () => {
      navigate(`/case/${row.caseId}`);
    },
  }));
  const groups: SpotlightActionGroupData[] = [
    { group: t('foundCases'), actions: cases },
    { group: t('actions'), actions },
  ];
  return (
    <Spotlight
      actions={groups}
      filter={(_query, all) => all}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      nothingFound={t('nothingFound')}
      searchProps={{ placeholder: t('find'), dir: 'auto', 'aria-label': t('find') }}
      transitionProps={{ duration: 0 }}
      scrollable
      maxHeight="60vh"
    />
  );
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
