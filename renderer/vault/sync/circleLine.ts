import type { OfficeLine, SyncPort } from './syncPort.ts';

/** What every part of a round works with. */
export interface CircleLine {
  readonly port: SyncPort;
  readonly line: OfficeLine;
  readonly circleDatabase: string;
}
/** An answer may take this long without a byte. */
export const PATIENCE_MS = 120_000;
