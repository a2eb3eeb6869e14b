import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useRecording } from '#renderer/services/vault.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Nobody is recorded without having been asked: it starts only after the worker says that the person agreed. */
export function RecordDialog() {
  const { t } = useTranslation('recording');
  const { desk, now } = useRecording();
  const isAsking = now.phase === 'asking';
  return (
    <Modal
      opened={isAsking}
      onClose={() => {
        desk.dismiss();
      }}
      title={t('title')}
      centered
      withCloseButton={false}
    >
      {isAsking && <Asking />}
    </Modal>
  );
}

function Asking() {
  const { t, i18n } = useTranslation('recording');
  const { desk } = useRecording();
  const [agreed, setAgreed] = useState(false);
  const start = (): void => {
    const format = new Intl.DateTimeFormat(dateLocale(i18n.language), { dateStyle: 'medium', timeStyle: 'short' });
    void desk.start(t('name', { when: format.format(Date.now()) }));
  };
  return (
    <Stack data-testid="record-dialog">
      <p>{t('explain')}</p>
      <Checkbox
        data-autofocus
        checked={agreed}
        onChange={(event) => {
          setAgreed(event.currentTarget.checked);
        }}
        label={t('agreed')}
        description={t('kept')}
        data-testid="record-agreed"
      />
      <Group>
        <Button disabled={!agreed} onClick={start} data-testid="record-start">
          {t('start')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            desk.dismiss();
          }}
        >
          {t('not')}
        </Button>
      </Group>
    </Stack>
  );
}
