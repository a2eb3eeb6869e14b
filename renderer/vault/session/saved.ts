import { fail, type Result } from '#shared/kernel/result.ts';
import type { LogTrouble } from '#renderer/vault/log/logWriter.ts';
import type { OpenVault } from './openState.ts';

type NotSaved = Result<never, `vault/${Exclude<LogTrouble, 'none'>}`>;

/** [V4] Answers when it is on disk, or `vault/disk-full` or `vault/write-failed` as soon as it turns out that the disk
 *  takes nothing: then it is kept in memory and written when there is space, but nobody was told that it is safe. */
export async function saved<Answer>({ log }: OpenVault, saving: Promise<Answer>): Promise<Answer | NotSaved> {
  const trouble = log.trouble();
  if (trouble !== 'none') {
    saving.catch(() => undefined);
    return fail(`vault/${trouble}`);
  }
  return new Promise((resolve, reject) => {
    const stop = log.onTrouble((kind) => {
      if (kind !== 'none') resolve(fail(`vault/${kind}`));
    });
    saving.then(resolve, reject).finally(stop);
  });
}

/** [V4] The same for what makes something new: it is not begun while the disk takes nothing, or asking again would make
 *  it twice. */
export async function made<Answer>(vault: OpenVault, make: () => Promise<Answer>): Promise<Answer | NotSaved> {
  const trouble = vault.log.trouble();
  return trouble === 'none' ? saved(vault, make()) : fail(`vault/${trouble}`);
}
