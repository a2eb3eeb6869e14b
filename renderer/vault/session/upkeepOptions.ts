/** When a vault does something for itself. */
export interface UpkeepOptions {
  readonly everyMs?: number;
  /** Nothing was written for so long: a quiet moment. */
  readonly quietMs?: number;
  /** So much that does not count any more makes the log worth writing anew, if it is more than what counts. */
  readonly leastDead?: number;
  /** So much that the next unlock would have to read makes a snapshot worth writing. */
  readonly leastUnread?: number;
}
