/** What main does for a person's safety, without a key. */
import { fail, ok } from '#shared/kernel/result.ts';
import type { safetyCalls } from '#shared/ipc/safetyCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import type { GuessCounter } from '../profiles/guessCounter.ts';

type BackupCallNames = 'backupFolder' | 'chooseBackupFolder' | 'pickBackup';
interface SafetyNeeds {
  /** null: this window is on the list of profiles. */
  readonly guesses: GuessCounter | null;
  /** Resolves when the ways into this window's profile are destroyed; false: the disk did not take it. */
  readonly wipe: (() => Promise<boolean>) | null;
  readonly copied: () => Promise<void>;
}
/** Fewer would be a trap for the person whose laptop it is. */
const leastLimit = 5;

export function safetyHandlers({
  guesses,
  wipe,
  copied,
}: SafetyNeeds): Handlers<Omit<typeof safetyCalls, BackupCallNames>> {
  return {
    wipeProfile: async () => {
      if (wipe === null) return fail('profile/none');
      return (await wipe()) ? ok(null) : fail('wipe/keys-remain');
    },
    guessLimit: async () => ok({ limit: (await guesses?.limit()) ?? 0, left: (await guesses?.left()) ?? null }),
    setGuessLimit: async ({ limit }) => {
      if (guesses === null) return fail('profile/none');
      if (limit > 0 && limit < leastLimit) return fail('guess/limit-too-low');
      return (await guesses.setLimit(limit)) ? ok(null) : fail('files/write-failed');
    },
    copied: async () => {
      await copied();
      return ok(null);
    },
  };
}
