import { RecoveryCode } from '#renderer/secrets/RecoveryCode.tsx';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useSayWhen } from '#renderer/ui/When.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Begin, KeySection } from './KeySection.tsx';
import { KeyTask } from './KeyTask.tsx';
import type { KeysState } from './useKeysState.ts';
import { useTask } from './useTask.ts';

interface Props {
  readonly keys: KeysState;
  readonly label: string;
  readonly onChanged: () => void;
}

/** The new code is in force as soon as it is shown: it stays on the screen until two of its groups were typed. */
export function NewRecoveryCode({ keys, label, onChanged }: Props) {
  const { t } = useTranslation('safety');
  const sayWhen = useSayWhen();
  const vault = useVault();
  const task = useTask();
  const [code, setCode] = useState<string | null>(null);

  async function make(passphrase: string): Promise<void> {
    const made = await task.run(() => vault.newRecoveryCode({ passphrase }));
    setCode(made.ok ? made.value.recoveryCode : null);
  }
  return (
    <KeySection
      title={t('recovery.title')}
      help={t('recovery.help', { when: `\u2068${sayWhen(keys.recoveryMadeAt)}\u2069` })}
    >
      {code !== null && (
        <RecoveryCode
          recoveryCode={code}
          label={label}
          doneWord={t('recovery.kept')}
          onDone={() => {
            setCode(null);
            onChanged();
          }}
        />
      )}
      {code === null && task.state === 'done' && <Notice>{t('recovery.done')}</Notice>}
      {code === null && !task.isOpen && <Begin word={t('recovery.begin')} name="new-recovery" onClick={task.begin} />}
      {task.isOpen && (
        <KeyTask
          task={task}
          name="new-recovery"
          doWord={t('recovery.begin')}
          onDo={(passphrase) => void make(passphrase)}
        />
      )}
    </KeySection>
  );
}
