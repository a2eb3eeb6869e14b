import { Button } from '@mantine/core';
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import { itemRemovedBy } from '#shared/merge/removalLeaf.ts';
import { useDraft, useVault } from '#renderer/services/vault.ts';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly recordId: string;
  readonly path: LeafPath;
  readonly value: Scalar;
  readonly said: string;
}

/** Settles a disagreement with one of its values: a revision at once, which has seen all the others. They stay in the
 *  history. */
export function TakeValue({ recordId, path, value, said }: Props) {
  const { t } = useTranslation('case');
  const draft = useDraft(recordId);
  const vault = useVault();
  const take = (): void => {
    const itemPath = itemRemovedBy(path);
    if (itemPath === null) {
      draft.change(path, value);
      void draft.commit();
    } else void (value === true ? vault.removeItem({ recordId, itemPath }) : vault.restoreItem({ recordId, itemPath }));
  };
  return (
    <Writing>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('contested.takeThis', { what: `\u2068${said}\u2069` })}
        data-testid="take-value"
        onClick={take}
      >
        {t('contested.take')}
      </Button>
    </Writing>
  );
}
