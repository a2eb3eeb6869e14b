/** Where an entry lies in the log, so that what is rarely needed is read again instead of kept in memory. */
export interface EntryPlace {
  readonly segment: string;
  readonly at: number;
  /** Of the whole frame, in bytes. */
  readonly length: number;
  /** Which of the entries of its frame, for one that was written together with others. */
  readonly index?: number;
}

/** The same for two places that say the same. */
export function keyOfPlace({ segment, at, index = -1 }: EntryPlace): string {
  return `${segment} ${String(at)} ${String(index)}`;
}
