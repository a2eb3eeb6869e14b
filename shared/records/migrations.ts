/** How a record that an earlier Pristan wrote becomes one of today's. Rules: ./SPEC.md */
import type { RecordState } from '#shared/merge/recordState.ts';
import type { RecordType } from './recordTypes.ts';

/** Pure, and the same on every device: it moves or rewrites leaves and keeps their dots and the vector, so that two
 *  devices that migrate the same revision hold the same state and merge as if nothing had happened. */
export type Migration = (state: RecordState) => RecordState;
/** By type of document: the first takes schema 1 to 2, the second 2 to 3, and so on. */
export type Migrations = Readonly<Record<string, readonly Migration[]>>;

/** Appended to, never changed: vaults and servers hold records of every schema that was ever released. */
export const recordMigrations: Readonly<Record<RecordType, readonly Migration[]>> = {
  case: [],
  person: [],
  consent: [],
  interview: [],
  account: [],
  assessment: [],
  proceeding: [],
  letter: [],
  file: [],
  office: [],
  reception: [],
};

/** The schema that is written today; 1 for types that are no records. */
export function newestSchema(type: string, migrations: Migrations = recordMigrations): number {
  return (migrations[type]?.length ?? 0) + 1;
}

/** Whether nothing is to be done; of types that this program does not know nothing is known, so they stay as they are. */
export function isNewest(type: string, schema: number, migrations: Migrations = recordMigrations): boolean {
  return migrations[type] === undefined || schema === newestSchema(type, migrations);
}

/** [RV1, RV2] The state in today's schema; null when it is of a newer one than this program knows. */
export function migrateState(
  type: string,
  schema: number,
  state: RecordState,
  migrations: Migrations = recordMigrations,
): RecordState | null {
  const steps = migrations[type];
  if (steps === undefined) return state;
  if (schema > newestSchema(type, migrations)) return null;
  return steps.slice(schema - 1).reduce((migrated, migrate) => migrate(migrated), state);
}
