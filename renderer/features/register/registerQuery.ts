import type { RegisterQuery } from '#shared/ipc/vault/registerCalls.ts';

export const chips = ['status', 'category', 'worker', 'country', 'priority'] as const;
export type Chip = (typeof chips)[number];
export const updatedSpans = ['any', 'today', 'week', 'month', 'year'] as const;
export type UpdatedSpan = (typeof updatedSpans)[number];
export type SortBy = Exclude<RegisterQuery['sort'], 'relevance'>;

/** What the person asked of the list; the window of rows is the table's own matter. */
export interface Asked {
  readonly text: string;
  readonly chosen: Readonly<Record<Chip, readonly string[]>>;
  readonly updated: UpdatedSpan;
  /** null: newest first, or by relevance while searching. */
  readonly sort: { readonly by: SortBy; readonly descending: boolean } | null;
}
export const nothingAsked: Asked = {
  text: '',
  chosen: { status: [], category: [], worker: [], country: [], priority: [] },
  updated: 'any',
  sort: null,
};

const DAY = 86_400_000;
const daysOf: Readonly<Record<Exclude<UpdatedSpan, 'any' | 'today'>, number>> = { week: 7, month: 30, year: 365 };

function updatedAfter(span: UpdatedSpan, now: number): number | null {
  if (span === 'any') return null;
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  return span === 'today' ? midnight : midnight - daysOf[span] * DAY;
}

/** The question for the vault, of rows `from` to `from + count`. `now` in milliseconds since 1970. */
export function queryFor(
  asked: Asked,
  window: { readonly from: number; readonly count: number },
  now: number,
): RegisterQuery {
  const text = asked.text.trim();
  const { status, category, worker, country, priority } = asked.chosen;
  return {
    text,
    status: [...status],
    category: [...category],
    worker: [...worker],
    country: [...country],
    priority: [...priority],
    updatedAfter: updatedAfter(asked.updated, now),
    sort: asked.sort?.by ?? (text === '' ? 'updatedAt' : 'relevance'),
    descending: asked.sort?.descending ?? true,
    ...window,
  };
}

export function isNarrowed(asked: Asked): boolean {
  return asked.text.trim() !== '' || asked.updated !== 'any' || chips.some((chip) => asked.chosen[chip].length > 0);
}
