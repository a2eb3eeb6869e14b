import { Button } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import { stageOf, type LetterStage } from '#shared/letters/letterStage.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerStep } from './AnswerStep.tsx';
import { Happened } from './Happened.tsx';
import { NumberStep } from './NumberStep.tsx';
import { SendStep } from './SendStep.tsx';
import { SignStep } from './SignStep.tsx';
import { VoidStep } from './VoidStep.tsx';
import classes from './LetterLife.module.css';

type Step = 'number' | 'sign' | 'send' | 'answer' | 'void';
/** What may come next, the usual one first. */
const following: Readonly<Record<LetterStage, readonly Step[]>> = {
  draft: ['number'],
  numbered: ['sign', 'void'],
  signed: ['send', 'void'],
  sent: ['answer'],
  noAnswer: ['answer'],
  answered: [],
  void: [],
};

interface Props {
  readonly letter: RecordDocument;
  readonly gaps: readonly string[];
}

/** What has happened to a letter, and the next step, each with what it means before it is done. */
export function LetterLife({ letter, gaps }: Props) {
  const { t } = useTranslation('letterLife');
  const [open, setOpen] = useState<Step | null>(null);
  const stage = stageOf(letter.data);
  // A label is no number: nothing goes on paper before there is one.
  const waits = stage === 'numbered' && textAt(letter.data, 'number') === '';
  const steps = waits ? (['void'] as const) : following[stage];
  const step = { letter, onDone: () => setOpen(null) };
  return (
    <section className={classes.life} data-testid="letter-life" data-stage={stage}>
      <h2 className={classes.title}>{t('title')}</h2>
      <Happened letter={letter} />
      {open === null && (
        <Writing>
          <div className={classes.steps}>
            {steps.map((one, index) => (
              <Button
                key={one}
                variant={one === 'void' ? 'subtle' : index === 0 ? 'filled' : 'default'}
                onClick={() => setOpen(one)}
                data-testid={`letter-${one}`}
              >
                {t(one)}
              </Button>
            ))}
          </div>
        </Writing>
      )}
      {open === 'number' && <NumberStep {...step} gaps={gaps} />}
      {open === 'sign' && <SignStep {...step} gaps={gaps} />}
      {open === 'send' && <SendStep {...step} />}
      {open === 'answer' && <AnswerStep {...step} />}
      {open === 'void' && <VoidStep {...step} />}
    </section>
  );
}
