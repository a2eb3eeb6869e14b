import type { CaseFile } from '#shared/ipc/vault/filesCalls.ts';

type State = 'here' | 'sending' | 'fetching' | 'elsewhere' | 'notAtOffice' | 'wrongBytes' | 'diskFull' | 'noPlace';
const troubles = {
  'not-at-office': 'notAtOffice',
  'wrong-bytes': 'wrongBytes',
  'disk-full': 'diskFull',
  'no-place': 'noPlace',
} as const;

/** The one thing to say about where a file is. What is here and can be opened is spoken of as trouble only where it
 *  cannot reach the others until somebody does something. */
export function stateOf({ where, sending, fetching, trouble }: CaseFile): State {
  if (where === 'here' && sending !== null && trouble === 'no-place') return 'noPlace';
  if (where === 'here') return sending === null ? 'here' : 'sending';
  if (trouble !== 'none') return troubles[trouble];
  return fetching === null ? 'elsewhere' : 'fetching';
}

/** Bytes as people say them, e.g. `1.2 MB`. */
export function saySize(bytes: number, locale: string): string {
  const [unit, size] =
    bytes < 1_000_000 ? (['kilobyte', Math.ceil(bytes / 1000)] as const) : (['megabyte', bytes / 1_000_000] as const);
  const digits = { maximumFractionDigits: size < 10 ? 1 : 0 };
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', ...digits }).format(size);
}

export function sayPart(part: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.min(1, part));
}
