/** What the vault itself remembers of its backups. */
import { z } from 'zod';
import type { BackupState } from '#shared/ipc/vault/backupCalls.ts';

/** On the shelf; never in what is restored into another vault. */
export const BACKUPS = 'backup/kept';
/** On the shelf: backups whose drafts came in already, by the id of their segment. */
export const RESTORED = 'backup/restored';

const Kept = z.object({
  everyDays: z.number(),
  last: z
    .object({
      name: z.string(),
      madeAt: z.number(),
      records: z.number(),
      checkedAt: z.number(),
      digest: z.string(),
      /** Absent where an older program made it: there were none. */
      filesOutside: z.number().optional(),
    })
    .nullable(),
  trouble: z.enum(['no-folder', 'disk-full', 'write-failed', 'not-readable']).nullable(),
  /** All that this vault wrote and did not remove yet, oldest first, and under which vault id (another one before its
   *  keys were renewed). One that is being written is in it already. */
  written: z.array(z.object({ name: z.string(), vault: z.string() })),
});
export type Kept = z.infer<typeof Kept>;
export type Trouble = NonNullable<BackupState['trouble']>;

const noneKept: Kept = { everyDays: 0, last: null, trouble: null, written: [] };

export function keptOn(shelf: ReadonlyMap<string, unknown>): Kept {
  return Kept.safeParse(shelf.get(BACKUPS)).data ?? noneKept;
}

export function restoredOn(shelf: ReadonlyMap<string, unknown>): readonly string[] {
  return z.array(z.string()).safeParse(shelf.get(RESTORED)).data ?? [];
}

const DAY = 86_400_000;
const MONTH = 30 * DAY;

/** [BK7] */
export function isDue({ everyDays, last }: Kept, now: number): boolean {
  if (everyDays === 0) return false;
  // A clock that was set back is no reason to wait for years.
  return last === null || now - last.madeAt >= everyDays * DAY || last.madeAt > now + DAY;
}

/** [BK8] */
export function isReminderDue({ last }: Kept, now: number, hasRecords: boolean): boolean {
  return last === null ? hasRecords : now - last.madeAt >= MONTH;
}

const MOST_KEPT = 5;

/** [BK6] The names to remove once `last` is there: beyond the newest five, and those under keys that were given up. */
export function outdated({ written, last }: Kept, vault: string): string[] {
  const old = written.slice(0, Math.max(0, written.length - MOST_KEPT));
  return written
    .filter((one) => one.name !== last?.name && (old.includes(one) || one.vault !== vault))
    .map((one) => one.name);
}
