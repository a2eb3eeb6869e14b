/** Why nothing was restored, as the pages tell apart. */
export type RestoreFailure = 'secret' | 'unreadable' | 'newer' | 'other';
export const restoreFailures: Readonly<Record<string, RestoreFailure>> = {
  'vault/wrong-passphrase': 'secret',
  'backup/needs-secret': 'secret',
  'backup/not-readable': 'unreadable',
  'backup/newer': 'newer',
};
