import { NewPassphraseFields, useNewPassphrase } from '#renderer/secrets/NewPassphrase.tsx';
import { RecoveryCode } from '#renderer/secrets/RecoveryCode.tsx';
import { useCommands } from '#renderer/services/commands.ts';
import { useMe, useOpenVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Begin, KeySection } from './KeySection.tsx';
import { KeyTask } from './KeyTask.tsx';
import { Renewing } from './Renewing.tsx';
import { useTask } from './useTask.ts';

/** New keys, everything sealed anew. Afterwards this window holds a closed vault: what is left is the new code, then the
 *  lock. */
export function PassphraseKnown({ label }: { readonly label: string }) {
  const { t } = useTranslation('safety');
  const task = useTask();
  const [code, setCode] = useState<string | null>(null);
  const lock = useCommands().findLast(({ id }) => id === 'app/lock');
  return (
    <KeySection title={t('known.title')} help={t('known.help')}>
      {code !== null && (
        <>
          <Notice>{t('known.done')}</Notice>
          <RecoveryCode recoveryCode={code} label={label} doneWord={t('known.lock')} onDone={() => lock?.perform()} />
        </>
      )}
      {code === null && !task.isOpen && <Begin word={t('known.begin')} name="renew-keys" onClick={task.begin} />}
      {task.isOpen && <Form task={task} onMade={setCode} />}
    </KeySection>
  );
}

interface FormProps {
  readonly task: ReturnType<typeof useTask>;
  readonly onMade: (recoveryCode: string) => void;
}

function Form({ task, onMade }: FormProps) {
  const { t } = useTranslation('safety');
  const { vault, drafts } = useOpenVault();
  const { displayName } = useMe();
  const chosen = useNewPassphrase([displayName]);

  async function renew(passphrase: string): Promise<void> {
    await drafts.flush();
    const made = await task.run(() => vault.renewKeys({ passphrase, next: chosen.passphrase }));
    if (made.ok) onMade(made.value.recoveryCode);
  }
  return (
    <KeyTask
      task={task}
      name="renew-keys"
      doWord={t('known.begin')}
      ready={chosen.ready}
      onDo={(passphrase) => void renew(passphrase)}
    >
      <NewPassphraseFields chosen={chosen} label={t('passphrase.next')} />
      {task.state === 'busy' && <Renewing />}
    </KeyTask>
  );
}
