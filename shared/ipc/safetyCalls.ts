/** What main does for a person's safety, without a key. */
import { z } from 'zod';

const Nothing = z.null();

export const safetyCalls = {
  /** Destroys the key slots of this window's profile first (overwritten and synced in place), then its files, then its
   *  page's storage; the window goes to the list of profiles. */
  wipeProfile: { input: Nothing, output: Nothing },
  /** After so many wrong guesses in a row the key slots are destroyed; 0: never. `left`: how many are left until then,
   *  for the lock screen; null where there is no limit. */
  guessLimit: {
    input: Nothing,
    output: z.object({ limit: z.number().int(), left: z.number().int().nullable() }),
  },
  setGuessLimit: { input: z.object({ limit: z.number().int().min(0).max(100) }), output: Nothing },
  /** Something of a client was copied: the clipboard is emptied after a minute, if it still holds it. */
  copied: { input: Nothing, output: Nothing },
  /** Where backups go; `there` is whether it can be written to now (a stick may be out). null: none chosen. */
  backupFolder: {
    input: Nothing,
    output: z.object({ folder: z.object({ path: z.string(), there: z.boolean() }).nullable() }),
  },
  /** Asks the person. */
  chooseBackupFolder: { input: Nothing, output: z.object({ chosen: z.boolean() }) },
  /** Asks the person for a backup file; the vault reads it by this token. null when they changed their mind. */
  pickBackup: { input: Nothing, output: z.object({ token: z.string().nullable(), name: z.string() }) },
} as const;
