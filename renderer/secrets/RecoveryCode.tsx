import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoveryPrint } from './RecoveryPrint.tsx';
import code from './RecoveryCode.module.css';
import classes from './Secrets.module.css';

interface Props {
  readonly recoveryCode: string;
  /** Whose it is, as the lock screen says it. */
  readonly label: string;
  /** What the button says once two groups are right. */
  readonly doneWord: string;
  /** Sample people may do without. */
  readonly maySkip?: boolean;
  readonly onDone: () => void;
}

/** Two different groups, picked by the platform's random source. */
function twoOf(count: number): readonly [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = a % count;
  const second = (first + 1 + (b % (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}

function same(typed: string, group: string): boolean {
  return typed.replaceAll(/[\s-]/g, '').toUpperCase() === group.toUpperCase();
}

/** Shows the code once; it is confirmed by typing two of its groups. */
export function RecoveryCode({ recoveryCode, label, doneWord, maySkip = false, onDone }: Props) {
  const { t } = useTranslation('recovery');
  const groups = recoveryCode.split(/[\s-]+/);
  const [[first, second]] = useState(() => twoOf(groups.length));
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const right = same(typed[0], groups[first] ?? '') && same(typed[1], groups[second] ?? '');
  const asked = [first, second] as const;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (right) onDone();
      }}
    >
      <ol className={code.code} data-testid="recovery-code">
        {groups.map((letters, index) => (
          <li key={index} className={code.group}>
            <span className={code.number}>{index + 1}</span>
            <span className={code.letters}>{letters}</span>
          </li>
        ))}
      </ol>
      <p>{t('keep')}</p>
      <RecoveryPrint groups={groups} label={label} />
      <p>{t('confirm', { first: first + 1, second: second + 1 })}</p>
      <div className={classes.pair}>
        {asked.map((group, index) => {
          const text = typed[index] ?? '';
          const full = text.length >= (groups[group] ?? '').length;
          return (
            <TextInput
              key={group}
              label={t('group', { n: group + 1 })}
              value={text}
              dir="ltr"
              autoComplete="off"
              spellCheck={false}
              data-testid={`recovery-group-${String(group + 1)}`}
              error={full && !same(text, groups[group] ?? '') ? t('wrong') : null}
              onChange={(event) => {
                const value = event.currentTarget.value;
                setTyped(index === 0 ? [value, typed[1]] : [typed[0], value]);
              }}
            />
          );
        })}
      </div>
      <div className={classes.buttons}>
        <Button type="submit" disabled={!right} data-testid="open-vault">
          {doneWord}
        </Button>
        {maySkip && (
          <Button variant="subtle" onClick={onDone} data-testid="skip-recovery">
            {t('skip')}
          </Button>
        )}
      </div>
    </form>
  );
}
