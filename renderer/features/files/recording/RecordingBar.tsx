import { Button } from '@mantine/core';
import { useRecording } from '#renderer/services/vault.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { useTranslation } from 'react-i18next';
import classes from './RecordingBar.module.css';

/** One quiet line over every screen for as long as somebody is recorded, with the way to end it; no running clock, which
 *  would sit between two people. Then what went wrong, until it was read. */
export function RecordingBar() {
  const { t, i18n } = useTranslation('recording');
  const { desk, now } = useRecording();
  const { phase, since, trouble } = now;
  if (phase === 'off' && trouble !== null) {
    return (
      <div className={classes.bar} role="alert" data-testid={`recording-${trouble}`}>
        <span>{t(`trouble.${trouble}`)}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            desk.dismiss();
          }}
        >
          {t('understood')}
        </Button>
      </div>
    );
  }
  if (phase === 'off' || phase === 'asking') return null;
  const format = new Intl.DateTimeFormat(dateLocale(i18n.language), { hour: '2-digit', minute: '2-digit' });
  return (
    <div className={classes.bar} data-testid="recording" data-phase={phase}>
      <span className={classes.dot} aria-hidden />
      <span role="status">{phase === 'on' ? t('on', { time: format.format(since) }) : t(phase)}</span>
      {phase === 'on' && (
        <Button variant="default" size="compact-sm" onClick={() => void desk.stop()} data-testid="record-stop">
          {t('stop')}
        </Button>
      )}
    </div>
  );
}
