const failures = {
  'carry/nothing': 'nothing',
  'carry/no-folder': 'noFolder',
  'carry/disk-full': 'diskFull',
  'carry/write-failed': 'writeFailed',
  'carry/not-proven': 'notProven',
  'carry/not-readable': 'notReadable',
  'carry/stopped': 'stopped',
  'carry/no-room': 'noRoom',
  'carry/other-circle': 'otherCircle',
  'carry/newer': 'newer',
  'carry/busy': 'busy',
} as const;
export type CarryFailure = (typeof failures)[keyof typeof failures];

/** What to say about a failure; `otherwise` for one that is not known. */
export function carryFailure(code: string, otherwise: 'writeFailed' | 'stopped'): CarryFailure {
  return Object.hasOwn(failures, code) ? failures[code as keyof typeof failures] : otherwise;
}
