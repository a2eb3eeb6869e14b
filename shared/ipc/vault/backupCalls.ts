/** Sealed backups, and the vault's own upkeep. */
import { z } from 'zod';

const Nothing = z.null();
/** What a look into a backup found. */
const Contents = z.object({
  madeAt: z.number(),
  records: z.number(),
  /** Revisions that the office did not have when it was made. */
  unsent: z.number(),
  drafts: z.number(),
  /** Stretches that did not open. 0: all of it can be restored. */
  damaged: z.number(),
});
export type BackupContents = z.infer<typeof Contents>;
export const BackupState = z.object({
  /** Days between backups; 0: only when asked. */
  everyDays: z.number().int().min(0).max(90),
  last: z
    .object({
      name: z.string(),
      madeAt: z.number(),
      records: z.number(),
      checkedAt: z.number(),
      /** Photographs, scans and recordings that were not (all) on this laptop, so that their bytes are not in it. */
      filesOutside: z.number(),
    })
    .nullable(),
  /** A month has passed since the last one (or there never was one and there are records). */
  remind: z.boolean(),
  /** The last try failed: why. */
  trouble: z.enum(['no-folder', 'disk-full', 'write-failed', 'not-readable']).nullable(),
  working: z.object({ done: z.number(), total: z.number() }).nullable(),
});
export type BackupState = z.infer<typeof BackupState>;
const FromBackup = z.object({
  /** A picked file (`pickBackup`), or the name of one in the chosen folder. */
  token: z.string().nullable(),
  name: z.string().nullable(),
});

export const backupCalls = {
  backupState: { input: Nothing, output: BackupState },
  setBackup: { input: z.object({ everyDays: z.number().int().min(0).max(90) }), output: Nothing },
  /** Written, then opened and counted, before it answers. Failures: `backup/` + BackupState.trouble. */
  backUpNow: { input: Nothing, output: z.object({ name: z.string(), contents: Contents }) },
  backups: { input: Nothing, output: z.array(z.object({ name: z.string(), size: z.number() })) },
  /** Opens and counts; `secret` only for one that this vault's own key does not open. Failures: `backup/not-readable`,
   *  `backup/newer`, `vault/wrong-passphrase`, `backup/needs-secret`. */
  checkBackup: { input: FromBackup.extend({ secret: z.string().nullable() }), output: Contents },
  /** Into this vault: merged, nothing overwritten. Also failures `backup/other-office`, and `backup/no-room` for its files
   *  (what came in stays). */
  restoreBackup: {
    input: FromBackup.extend({ secret: z.string().nullable() }),
    output: z.object({ added: z.number(), merged: z.number(), same: z.number(), damaged: z.number() }),
  },
  /** Into a profile that has no vault yet: the same person, under a new passphrase. */
  createFromBackup: {
    input: z.object({ token: z.string(), secret: z.string().min(1), passphrase: z.string().min(8) }),
    output: z.object({ recoveryCode: z.string(), records: z.number(), damaged: z.number() }),
  },

  /** What opening found wrong, for a person: nothing is hidden about a damaged vault. */
  condition: {
    input: Nothing,
    output: z.object({
      /** `newer`: made by a newer Pristan; everything it knows is shown and nothing is written. */
      readOnly: z.enum(['no', 'newer']),
      /** Places in the log that could not be read, and the documents that are known to be missing. */
      damaged: z.number(),
      missing: z.number(),
      /** How much of `missing` has come back since, from the office. */
      cameBack: z.number(),
      bytes: z.object({ log: z.number(), snapshot: z.number(), search: z.number() }),
    }),
  },
  /** Compacts the log and writes a snapshot now, instead of at a quiet moment. */
  tidyUp: { input: Nothing, output: z.object({ before: z.number(), after: z.number() }) },
} as const;
