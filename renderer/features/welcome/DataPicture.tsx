import { useTranslation } from 'react-i18next';
import classes from './DataPicture.module.css';

export type Door = 'office' | 'join' | 'sample' | 'restore';

function Laptop({ x, word }: { readonly x: number; readonly word: string }) {
  return (
    <g transform={`translate(${String(x)} 18)`}>
      <rect className={classes.stroke} x="8" y="0" width="64" height="44" rx="4" />
      <path className={classes.stroke} d="M2 50 h76 l-4 6 h-68 z" />
      <Seal x={40} y={22} />
      <text className={classes.word} x="40" y="76">
        {word}
      </text>
    </g>
  );
}

function Seal({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      <circle className={classes.seal} r="11" />
      <path className={classes.mark} d="M-4 -1 v-3 a4 4 0 0 1 8 0 v3 M-5.5 -1 h11 v7 h-11 z" />
    </g>
  );
}

function Stick({ x, word }: { readonly x: number; readonly word: string }) {
  return (
    <g transform={`translate(${String(x)} 18)`}>
      <rect className={classes.stroke} x="16" y="8" width="48" height="40" rx="4" />
      <path className={classes.stroke} d="M24 8 v-8 h32 v8" />
      <Seal x={40} y={28} />
      <text className={classes.word} x="40" y="76">
        {word}
      </text>
    </g>
  );
}

function Server({ x, word }: { readonly x: number; readonly word: string }) {
  return (
    <g transform={`translate(${String(x)} 18)`}>
      <rect className={classes.stroke} x="22" y="0" width="36" height="56" rx="4" />
      <path className={classes.stroke} d="M28 10 h24 M28 18 h24" />
      <Seal x={40} y={37} />
      <text className={classes.word} x="40" y="76">
        {word}
      </text>
    </g>
  );
}

/** What will happen to the data behind this door, drawn: seals travel, words do not. Reads in either direction. */
export function DataDrawing({ door }: { readonly door: Door }) {
  const { t } = useTranslation('welcome');
  return (
    <svg className={classes.picture} viewBox="0 0 320 104" aria-hidden="true">
      {door === 'office' && (
        <>
          <Laptop x={30} word={t('picture.laptop')} />
          <path className={classes.road} d="M114 42 h100" />
          <Server x={196} word={t('picture.office')} />
        </>
      )}
      {door === 'join' && (
        <>
          <Laptop x={0} word={t('picture.laptop')} />
          <path className={classes.road} d="M82 42 h56 M182 42 h56" />
          <Server x={120} word={t('picture.office')} />
          <Laptop x={240} word={t('picture.colleague')} />
        </>
      )}
      {door === 'restore' && (
        <>
          <Stick x={30} word={t('picture.backup')} />
          <path className={classes.road} d="M100 46 h92" />
          <Laptop x={190} word={t('picture.laptop')} />
        </>
      )}
      {door === 'sample' && <Laptop x={120} word={t('picture.laptop')} />}
    </svg>
  );
}

/** The drawing with its sentence. */
export function DataPicture({ door }: { readonly door: Door }) {
  const { t } = useTranslation('welcome');
  return (
    <figure className={classes.figure}>
      <DataDrawing door={door} />
      <figcaption className={classes.caption}>{t(`picture.${door}Says`)}</figcaption>
    </figure>
  );
}
