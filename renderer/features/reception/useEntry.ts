/** What is being typed into the row of entry, and how it becomes a line. */
import type { LeafChange } from '#shared/merge/recordState.ts';
import { lineFields, type LineField } from '#shared/reception/receptionLine.ts';
import { digitsToAscii } from '#shared/dates/digits.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useEffect, useRef, useState } from 'react';
import type { DayList } from './useReception.ts';

const RETRY_MS = 2_000;
type Values = Readonly<Record<LineField, string>>;
const EMPTY: Values = { name: '', contact: '', language: '', country: '', about: '', danger: 'normal', company: '' };

export interface Entry {
  readonly values: Values;
  /** As it stands in its field: the next free one, or what was typed from a slip. */
  readonly number: string;
  readonly trouble: 'nameMissing' | 'notKept' | null;
  readonly change: (field: LineField, value: string) => void;
  readonly setNumber: (text: string) => void;
  readonly keep: () => void;
}

export function useEntry({ day, next }: DayList): Entry {
  const vault = useVault();
  const [values, setValues] = useState(EMPTY);
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<Entry['trouble']>(null);
  // The list shows a new line a moment later: until then its number is known from here.
  const [given, setGiven] = useState({ day, number: 0 });
  const number = typed === '' ? Math.max(next, given.day === day ? given.number + 1 : 1) : numberIn(typed);

  const write = (): Promise<{ readonly ok: boolean }> =>
    vault.createRecord({ type: 'reception', changes: changesOf(values, day, number) });

  useWhenLeft(() => {
    if (values.name.trim() !== '') void write();
  });

  async function keep(): Promise<void> {
    setGiven({ day, number });
    setValues(EMPTY);
    setTyped('');
    // Whoever types on has begun another line: this one is tried again by itself until it is kept.
    while (!(await write()).ok) {
      setTrouble('notKept');
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    setTrouble((now) => (now === 'notKept' ? null : now));
  }
  return {
    values,
    number: typed === '' ? String(number) : typed,
    trouble,
    change: (field, value) => {
      setTrouble((now) => (now === 'nameMissing' ? null : now));
      setValues((before) => ({ ...before, [field]: value }));
    },
    setNumber: setTyped,
    keep: () => {
      if (values.name.trim() === '') setTrouble('nameMissing');
      else void keep();
    },
  };
}

/** [RC1] Only what was said. */
function changesOf(values: Values, day: string, number: number): LeafChange[] {
  const said = lineFields
    .map((field) => ({ path: field, value: values[field].trim() }))
    .filter(({ value }) => value !== '');
  return [
    { path: `days/${day}`, value: number },
    { path: 'arrivedAt', value: Date.now() },
    { path: 'state', value: 'waiting' },
    ...said,
  ];
}

/** Digits of any script; a word gives 1, which then shows as `1b`. */
function numberIn(text: string): number {
  return Math.min(9_999, Math.max(1, Number.parseInt(digitsToAscii(text).trim(), 10) || 1));
}

/** Whoever goes elsewhere in the middle of a line finds it on the list. */
function useWhenLeft(leave: () => void): void {
  const last = useRef(leave);
  useEffect(() => {
    last.current = leave;
  });
  useEffect(
    () => () => {
      last.current();
    },
    [],
  );
}
