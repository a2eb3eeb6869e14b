import { Button } from '@mantine/core';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from './useAddress.ts';
import classes from './Viewer.module.css';

const STEP = 1.5;
const LARGEST = 8;

/** A picture, fitted to the window; larger, smaller, turned. */
export function Picture({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const { t } = useTranslation('files');
  const address = useAddress(blob);
  const [zoom, setZoom] = useState(1);
  const [turned, setTurned] = useState(0);
  const [broken, setBroken] = useState(false);
  if (broken) return <Notice meaning="needsYou">{t('view.failed')}</Notice>;
  const style = { inlineSize: `${zoom * 100}%`, blockSize: `${zoom * 100}%`, transform: `rotate(${turned}deg)` };
  return (
    <>
      <div className={classes.line}>
        <Button
          variant="default"
          disabled={zoom >= LARGEST}
          onClick={() => {
            setZoom(zoom * STEP);
          }}
          data-testid="larger"
        >
          {t('view.larger')}
        </Button>
        <Button
          variant="default"
          disabled={zoom <= 1}
          onClick={() => {
            setZoom(Math.max(1, zoom / STEP));
          }}
        >
          {t('view.smaller')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setTurned((turned + 90) % 360);
          }}
        >
          {t('view.turn')}
        </Button>
      </div>
      <div className={classes.picture} tabIndex={0} role="group" aria-label={name}>
        {address !== null && (
          <img
            src={address}
            alt={name}
            style={style}
            onError={() => {
              setBroken(true);
            }}
            data-testid="viewed-picture"
          />
        )}
      </div>
    </>
  );
}
