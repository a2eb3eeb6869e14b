import { useOpenVault } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import { StillToFill } from './StillToFill.tsx';
import { Step, type StepProps } from './Step.tsx';

/** It cannot be undone: the consequence stands above the button, and what is still to be filled in with it (LT7). */
export function NumberStep({ letter, gaps, onDone }: StepProps & { readonly gaps: readonly string[] }) {
  const { t } = useTranslation('letterLife');
  const { vault, drafts } = useOpenVault();
  const act = async () => {
    await drafts.commit(letter.id);
    return vault.numberLetter({ id: letter.id });
  };
  return (
    <Step help={t('numberHelp')} word={t('numberDo')} act={act} onDone={onDone}>
      <StillToFill gaps={gaps} />
    </Step>
  );
}
