import { NativeSelect } from '@mantine/core';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from './useAddress.ts';
import classes from './Viewer.module.css';

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** A recording: play, seek, and how fast. */
export function Sound({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const { t } = useTranslation('files');
  const address = useAddress(blob);
  const player = useRef<HTMLAudioElement>(null);
  const [broken, setBroken] = useState(false);
  if (broken) return <Notice meaning="needsYou">{t('view.failed')}</Notice>;
  if (address === null) return null;
  return (
    <div className={classes.line}>
      <audio
        ref={player}
        className={classes.player}
        controls
        controlsList="nodownload noremoteplayback"
        src={address}
        aria-label={name}
        onLoadedMetadata={(event) => {
          measure(event.currentTarget);
        }}
        onError={() => {
          setBroken(true);
        }}
        data-testid="viewed-sound"
      />
      <NativeSelect
        label={t('view.speed')}
        defaultValue="1"
        data={speeds.map((speed) => ({ value: String(speed), label: `×${speed}` }))}
        onChange={(event) => {
          if (player.current !== null) player.current.playbackRate = Number(event.currentTarget.value);
        }}
      />
    </div>
  );
}

/** A recording that came piece by piece does not say how long it is: the player finds out by looking for its end. */
function measure(player: HTMLAudioElement): void {
  if (player.duration !== Infinity) return;
  player.addEventListener(
    'durationchange',
    () => {
      player.currentTime = 0;
    },
    { once: true },
  );
  player.currentTime = Number.MAX_SAFE_INTEGER;
}
