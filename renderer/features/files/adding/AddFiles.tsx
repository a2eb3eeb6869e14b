import { Button, Checkbox, FileButton, Progress } from '@mantine/core';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { useMayWrite } from '#renderer/ui/mayWrite.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Files.module.css';
import { sayPart } from '../sayFile.ts';
import { RecordButton } from '../recording/RecordButton.tsx';
import { useAdding } from './useAdding.ts';
import { useIncoming } from './useIncoming.ts';

/** Choosing, dropping and pasting files into a case. */
export function AddFiles({ caseId }: { readonly caseId: string }) {
  const { t, i18n } = useTranslation('files');
  const mayWrite = useMayWrite();
  const { now, failed, add } = useAdding(caseId);
  const [clean, setClean] = useState(true);
  const take = (files: readonly File[]): void => {
    if (mayWrite && now === null && files.length > 0) void add(files, clean);
  };
  const over = useIncoming(take);
  const percent = now === null ? '' : sayPart(now.part, dateLocale(i18n.language));
  return (
    <div className={`${classes.add} ${over ? classes.over : ''}`} data-testid="add-files">
      <div className={classes.line}>
        <FileButton multiple onChange={take} inputProps={{ 'aria-label': t('choose') }}>
          {(props) => (
            <Button {...props} loading={now !== null} data-testid="choose-files">
              {t('choose')}
            </Button>
          )}
        </FileButton>
        <RecordButton caseId={caseId} />
        <span className={classes.soft}>{t(over ? 'drop' : 'hint')}</span>
      </div>
      <Checkbox
        checked={clean}
        onChange={(event) => {
          setClean(event.currentTarget.checked);
        }}
        label={t('clean.label')}
        description={t('clean.help')}
        data-testid="clean-photographs"
      />
      {now !== null && (
        <div role="status" data-testid="adding">
          <p>{t('adding', { name: now.name, percent })}</p>
          <Progress value={now.part * 100} aria-label={t('adding', { name: now.name, percent })} />
        </div>
      )}
      {failed.map(({ name, why }) => (
        <div key={name} data-testid="not-added">
          <Notice meaning="needsYou">{t(`failed.${why}`, { name })}</Notice>
        </div>
      ))}
    </div>
  );
}
