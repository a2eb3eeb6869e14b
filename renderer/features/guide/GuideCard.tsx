import { Button } from '@mantine/core';
import { useCommands } from '#renderer/services/commands.ts';
import { useMe, useOpenVault } from '#renderer/services/vault.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { doneSteps, guideSteps, type GuideStep } from './guideSteps.ts';
import classes from './GuideCard.module.css';

/** Leads a newcomer through interview, print, lock and return; put away it never comes back. */
export function GuideCard() {
  const { t } = useTranslation('guide');
  const { vault, refreshMe } = useOpenVault();
  const { guided } = useMe();
  const [done] = useState(() => doneSteps());
  if (guided) return null;
  const next = guideSteps.find((step) => !done.has(step));

  async function putAway(): Promise<void> {
    await vault.finishGuide(null);
    await refreshMe();
  }
  return (
    <section className={classes.card} data-testid="guide">
      <div className={classes.head}>
        <h2 className={classes.title}>{t('title')}</h2>
        <Button variant="subtle" size="xs" onClick={() => void putAway()} data-testid="guide-away">
          {t('away')}
        </Button>
      </div>
      <p className={classes.intro}>{next === undefined ? t('finished') : t('intro')}</p>
      <ol className={classes.steps}>
        {guideSteps.map((step, index) => (
          <li
            key={step}
            className={`${classes.step} ${done.has(step) ? classes.done : step === next ? classes.next : ''}`}
            aria-current={step === next ? 'step' : undefined}
          >
            <p className={classes.name}>
              {index + 1}. {t(`steps.${step}`)} {done.has(step) && `· ${t('done')}`}
            </p>
            <p className={classes.help}>{t(`steps.${step}Help`)}</p>
            {step === next && <StepButton step={step} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepButton({ step }: { readonly step: GuideStep }) {
  const { t } = useTranslation('guide');
  const [, navigate] = useLocation();
  const lock = useCommands().find(({ id }) => id === 'app/lock');
  const doing: Readonly<Partial<Record<GuideStep, readonly [string, () => void]>>> = {
    interview: [
      t('begin'),
      () => {
        navigate('/intake');
      },
    ],
    print: [
      t('cases'),
      () => {
        navigate('/cases');
      },
    ],
    ...(lock === undefined ? {} : { lock: [t('steps.lock'), lock.perform] }),
  };
  const [word, go] = doing[step] ?? ['', null];
  if (go === null) return null;
  return (
    <div>
      <Button size="xs" mt="xs" onClick={go}>
        {word}
      </Button>
    </div>
  );
}
