/** What main does for a person's safety, without a key. */
import { fail, ok } from '#shared/kernel/result.ts';
import type { safetyCalls } from '#shared/ipc/safetyCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';

type BackupCallNames = 'backupFolder' | 'chooseBackupFolder' | 'pickBackup';

export function safetyHandlers(): Handlers<Omit<typeof safetyCalls, BackupCallNames>> {
  return {
    wipeProfile: () => Promise.resolve(fail('profile/none')),
    guessLimit: () => Promise.resolve(ok({ limit: 0 })),
    setGuessLimit: () => Promise.resolve(fail('profile/none')),
    copied: () => Promise.resolve(ok(null)),
  };
}
