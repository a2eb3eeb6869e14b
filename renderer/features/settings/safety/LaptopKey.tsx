import { useVault } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { Begin, KeySection } from './KeySection.tsx';
import { KeyTask } from './KeyTask.tsx';
import type { KeysState } from './useKeysState.ts';
import { useTask } from './useTask.ts';

/** This laptop's account as a second key; where the system has no place for one, why not. */
export function LaptopKey({ keys, onChanged }: { readonly keys: KeysState; readonly onChanged: () => void }) {
  const { t } = useTranslation('safety');
  const vault = useVault();
  const task = useTask();
  const { bound, bindingPossible } = keys;
  const word = t(bound ? 'laptop.unbind' : 'laptop.bind');

  async function change(passphrase: string): Promise<void> {
    const done = await task.run(() => vault.bindToLaptop({ passphrase, bound: !bound }));
    if (!done.ok) return;
    task.leave();
    onChanged();
  }
  return (
    <KeySection title={t('laptop.title')} help={t('laptop.help')} stands={t(bound ? 'laptop.on' : 'laptop.off')}>
      {!bound && !bindingPossible && (
        <p className={classes.soft} data-testid="binding-impossible">
          {t('laptop.impossible')}
        </p>
      )}
      {(bound || bindingPossible) && !task.isOpen && <Begin word={word} name="bind" onClick={task.begin} />}
      {task.isOpen && <KeyTask task={task} name="bind" doWord={word} onDo={(passphrase) => void change(passphrase)} />}
    </KeySection>
  );
}
