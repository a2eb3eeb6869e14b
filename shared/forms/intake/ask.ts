/** Short ways to write the intake form down. */
import { say, type Row, type Rows } from '#shared/languages/say.ts';
import type {
  AccountQuestion,
  ChoiceQuestion,
  CodeList,
  CodeQuestion,
  Group,
  PlainQuestion,
} from '../formDefinition.ts';

interface More {
  readonly help?: Row;
  readonly private?: true;
  readonly expected?: true;
  readonly quoted?: true;
  /** The question of the same section or item, then the answers under which this one is asked. */
  readonly when?: readonly [question: string, ...is: string[]];
}

function asked(id: string, label: Row, { help, when, ...flags }: More) {
  const [question, ...is] = when ?? [];
  return {
    id,
    label: say(label),
    ...(help === undefined ? {} : { help: say(help) }),
    ...(question === undefined ? {} : { when: { question, is } }),
    ...flags,
  };
}

export function plain(kind: PlainQuestion['kind'], id: string, label: Row, more: More = {}): PlainQuestion {
  return { ...asked(id, label, more), kind };
}

export function text(id: string, label: Row, more: More = {}): PlainQuestion {
  return plain('text', id, label, more);
}

export function longText(id: string, label: Row, more: More = {}): PlainQuestion {
  return plain('longText', id, label, more);
}

/** Approximate: as people say it, kept as EDTF. */
export function around(id: string, label: Row, more: More = {}): PlainQuestion {
  return plain('approximateDate', id, label, more);
}

export function day(id: string, label: Row, more: More = {}): PlainQuestion {
  return plain('date', id, label, more);
}

export function yesNo(id: string, label: Row, more: More = {}): PlainQuestion {
  return plain('yesNo', id, label, more);
}

function choicesOf(rows: Rows) {
  return Object.entries(rows).map(([code, row]) => ({ code, label: say(row) }));
}

export function oneOf(id: string, label: Row, rows: Rows, more: More = {}): ChoiceQuestion {
  return { ...asked(id, label, more), kind: 'choice', choices: choicesOf(rows) };
}

export function manyOf(id: string, label: Row, rows: Rows, more: More = {}): ChoiceQuestion {
  return { ...asked(id, label, more), kind: 'choices', choices: choicesOf(rows) };
}

export function code(list: CodeList, id: string, label: Row, more: More = {}): CodeQuestion {
  return { ...asked(id, label, more), kind: 'code', list };
}

/** A repeating group; `item` names one of it ("a relative"). */
export function group(
  id: string,
  label: Row,
  item: Row,
  blankRows: number,
  questions: Group['questions'],
  more: More = {},
): Group {
  return { ...asked(id, label, more), kind: 'group', item: say(item), blankRows, questions };
}

export function account(id: string, label: Row, more: More = {}): AccountQuestion {
  return { ...asked(id, label, more), kind: 'account' };
}
