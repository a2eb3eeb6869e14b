import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_LENGTH, StrengthMeter, useStrength } from './StrengthMeter.tsx';

/** Below this somebody patient guesses it. */
const LEAST_STRENGTH = 2;

export interface NewPassphrase {
  readonly passphrase: string;
  readonly again: string;
  /** Strong enough, and typed the same twice. */
  readonly ready: boolean;
  readonly strength: ReturnType<typeof useStrength>;
  readonly type: (passphrase: string, again: string) => void;
}

/** `weakWillDo`: where all people are invented, or the passphrase opens nothing real. `known` are words that an
 *  attacker would try first. */
export function useNewPassphrase(known: readonly string[], weakWillDo = false): NewPassphrase {
  const [typed, setTyped] = useState({ passphrase: '', again: '' });
  const strength = useStrength(typed.passphrase, known);
  const longEnough = typed.passphrase.length >= LEAST_LENGTH;
  const strong = weakWillDo ? longEnough : (strength ?? 0) >= LEAST_STRENGTH;
  return {
    ...typed,
    strength,
    ready: strong && typed.passphrase === typed.again,
    type: (passphrase, again) => {
      setTyped({ passphrase, again });
    },
  };
}

interface Props {
  readonly chosen: NewPassphrase;
  readonly label: string;
  readonly help?: string;
}

/** A passphrase, how long it would stand, and the same once more. */
export function NewPassphraseFields({ chosen, label, help }: Props) {
  const { t } = useTranslation('setup');
  const { passphrase, again, strength, type } = chosen;
  const shown = { autoComplete: 'off', visibilityToggleButtonProps: { 'aria-label': t('you.show') } };
  return (
    <>
      <PasswordInput
        label={label}
        description={help ?? null}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        value={passphrase}
        data-testid="passphrase"
        {...shown}
        onChange={(event) => {
          type(event.currentTarget.value, again);
        }}
      />
      <StrengthMeter strength={strength} />
      <PasswordInput
        label={t('you.twice')}
        value={again}
        data-testid="passphrase-again"
        {...shown}
        error={again !== '' && !passphrase.startsWith(again) ? t('you.notSame') : null}
        onChange={(event) => {
          type(passphrase, event.currentTarget.value);
        }}
      />
    </>
  );
}
