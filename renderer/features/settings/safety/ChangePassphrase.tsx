import { NewPassphraseFields, useNewPassphrase } from '#renderer/secrets/NewPassphrase.tsx';
import { useMe, useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { Begin, KeySection } from './KeySection.tsx';
import { KeyTask } from './KeyTask.tsx';
import { useTask } from './useTask.ts';

export function ChangePassphrase() {
  const { t } = useTranslation('safety');
  const task = useTask();
  return (
    <KeySection title={t('passphrase.title')} help={t('passphrase.help')}>
      {task.state === 'done' && <Notice>{t('passphrase.done')}</Notice>}
      {task.isOpen ? (
        <Form task={task} />
      ) : (
        <Begin word={t('passphrase.begin')} name="change-passphrase" onClick={task.begin} />
      )}
    </KeySection>
  );
}

/** Put away with all that was typed in it. */
function Form({ task }: { readonly task: ReturnType<typeof useTask> }) {
  const { t } = useTranslation('safety');
  const vault = useVault();
  const { displayName } = useMe();
  const chosen = useNewPassphrase([displayName]);
  return (
    <KeyTask
      task={task}
      name="change-passphrase"
      doWord={t('passphrase.begin')}
      ready={chosen.ready}
      onDo={(passphrase) => void task.run(() => vault.changePassphrase({ passphrase, next: chosen.passphrase }))}
    >
      <NewPassphraseFields chosen={chosen} label={t('passphrase.next')} />
    </KeyTask>
  );
}
