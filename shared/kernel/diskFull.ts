/** Whether the system's name of what went wrong says that there is no room: on the disk, or left of a quota. */
export function isDiskFull(errorName: string | undefined): boolean {
  return errorName === 'ENOSPC' || errorName === 'EDQUOT';
}
