import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadJudge, type Strength } from './passphraseStrength.ts';
import classes from './StrengthMeter.module.css';

export const LEAST_LENGTH = 8;
const sayings = ['hopeless', 'weak', 'fair', 'good', 'strong'] as const;

/** `null` while the passphrase is too short to judge, or the judge is not here yet. */
export function useStrength(passphrase: string, known: readonly string[]): Strength | null {
  const [judge, setJudge] = useState<{ readonly judge: Awaited<ReturnType<typeof loadJudge>> } | null>(null);
  useEffect(() => {
    void loadJudge().then((loaded) => {
      setJudge({ judge: loaded });
    });
  }, []);
  if (judge === null || passphrase.length < LEAST_LENGTH) return null;
  return judge.judge(passphrase, known);
}

/** How long a passphrase would stand, in words; the bar only repeats them. */
export function StrengthMeter({ strength }: { readonly strength: Strength | null }) {
  const { t } = useTranslation('setup');
  const reached = strength ?? 0;
  return (
    <div className={classes.meter}>
      <div className={classes.steps} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={`${classes.step} ${reached >= step ? (reached >= 3 ? classes.good : classes.weak) : ''}`}
          />
        ))}
      </div>
      <p className={classes.words} role="status" data-testid="strength">
        {strength === null ? t('strength.empty') : t(`strength.${sayings[strength]}`)}
      </p>
    </div>
  );
}
