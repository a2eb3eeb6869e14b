import { NumberInput } from '@mantine/core';
import { LARGEST_FILE, USUAL_LARGEST_FILE } from '#shared/ipc/vault/filesCalls.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import type { useDraft } from '#renderer/services/vault.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const MEGABYTE = 1_000_000;
const MOST = Math.floor(LARGEST_FILE / MEGABYTE);

interface Props {
  readonly office: RecordDocument;
  readonly draft: ReturnType<typeof useDraft>;
}

/** How large one file of a case may be, for everyone in the office, in megabytes. What cannot be meant is not kept. */
export function LargestFile({ office, draft }: Props) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState<string | number | null>(null);
  const { largestFile } = office.data;
  const kept = typeof largestFile === 'number' && largestFile > 0 ? largestFile : USUAL_LARGEST_FILE;
  const isSound = typed === null || isMegabytes(typed);
  return (
    <NumberInput
      label={t('details.largestFile')}
      description={t('details.largestFileHelp')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isSound ? null : t('details.largestFileWrong', { most: MOST })}
      value={typed ?? Math.max(1, Math.floor(Math.min(kept, LARGEST_FILE) / MEGABYTE))}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      autoComplete="off"
      data-testid="details-largestFile"
      onChange={setTyped}
      onBlur={() => {
        if (typed === null || !isMegabytes(typed)) return;
        setTyped(null);
        draft.change('largestFile', typed * MEGABYTE);
        void draft.commit();
      }}
    />
  );
}

function isMegabytes(typed: string | number): typed is number {
  return typeof typed === 'number' && Number.isInteger(typed) && typed >= 1 && typed <= MOST;
}
