import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { AccountPage } from './account/AccountPage.tsx';
import { useInterview } from './answers/InterviewContext.ts';
import { FaceToFace } from './FaceToFace.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { PauseCover } from './PauseCover.tsx';
import { Rail } from './Rail.tsx';
import { Review } from './Review.tsx';
import { SectionPage } from './SectionPage.tsx';
import { ACCOUNT, REVIEW, stepAfter, stepOfField, stepWhenDone } from './steps.ts';
import { useFirstStep } from './useFirstStep.ts';
import { useInterviewCommands, type InterviewActions } from './useInterviewCommands.ts';
import { useInterviewKeys } from './useInterviewKeys.ts';
import { focusedField, goToField, goToFirstField, useRememberedField, useResumePoint } from './useResumePoint.ts';
import { useSteps } from './useSteps.ts';
import { useTimesOfDay } from './useTimesOfDay.ts';
import styles from './InterviewMode.module.css';

/** Below this the account is a tab and the rail a menu. */
const WIDE = '(min-width: 1100px)';

/** The interview: a rail of sections, the questions of one, the account one key away; nothing else. */
export function InterviewMode() {
  const { id } = useInterview();
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const resume = useResumePoint(id);
  const first = useFirstStep();
  const { step, goTo } = useSteps(resume === null ? first : stepOfField(resume.field));
  const [paused, setPaused] = useState(false);
  const [face, setFace] = useState<string | null>(null);
  const [docked, setDocked] = useState(false);
  const [target, setTarget] = useState(resume);
  const { end } = useTimesOfDay();
  useRememberedField(id, step);

  // The field is drawn one frame after its section: only then can the cursor go there. Whoever left a section by key or
  // by its last button has the cursor nowhere: it goes to the first field, so that typing simply goes on.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (target === null) {
        if (document.activeElement === document.body) goToFirstField();
        return;
      }
      goToField(target.field, target.caret);
      setTarget(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [target, step]);

  const open = (field: string): void => {
    goTo(stepOfField(field));
    setTarget({ field, caret: null });
  };
  const closeFace = (): void => {
    if (face?.includes('/') === true) setTarget({ field: face, caret: null });
    setFace(null);
  };
  const accountBeside = wide && docked && step !== ACCOUNT;
  const toggleAccount = useAccountToggle({ step, wide, docked, setDocked, goTo, open });
  const actions: InterviewActions = {
    toggleAccount,
    toggleFace: () => (face === null ? setFace(focusedField() ?? step) : closeFace()),
    move: (by) => goTo(stepAfter(step, by)),
    next: () => goTo(stepWhenDone(step)),
    pause: () => setPaused(true),
  };
  useInterviewKeys(actions, !paused);
  useInterviewCommands(actions);

  if (paused) return <PauseCover onGoOn={() => setPaused(false)} />;
  const navigation = { step, goTo };
  return (
    <div className={styles.window} data-beside={accountBeside || undefined}>
      <Head {...navigation} wide={wide} onAccount={toggleAccount} onFace={() => setFace(step)} />
      {wide && <Rail {...navigation} />}
      <main className={styles.page} key={step}>
        {step === ACCOUNT && <AccountPage onOpen={open} onDone={() => goTo(stepWhenDone(step))} />}
        {step === REVIEW && <Review onOpen={open} onFinish={end} />}
        {step !== ACCOUNT && step !== REVIEW && <SectionPage step={step} onDone={() => goTo(stepWhenDone(step))} />}
      </main>
      {accountBeside && (
        <aside className={styles.beside}>
          <AccountPage beside onOpen={open} onDone={toggleAccount} />
        </aside>
      )}
      <Foot onPause={actions.pause} onInterpreter={() => open('interview/interpreting')} />
      {face !== null && <FaceToFace from={face} onClose={closeFace} />}
    </div>
  );
}

interface Toggle {
  readonly step: string;
  readonly wide: boolean;
  readonly docked: boolean;
  readonly setDocked: (docked: boolean) => void;
  readonly goTo: (step: string) => void;
  readonly open: (field: string) => void;
}

/** F8: beside the questions where there is room, in their place where there is none; once more goes back to the field. */
function useAccountToggle({ step, wide, docked, setDocked, goTo, open }: Toggle): () => void {
  const [cameFrom, setCameFrom] = useState<string | null>(null);
  return () => {
    const field = focusedField();
    const inAccount = field === 'account/account' || (field === null && (docked || step === ACCOUNT));
    if (inAccount && cameFrom !== null) {
      setDocked(false);
      setCameFrom(null);
      open(cameFrom);
    } else if (inAccount && docked) {
      setDocked(false);
    } else if (!inAccount) {
      setCameFrom(field ?? `${step}/`);
      if (wide && step !== ACCOUNT) setDocked(true);
      else goTo(ACCOUNT);
      requestAnimationFrame(() => goToField('account/account', null));
    }
  };
}
