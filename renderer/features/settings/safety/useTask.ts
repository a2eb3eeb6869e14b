import type { Result } from '#shared/kernel/result.ts';
import { useState } from 'react';

export type Failure = 'wrong' | 'same' | 'impossible' | 'needsPassphrase' | 'codeFirst' | 'noSpace' | 'failed';
/** `begun`: its form is open. */
export type TaskState = 'still' | 'begun' | 'busy' | 'done' | Failure;

const failures: Readonly<Record<string, Failure>> = {
  'vault/wrong-passphrase': 'wrong',
  'keys/same-passphrase': 'same',
  'binding/impossible': 'impossible',
  'keys/needs-passphrase': 'needsPassphrase',
  'keys/new-recovery-code-first': 'codeFirst',
  'vault/disk-full': 'noSpace',
};

export interface Task {
  readonly state: TaskState;
  readonly isOpen: boolean;
  readonly failure: Failure | null;
  begin: () => void;
  leave: () => void;
  /** Answers what the vault answered. */
  run: <Value>(call: () => Promise<Result<Value>>) => Promise<Result<Value>>;
}

/** One thing to do with the keys: a form that opens, runs, and says how it went. */
export function useTask(): Task {
  const [state, setState] = useState<TaskState>('still');
  const isCalm = state === 'still' || state === 'begun' || state === 'busy' || state === 'done';
  return {
    state,
    isOpen: state !== 'still' && state !== 'done',
    failure: isCalm ? null : state,
    begin: () => {
      setState('begun');
    },
    leave: () => {
      setState('still');
    },
    run: async (call) => {
      setState('busy');
      const answer = await call();
      setState(answer.ok ? 'done' : (failures[answer.code] ?? 'failed'));
      return answer;
    },
  };
}
