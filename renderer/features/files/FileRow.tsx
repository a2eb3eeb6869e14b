import { Button } from '@mantine/core';
import { IconFile, IconFileTypePdf, IconMicrophone, IconPhoto } from '@tabler/icons-react';
import type { CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { When } from '#renderer/ui/When.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useTranslation } from 'react-i18next';
import classes from './Files.module.css';
import { sayPart, saySize, stateOf } from './sayFile.ts';
import { kindOf } from './viewer/kindOf.ts';

interface Props {
  readonly file: CaseFile;
  readonly onOpen: () => void;
  readonly onFetch: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** One file: what it looks like, its name, from whom and when, how large, and where it is. */
export function FileRow({ file, onOpen, onFetch, onCopy, onRemove }: Props) {
  const { t } = useTranslation('files');
  const { name } = file;
  return (
    <li className={classes.row} data-testid="file-row">
      <button
        type="button"
        className={classes.open}
        disabled={file.where !== 'here'}
        onClick={onOpen}
        data-testid="open-file"
      >
        <Small file={file} />
        <span className={classes.words}>
          <bdi className={classes.name}>{name}</bdi>
          <About file={file} />
        </span>
      </button>
      {file.where === 'here' && (
        <Button
          variant="subtle"
          size="xs"
          aria-label={t('copy.this', { name })}
          onClick={onCopy}
          data-testid="copy-file"
        >
          {t('copy.action')}
        </Button>
      )}
      <Writing>
        {file.where !== 'here' && file.fetching === null && (
          <Button variant="default" size="xs" aria-label={t('fetchThis', { name })} onClick={onFetch}>
            {t('fetch')}
          </Button>
        )}
        <Button
          variant="subtle"
          size="xs"
          aria-label={t('removeThis', { name })}
          onClick={onRemove}
          data-testid="remove-file"
        >
          {t('remove')}
        </Button>
      </Writing>
    </li>
  );
}

const icons = { picture: IconPhoto, pdf: IconFileTypePdf, sound: IconMicrophone, other: IconFile } as const;

function Small({ file }: { readonly file: CaseFile }) {
  if (file.thumbnail !== null) return <img className={classes.small} src={file.thumbnail} alt="" />;
  const Icon = icons[kindOf(file.mediaType)];
  return (
    <span className={classes.small}>
      <Icon size={28} stroke={1.25} aria-hidden />
    </span>
  );
}

function About({ file }: { readonly file: CaseFile }) {
  const { t, i18n } = useTranslation('files');
  const memberName = useMemberName();
  const locale = dateLocale(i18n.language);
  const { fetching } = file;
  const percent = fetching === null ? '' : sayPart(fetching.done / Math.max(1, fetching.of), locale);
  return (
    <>
      <span className={classes.about}>
        <bdi>{memberName(file.by)}</bdi>
        <When at={file.at} />
        <bdi>{saySize(file.size, locale)}</bdi>
      </span>
      <span className={classes.about} data-testid="file-state">
        {t(`state.${stateOf(file)}`, { percent })}
      </span>
      {file.agreed && <span className={classes.about}>{t('state.agreed')}</span>}
      {file.interrupted && <span className={classes.amber}>{t('state.interrupted')}</span>}
    </>
  );
}
