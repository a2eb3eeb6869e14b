const failures = {
  'backup/no-folder': 'noFolder',
  'backup/disk-full': 'diskFull',
  'backup/write-failed': 'writeFailed',
  'backup/not-readable': 'notReadable',
  'backup/newer': 'newer',
  'backup/other-office': 'otherOffice',
  'backup/no-room': 'noRoom',
  'vault/wrong-passphrase': 'secret',
} as const;
export type BackupFailure = (typeof failures)[keyof typeof failures];

/** What to say about a failure; the worst that is still true for one that is not known. */
export function backupFailure(code: string): BackupFailure {
  return Object.hasOwn(failures, code) ? failures[code as keyof typeof failures] : 'writeFailed';
}
