import { Button, Radio } from '@mantine/core';
import { useCarryState } from '#renderer/services/carryState.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Carry.module.css';
import { TakenAlong } from './TakenAlong.tsx';
import { useTaking } from './useTaking.ts';
import { Working } from './Working.tsx';

const choices = ['unsent', 'everything'] as const;
type Choice = (typeof choices)[number];

/** What the others lack, or everything, into one file on a stick. */
export function TakeAlong() {
  const { t, i18n } = useTranslation('carry');
  const state = useCarryState();
  const taking = useTaking();
  const [chosen, setChosen] = useState<Choice>('unsent');
  const say = (n: number): string => new Intl.NumberFormat(dateLocale(i18n.language)).format(n);
  const counts = { unsent: state?.waiting ?? 0, everything: state?.all ?? 0 };
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('take.title')}</h2>
      <Radio.Group
        aria-label={t('take.what')}
        value={chosen}
        onChange={(value) => {
          setChosen(choices.find((one) => one === value) ?? 'unsent');
        }}
      >
        <div className={classes.choices}>
          {choices.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`take.${one}`, { n: say(counts[one]) })}
              data-testid={`take-${one}`}
            />
          ))}
        </div>
      </Radio.Group>
      <Button
        loading={taking.busy}
        disabled={state === null || state.working !== null || counts[chosen] === 0}
        onClick={() => void taking.take(chosen)}
        data-testid="take-along"
      >
        {t('take.now')}
      </Button>
      {state?.working?.doing === 'taking' && <Working working={state.working} />}
      <TakenAlong taking={taking} />
    </section>
  );
}
