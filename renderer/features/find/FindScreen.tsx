import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { lineOf, type ReceptionLine } from '#shared/reception/receptionLine.ts';
import { useRecord } from '#renderer/services/records.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useMayWrite } from '#renderer/ui/mayWrite.ts';
import { Writing } from '#renderer/ui/Writing.tsx';
import { MatchRow } from './MatchRow.tsx';
import { usePossible, type Possible } from './usePossible.ts';
import { startingValues, whatIsTyped, withLine } from './whatIsTyped.ts';
import styles from './FindScreen.module.css';

const keptAs = { name: 'asName', phone: 'asPhone', document: 'asDocument' } as const;

interface Props {
  /** The line of the reception that becomes this intake; the name said there is looked for at once. null: none. */
  readonly lineId: string | null;
  /** What the paper says that is entered now; null: there is none, and a new case gets the next number. */
  readonly reserved: number | null;
}

/** A new intake starts by finding: one field, possible earlier files, and "someone new" always at hand. */
export function FindScreen({ lineId, reserved }: Props) {
  return lineId === null ? <Finding line={null} reserved={reserved} /> : <FromReception lineId={lineId} />;
}

function FromReception({ lineId }: { readonly lineId: string }) {
  const record = useRecord('reception', lineId);
  if (record === undefined) return null;
  return <Finding line={record === null ? null : lineOf(record)} reserved={null} />;
}

function Finding({ line, reserved }: { readonly line: ReceptionLine | null; readonly reserved: number | null }) {
  const { t } = useTranslation('find');
  const [text, setText] = useState(line?.name ?? '');
  const finding = usePossible(text);
  const { begin, busy, failed } = useBeginning(text, line, reserved);
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState(-1);
  const match = finding.matches[chosen];

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey || (match === undefined && finding.state !== 'looking')) begin(null);
      else if (match !== undefined) navigate(`/case/${match.caseId}`);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((at) => Math.min(finding.matches.length - 1, Math.max(-1, at + step)));
    }
  }

  return (
    <section className={styles.screen}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.intro}>{t('intro')}</p>
      {reserved !== null && (
        <p className={styles.intro} role="status" data-testid="reserved-number">
          {t('reserved', { number: reserved })}
        </p>
      )}
      <TextInput
        size="md"
        label={t('field')}
        description={t('fieldHelp')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={text}
        classNames={{ input: styles.byContent ?? '' }}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        data-testid="find-field"
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(-1);
        }}
        onKeyDown={onKeyDown}
      />
      {line !== null && <p className={styles.help}>{t('fromReception', { text: line.contact })}</p>}
      <Results finding={finding} chosen={chosen} onChoose={setChosen} onUse={begin} />
      <div className={styles.new}>
        <Writing>
          <Button
            size="md"
            loading={busy}
            onClick={() => {
              begin(null);
            }}
            data-testid="someone-new"
          >
            {text.trim() === '' ? t('someone') : t('someoneNamed', { text: `\u2068${text.trim()}\u2069` })}
          </Button>
        </Writing>
        <p className={styles.help}>
          {text.trim() === '' ? null : <>{t(keptAs[whatIsTyped(text)])}. </>}
          {t('someoneHelp')}
        </p>
        <p className={styles.help} role="status">
          {failed ? t('notMade') : ''}
        </p>
      </div>
      <p className={styles.keys}>{t('keys')}</p>
    </section>
  );
}

function Results(props: {
  readonly finding: ReturnType<typeof usePossible>;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onUse: (match: Possible) => void;
}) {
  const { t } = useTranslation('find');
  const [, navigate] = useLocation();
  const { state, matches } = props.finding;
  const said = {
    'nothing-typed': '',
    looking: t('looking'),
    found: matches.length === 0 ? t('none') : t('possible'),
    failed: t('failed'),
  };
  return (
    <div className={styles.results}>
      <p className={styles.heading} role="status">
        {said[state]}
      </p>
      <ul className={styles.list}>
        {matches.map((match, index) => (
          <MatchRow
            key={match.personId + match.caseId}
            match={match}
            chosen={index === props.chosen}
            onPoint={() => {
              props.onChoose(index);
            }}
            onOpen={() => {
              navigate(`/case/${match.caseId}`);
            }}
            onUse={() => {
              props.onUse(match);
            }}
          />
        ))}
      </ul>
    </div>
  );
}

/** Makes the case, the person and the interview's records in one step, then goes there. */
function useBeginning(
  text: string,
  line: ReceptionLine | null,
  reserved: number | null,
): { readonly begin: (match: Possible | null) => void; readonly busy: boolean; readonly failed: boolean } {
  const vault = useVault();
  const mayWrite = useMayWrite();
  const [, navigate] = useLocation();
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  async function make(match: Possible | null): Promise<void> {
    setState('busy');
    const start = match === null ? withLine(startingValues(text), line) : { name: '', phone: '', documentNumber: '' };
    const made = await vault.createIntake({
      personId: match?.personId ?? null,
      caseId: match?.caseId ?? null,
      ...start,
      ...(line === null ? {} : { lineId: line.id }),
      ...(reserved === null || match?.caseId ? {} : { reserved }),
    });
    if (made.ok) navigate(`/interview/${made.value.interviewId}`);
    else setState('failed');
  }
  return {
    busy: state === 'busy',
    failed: state === 'failed',
    begin: (match) => {
      if (mayWrite && state !== 'busy') void make(match);
    },
  };
}
