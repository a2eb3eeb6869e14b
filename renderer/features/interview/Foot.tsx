import { Button } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import { useCommands } from '#renderer/services/commands.ts';
import { useDraftState, useRecording } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import { useDerived, useInterview } from './answers/InterviewContext.ts';
import styles from './InterviewMode.module.css';

interface Props {
  readonly onPause: () => void;
  readonly onInterpreter: () => void;
}

/** Saved · interpreter · record · pause · lock. No clock. */
export function Foot({ onPause, onInterpreter }: Props) {
  const { t } = useTranslation(['interview', 'recording']);
  const { caseId } = useInterview();
  const { desk, now } = useRecording();
  const state = useDraftState();
  // The same action as everywhere: it saves, settles, and lets main destroy the window.
  const lock = useCommands().findLast(({ id }) => id === 'app/lock');
  const name = useDerived('interview', (data) => textAt(data, 'interview/interpreter'));
  const how = useDerived('interview', (data) => textAt(data, 'interview/interpreting'));
  const interpreter = name === '' ? (how === 'none' ? t('withoutInterpreter') : t('interpreter')) : name;
  return (
    <footer className={styles.foot}>
      <span className={styles.saved} role="status" data-state={state} data-testid="saved">
        {t(`saving-${state}`)}
      </span>
      <span className={styles.grow} />
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onInterpreter}>
        <bdi>{interpreter}</bdi>
      </Button>
      {now.phase === 'off' && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => {
            desk.ask(caseId);
          }}
          data-testid="record"
        >
          {t('recording:record')}
        </Button>
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onPause} data-testid="pause">
        {t('pause')}
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={lock?.perform} title={lock?.keys}>
        {t('lock')}
      </Button>
    </footer>
  );
}
