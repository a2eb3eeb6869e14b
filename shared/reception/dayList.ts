/** The list of one day: its order, its numbers, what is left of it. Rules: ./SPEC.md */
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { textAt, valueAt } from '#shared/forms/places.ts';
import { dangers, isOpen, type LineState, type Outcome, type ReceptionLine } from './receptionLine.ts';

/** [RC2] By danger and number, those that are done behind the others. */
export function inOrder(lines: readonly ReceptionLine[], day: string): readonly ReceptionLine[] {
  const rank = (line: ReceptionLine): number => (isOpen(line) ? 0 : dangers.length) + dangers.indexOf(line.danger);
  return lines.toSorted((a, b) => rank(a) - rank(b) || byNumber(day)(a, b));
}

/** [RC4] What each line is called on that day, by its id: its number, or `7b` for the second that was given a 7. */
export function numberLabels(lines: readonly ReceptionLine[], day: string): ReadonlyMap<string, string> {
  const given = new Map<number, number>();
  const labels = new Map<string, string>();
  for (const line of lines.toSorted(byNumber(day))) {
    const number = line.days.get(day) ?? 0;
    const before = given.get(number) ?? 0;
    given.set(number, before + 1);
    labels.set(line.id, before === 0 ? String(number) : `${String(number)}${letterOf(before)}`);
  }
  return labels;
}

/** One more than the largest that was given that day. */
export function nextNumber(lines: readonly ReceptionLine[], day: string): number {
  return Math.max(0, ...lines.map((line) => line.days.get(day) ?? 0)) + 1;
}

/** [RC3] The day from which the line came to this one; '' where it began here. */
export function carriedFrom({ days }: ReceptionLine, day: string): string {
  return (
    [...days.keys()]
      .filter((one) => one < day)
      .toSorted()
      .at(-1) ?? ''
  );
}

/** [RC3] The day to which it was carried from this one; '' where it was not. */
export function carriedTo({ days }: ReceptionLine, day: string): string {
  return [...days.keys()].filter((one) => one > day).toSorted()[0] ?? '';
}

/** Who was still waiting or called when nobody carried them on. */
export function leftOpen(lines: readonly ReceptionLine[], day: string): readonly ReceptionLine[] {
  return inOrder(lines, day).filter((line) => isOpen(line) && carriedTo(line, day) === '');
}

export interface Totals {
  readonly all: number;
  readonly byState: Readonly<Record<LineState, number>>;
  /** Of those that stood on the list as urgent or as an emergency. */
  readonly inDanger: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly carried: number;
}

/** [RC7] A line that was carried on counts as such, whatever became of it on the later day. */
export function totalsOf(lines: readonly ReceptionLine[], day: string): Totals {
  const byState = { waiting: 0, called: 0, seen: 0, gone: 0 };
  const byOutcome = { advice: 0, appointment: 0, referral: 0, call: 0, intake: 0 };
  let carried = 0;
  for (const line of lines) {
    if (carriedTo(line, day) !== '') {
      carried += 1;
      continue;
    }
    byState[line.state] += 1;
    if (line.became !== '') byOutcome[line.became] += 1;
  }
  const inDanger = lines.filter(({ danger }) => danger !== 'normal').length;
  return { all: lines.length, byState, inDanger, byOutcome, carried };
}

export interface Closing {
  readonly id: string;
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Member id. */
  readonly by: string;
}

/** [RC6] The closings of days by their day, the first of each. */
export function closingsOf(records: readonly RecordDocument[]): ReadonlyMap<string, Closing> {
  const closings = new Map<string, Closing>();
  const all = records.map(({ id, data, createdAt, createdBy }) => {
    const at = valueAt(data, 'closedAt');
    return { id, day: textAt(data, 'closes'), at: typeof at === 'number' ? at : createdAt, by: createdBy };
  });
  for (const one of all.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)))
    if (one.day !== '' && !closings.has(one.day)) closings.set(one.day, one);
  return closings;
}

/** The calendar day of a moment where the laptop is, `YYYY-MM-DD`. */
export function dayAt(moment: number): string {
  const at = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayAt(new Date(year, month - 1, date + 1, 12).getTime());
}

const byNumber =
  (day: string) =>
  (a: ReceptionLine, b: ReceptionLine): number =>
    (a.days.get(day) ?? 0) - (b.days.get(day) ?? 0) || a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : 1);

/** b for the second, c for the third; beyond z there is nobody. */
function letterOf(before: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + Math.min(before, 25));
}
