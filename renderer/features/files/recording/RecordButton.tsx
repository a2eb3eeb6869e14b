import { Button } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useRecording } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';

/** Asks for the person's consent first; one recording at a time. */
export function RecordButton({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('recording');
  const { desk, now } = useRecording();
  return (
    <Button
      variant="default"
      leftSection={<IconMicrophone size={18} stroke={1.5} aria-hidden />}
      disabled={now.phase !== 'off'}
      onClick={() => {
        desk.ask(caseId);
      }}
      data-testid="record"
    >
      {t('record')}
    </Button>
  );
}
