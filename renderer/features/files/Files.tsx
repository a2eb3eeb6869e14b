import { Button } from '@mantine/core';
import type { CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Patience } from '#renderer/ui/Patience.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddFiles } from './adding/AddFiles.tsx';
import { CopyDialog } from './copying/CopyDialog.tsx';
import { FileRow } from './FileRow.tsx';
import classes from './Files.module.css';
import { useFiles } from './useFiles.ts';
import { Viewer } from './viewer/Viewer.tsx';

/** Photographs, scans, documents and recordings of a case. */
export function Files({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('files');
  const vault = useVault();
  const found = useFiles(caseId);
  const [viewed, setViewed] = useState<CaseFile | null>(null);
  const [removed, setRemoved] = useState<CaseFile | null>(null);
  const [copied, setCopied] = useState<CaseFile | null>(null);
  const [isOut, setIsOut] = useState(false);
  const [failed, setFailed] = useState(false);

  async function remove(file: CaseFile): Promise<void> {
    const { ok } = await vault.removeFile({ fileId: file.id });
    setFailed(!ok);
    if (ok) setRemoved(file);
  }
  async function restore(file: CaseFile): Promise<void> {
    const { ok } = await vault.restoreFile({ fileId: file.id });
    setFailed(!ok);
    if (ok) setRemoved(null);
  }
  async function fetch(file: CaseFile): Promise<void> {
    const { ok } = await vault.fetchFile({ fileId: file.id });
    setFailed(!ok);
  }
  if (found === null) return <Patience />;
  return (
    <section className={classes.section} aria-label={t('list')} data-testid="files">
      <Writing>
        <AddFiles caseId={caseId} />
        {failed && <Notice meaning="needsYou">{t('notDone')}</Notice>}
        {removed !== null && (
          <Notice>
            <p>{t('removed', { name: removed.name })}</p>
            <Button variant="subtle" size="xs" onClick={() => void restore(removed)} data-testid="restore-file">
              {t('restore')}
            </Button>
          </Notice>
        )}
      </Writing>
      {isOut && <Notice>{t('copy.saved')}</Notice>}
      {found.files.length === 0 && <p className={classes.empty}>{t('empty')}</p>}
      <ul className={classes.list}>
        {found.files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            onOpen={() => {
              setViewed(file);
            }}
            onFetch={() => void fetch(file)}
            onCopy={() => {
              setIsOut(false);
              setCopied(file);
            }}
            onRemove={() => void remove(file)}
          />
        ))}
      </ul>
      {copied !== null && (
        <CopyDialog
          file={copied}
          onDone={(saved) => {
            setCopied(null);
            setIsOut(saved);
          }}
        />
      )}
      {viewed !== null && (
        <Viewer
          file={viewed}
          onClose={() => {
            setViewed(null);
          }}
        />
      )}
    </section>
  );
}
