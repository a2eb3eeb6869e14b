/** Why joining does not go on, by the vault's code. */
const known = ['broken', 'expired', 'used', 'wrong-code', 'declined'] as const;
export type JoinFailure = (typeof known)[number] | 'other';

export function joinFailure(code: string): JoinFailure {
  if (code === 'answer/broken' || code === 'answer/not-for-us') return 'broken';
  return known.find((failure) => code === `invite/${failure}`) ?? 'other';
}
