/** Why a request could not be taken or approved, by the vault's code. */
export type JoinFailure = 'broken' | 'expired' | 'used' | 'wrong-code' | 'other';
const failures: Readonly<Record<string, JoinFailure>> = {
  'request/broken': 'broken',
  'invite/broken': 'broken',
  'invite/expired': 'expired',
  'invite/used': 'used',
  'invite/wrong-code': 'wrong-code',
};

export function joinFailure(code: string): JoinFailure {
  return failures[code] ?? 'other';
}
