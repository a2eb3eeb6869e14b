import { Modal } from '@mantine/core';
import type { CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { sayPart } from '../sayFile.ts';
import { kindOf } from './kindOf.ts';
import { PdfPages } from './PdfPages.tsx';
import { Picture } from './Picture.tsx';
import { Sound } from './Sound.tsx';
import { useWhole } from './useWhole.ts';
import classes from './Viewer.module.css';

/** What is shown lies in the page's memory as a whole. */
const LARGEST_SHOWN = 64 * 1024 * 1024;

interface Props {
  readonly file: CaseFile;
  readonly onClose: () => void;
}

/** A file, opened inside the app: nothing of it is written anywhere. */
export function Viewer({ file, onClose }: Props) {
  const { t } = useTranslation('files');
  const isKnown = kindOf(file.mediaType) !== 'other';
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={<bdi>{file.name}</bdi>}
      closeButtonProps={{ 'aria-label': t('view.close') }}
      classNames={{ title: classes.title ?? '' }}
    >
      <div className={classes.viewer} data-testid="viewer">
        {isKnown && file.size <= LARGEST_SHOWN ? (
          <Shown file={file} />
        ) : (
          <Notice>{t(isKnown ? 'view.tooLarge' : 'view.cannot')}</Notice>
        )}
      </div>
    </Modal>
  );
}

function Shown({ file }: { readonly file: CaseFile }) {
  const { t, i18n } = useTranslation('files');
  const whole = useWhole(file);
  if (whole.state === 'failed') return <Notice meaning="needsYou">{t('view.failed')}</Notice>;
  if (whole.state === 'opening')
    return <p role="status">{t('view.opening', { percent: sayPart(whole.part, dateLocale(i18n.language)) })}</p>;
  const { blob } = whole;
  const kind = kindOf(file.mediaType);
  if (kind === 'pdf') return <PdfPages blob={blob} />;
  return kind === 'sound' ? <Sound blob={blob} name={file.name} /> : <Picture blob={blob} name={file.name} />;
}
