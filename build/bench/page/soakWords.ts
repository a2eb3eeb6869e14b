/** What a busy session and whoever watches it say to each other. */
import type { RecordType } from '#shared/records/recordTypes.ts';

/** A value that only grows: what is found later is never smaller than what was acknowledged. */
export interface Save {
  readonly id: string;
  readonly type: RecordType;
  /** '' for the record itself. */
  readonly path: string;
  readonly value: number;
}
export const activities = ['typing', 'committing', 'intake', 'import', 'sync', 'tidyUp', 'backup', 'settle'] as const;
export type Activity = (typeof activities)[number];
export type Said =
  | { readonly what: 'began' | 'ended'; readonly activity: Activity }
  | { readonly what: 'kept'; readonly saves: readonly Save[] }
  | { readonly what: 'refused'; readonly activity: Activity; readonly code: string };
export interface Lost extends Save {
  readonly found: unknown;
}
