/** A line of a day's reception, read from its record. Rules: ./SPEC.md */
import { textAt, valueAt } from '#shared/forms/places.ts';
import type { Contested, RecordData, RecordDocument } from '#shared/records/recordTypes.ts';

/** In the order of the list. Codes are kept in records: they never change. */
export const dangers = ['emergency', 'urgent', 'normal'] as const;
export type Danger = (typeof dangers)[number];
export const lineStates = ['waiting', 'called', 'seen', 'gone'] as const;
export type LineState = (typeof lineStates)[number];
/** '' in the record: nothing was said of it. */
export const companies = ['alone', 'children', 'others'] as const;
export const outcomes = ['advice', 'appointment', 'referral', 'call', 'intake'] as const;
export type Outcome = (typeof outcomes)[number];
/** What is asked in the two minutes of an urgent call: leaves of `call`. */
export const callFields = ['caller', 'relation', 'person', 'where', 'until'] as const;
/** What is written of a person in the line itself. */
export const lineFields = ['name', 'contact', 'language', 'country', 'about', 'danger', 'company'] as const;
export type LineField = (typeof lineFields)[number];

/** Every text is '' where nothing was said (RC1). */
export interface ReceptionLine extends Readonly<Record<Exclude<LineField, 'danger'>, string>> {
  readonly id: string;
  readonly danger: Danger;
  /** Queue number by day (`YYYY-MM-DD`): more than one where it was carried on (RC3). */
  readonly days: ReadonlyMap<string, number>;
  /** Milliseconds since 1970. */
  readonly arrivedAt: number;
  /** Member id of who called or takes the person. */
  readonly taker: string;
  readonly state: LineState;
  readonly became: Outcome | '';
  /** To whom it was referred, what the appointment is about. */
  readonly becameNote: string;
  /** Day of the appointment, `YYYY-MM-DD`. */
  readonly becameOn: string;
  readonly becameCase: string;
  readonly data: RecordData;
  readonly contested: readonly Contested[];
}

/** An unknown code, of a later program, counts as the mildest one. */
export function lineOf({ id, data, contested, createdAt }: RecordDocument): ReceptionLine {
  const text = (path: string): string => textAt(data, path);
  const arrivedAt = valueAt(data, 'arrivedAt');
  return {
    id,
    name: text('name'),
    contact: text('contact'),
    language: text('language'),
    country: text('country'),
    about: text('about'),
    company: text('company'),
    danger: oneOf(dangers, text('danger')) ?? 'normal',
    days: daysOf(data),
    arrivedAt: typeof arrivedAt === 'number' ? arrivedAt : createdAt,
    taker: text('taker'),
    state: oneOf(lineStates, text('state')) ?? 'waiting',
    became: oneOf(outcomes, text('became')) ?? '',
    becameNote: text('becameNote'),
    becameOn: text('becameOn'),
    becameCase: text('becameCase'),
    data,
    contested,
  };
}

export function isOpen({ state }: Pick<ReceptionLine, 'state'>): boolean {
  return state === 'waiting' || state === 'called';
}

/** [RC5] Member ids of those who called the person at the same time while apart, if they are several. */
export function takersAtOnce({ contested }: Pick<ReceptionLine, 'contested'>): readonly string[] {
  const values = contested.find(({ path }) => path === 'taker')?.values ?? [];
  return values.flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []));
}

function daysOf(data: RecordData): ReadonlyMap<string, number> {
  const days = data['days'];
  if (typeof days !== 'object' || days === null) return new Map();
  return new Map(Object.entries(days).flatMap(([day, number]) => (typeof number === 'number' ? [[day, number]] : [])));
}

function oneOf<Code extends string>(codes: readonly Code[], text: string): Code | undefined {
  return codes.find((code) => code === text);
}
