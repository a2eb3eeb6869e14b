import { Radio } from '@mantine/core';
import { NewPassphraseFields, useNewPassphrase } from '#renderer/secrets/NewPassphrase.tsx';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { Begin, KeySection } from './KeySection.tsx';
import { KeyTask } from './KeyTask.tsx';
import type { KeysState } from './useKeysState.ts';
import { useTask, type Task } from './useTask.ts';

type People = 'none' | 'invented';

/** A passphrase that destroys. What it cannot do is said before anything can be typed. */
export function Duress({ keys, onChanged }: { readonly keys: KeysState; readonly onChanged: () => void }) {
  const { t } = useTranslation('duress');
  const vault = useVault();
  const set = useTask();
  const clear = useTask();
  const isOpen = set.isOpen || clear.isOpen;
  return (
    <KeySection title={t('title')} help={t('help')} stands={t(keys.duress ? 'on' : 'off')}>
      {set.state === 'done' && keys.duress && <Notice meaning="needsYou">{t('done')}</Notice>}
      {!isOpen && (
        <div className={classes.buttons}>
          <Begin word={t(keys.duress ? 'another' : 'begin')} name="duress" onClick={set.begin} />
          {keys.duress && <Begin word={t('clear')} name="duress-clear" onClick={clear.begin} />}
        </div>
      )}
      {set.isOpen && <SetForm task={set} onSet={onChanged} />}
      {clear.isOpen && (
        <KeyTask
          task={clear}
          name="duress-clear"
          doWord={t('clear')}
          onDo={(passphrase) => void clear.run(() => vault.clearDuress({ passphrase })).then(onChanged)}
        />
      )}
    </KeySection>
  );
}

function SetForm({ task, onSet }: { readonly task: Task; readonly onSet: () => void }) {
  const { t } = useTranslation('duress');
  const vault = useVault();
  const [people, setPeople] = useState<People>('none');
  // It opens nothing real: it must be easy to type with shaking hands.
  const chosen = useNewPassphrase([], true);
  return (
    <KeyTask
      task={task}
      name="duress"
      doWord={t('begin')}
      ready={chosen.ready}
      danger
      onDo={(passphrase) =>
        void task.run(() => vault.setDuress({ passphrase, duress: chosen.passphrase, people })).then(onSet)
      }
    >
      <NewPassphraseFields chosen={chosen} label={t('next')} />
      <Radio.Group
        label={t('people')}
        value={people}
        onChange={(value) => {
          setPeople(value === 'invented' ? 'invented' : 'none');
        }}
      >
        <div className={classes.choices}>
          <Radio value="none" label={t('none')} />
          <Radio value="invented" label={t('invented')} data-testid="duress-invented" />
        </div>
      </Radio.Group>
    </KeyTask>
  );
}
