/** What laptops that write in the same records and whoever watches them say to each other. */

/** One value, the only one of its kind, and those that stood there when it was written. */
export interface Deed {
  readonly record: string;
  readonly path: string;
  readonly value: number;
  readonly saw: readonly number[];
}
export type Told =
  | { readonly what: 'begins'; readonly deed: Deed }
  | { readonly what: 'kept'; readonly deed: Deed }
  | { readonly what: 'refused'; readonly code: string };

/** A shared record as it is at the end: `text` is the same on two laptops exactly when they show the same. */
export interface Shown {
  readonly record: string;
  readonly text: string;
  /** Every value of a deed that is there, current or contested. */
  readonly values: readonly number[];
  readonly contested: number;
}
