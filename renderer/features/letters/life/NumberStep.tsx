import { useOpenVault } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import { Step, type StepProps } from './Step.tsx';
import classes from './LetterLife.module.css';

/** It cannot be undone: the consequence stands above the button, and what is still to be filled in with it (LT7). */
export function NumberStep({ letter, gaps, onDone }: StepProps & { readonly gaps: readonly string[] }) {
  const { t, i18n } = useTranslation('letterLife');
  const { vault, drafts } = useOpenVault();
  const act = async () => {
    await drafts.commit(letter.id);
    return vault.numberLetter({ id: letter.id });
  };
  const what = new Intl.ListFormat(i18n.language, { type: 'unit' }).format(gaps);
  return (
    <Step help={t('numberHelp')} word={t('numberDo')} act={act} onDone={onDone}>
      {gaps.length > 0 && <p className={classes.amber}>{t('numberGaps', { what: `\u2068${what}\u2069` })}</p>}
    </Step>
  );
}
