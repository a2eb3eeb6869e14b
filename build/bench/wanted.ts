/** What the command line asked of a bench. */
export interface Wanted {
  readonly records: number;
  /** undefined: as many as the bench itself thinks right. */
  readonly rounds?: number;
}
