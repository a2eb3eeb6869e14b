import { Button, Group, Modal, Stack } from '@mantine/core';
import type { CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { useMain } from '#renderer/services/main.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveCopy } from './saveCopy.ts';

interface Props {
  readonly file: CaseFile;
  /** `saved`: it lies outside of Pristan now. */
  readonly onDone: (saved: boolean) => void;
}

/** Whoever takes a file out is told first what that means. */
export function CopyDialog({ file, onDone }: Props) {
  const { t } = useTranslation('files');
  const [main, vault] = [useMain(), useVault()];
  const [state, setState] = useState<'asking' | 'saving' | 'failed'>('asking');

  async function save(): Promise<void> {
    setState('saving');
    const saved = await saveCopy({ main, vault }, file);
    if (saved.ok) onDone(saved.value.saved);
    else setState('failed');
  }
  return (
    <Modal
      opened
      centered
      withCloseButton={false}
      title={t('copy.title')}
      onClose={() => {
        if (state !== 'saving') onDone(false);
      }}
    >
      <Stack data-testid="copy-dialog">
        <p>
          <bdi>{file.name}</bdi>
        </p>
        <p>{t('copy.warning')}</p>
        {state === 'failed' && <Notice meaning="needsYou">{t('copy.failed')}</Notice>}
        <Group>
          <Button loading={state === 'saving'} onClick={() => void save()} data-testid="copy-save">
            {t('copy.save')}
          </Button>
          <Button
            data-autofocus
            variant="subtle"
            disabled={state === 'saving'}
            onClick={() => {
              onDone(false);
            }}
          >
            {t('copy.not')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
