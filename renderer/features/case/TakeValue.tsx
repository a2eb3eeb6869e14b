import { Button } from '@mantine/core';
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import { useDraft } from '#renderer/services/vault.ts';
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
  return (
    <Writing>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('contested.takeThis', { what: `\u2068${said}\u2069` })}
        data-testid="take-value"
        onClick={() => {
          draft.change(path, value);
          void draft.commit();
        }}
      >
        {t('contested.take')}
      </Button>
    </Writing>
  );
}
