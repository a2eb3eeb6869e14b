import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { all, aPerson, otherPassphrase, type, waiting, write } from '#tests/support/backupLaptops.ts';
import { backupFolderFor, picking } from '#tests/support/backupFolder.ts';
import { dyingAt } from '#tests/support/dyingVault.ts';
import { office, passphrase, profileFolder, valueOf, vaultIn, type FolderVault } from '#tests/support/folderVault.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});

/** Anna's backup, and what it holds. */
async function aBackup() {
  const folder = await profileFolder();
  const anna = await vaultIn(folder);
  open.push(anna);
  valueOf(await anna.calls.createOffice({ displayName: 'Anna', passphrase, office }));
  const stick = await backupFolderFor(folder);
  const empty = valueOf(await anna.calls.backUpNow(null)).name;
  for (const name of ['A', 'B']) await write(anna, await aPerson(anna, name), 'occupation', `of ${name}`);
  const id = await aPerson(anna, 'C');
  await type(anna, id, 'occupation', 'still typing');
  const full = valueOf(await anna.calls.backUpNow(null)).name;
  return { anna, empty: path.join(stick, empty), full: path.join(stick, full) };
}

const sizes = (vault: FolderVault) => recordTypes.map((one) => [...vault.records.documents(one)].length);

describe('a restore that is cut short', () => {
  it('[BK10] into an open vault is done again, from wherever it was', async () => {
    const { anna, empty, full } = await aBackup();
    const expected = all(anna);
    const unsent = await waiting(anna);
    for (let most = 0, finished = false; !finished; most += 1) {
      const folder = await profileFolder();
      const picks = picking();
      const maker = await vaultIn(folder, { picked: picks.picked });
      const asked = { secret: passphrase, passphrase: otherPassphrase };
      valueOf(await maker.calls.createFromBackup({ ...asked, token: picks.file(empty) }));
      await maker.close();

      const dying = await dyingAt(open, folder, most + 1, picks);
      const { handlers } = dying.session;
      const unlocked = await Promise.race([handlers.unlock({ secret: otherPassphrase }), dying.death]);
      if (unlocked === 'died') continue;
      const restoring = handlers.restoreBackup({ token: picks.file(full), name: null, secret: passphrase });
      finished = (await Promise.race([restoring, dying.death])) !== 'died';

      const again = await vaultIn(folder, { picked: picks.picked });
      open.push(again);
      valueOf(await again.calls.unlock({ secret: otherPassphrase }));
      const token = picks.file(full);
      valueOf(await again.calls.restoreBackup({ token, name: null, secret: passphrase }));
      expect(all(again), String(most)).toEqual(expected);
      // What was merged on the way may wait beside what it merged.
      expect(await waiting(again), String(most)).toBeGreaterThanOrEqual(unsent);
    }
  }, 120_000);

  it('[BK14] into an empty profile leaves no vault, or the whole one', async () => {
    const { anna, full } = await aBackup();
    for (let most = 0, finished = false; !finished; most += 1) {
      const folder = await profileFolder();
      const picks = picking();
      const dying = await dyingAt(open, folder, most, picks);
      const asked = { secret: passphrase, passphrase: otherPassphrase };
      const making = dying.session.handlers.createFromBackup({ ...asked, token: picks.file(full) });
      const made = await Promise.race([making, dying.death]);
      finished = made !== 'died' && made.ok;
      if (!existsSync(path.join(folder, 'slots'))) {
        const retry = await vaultIn(folder, { picked: picks.picked });
        open.push(retry);
        valueOf(await retry.calls.createFromBackup({ ...asked, token: picks.file(full) }));
        expect(all(retry), String(most)).toEqual(all(anna));
        continue;
      }
      const again = await vaultIn(folder);
      open.push(again);
      valueOf(await again.calls.unlock({ secret: otherPassphrase }));
      expect(sizes(again), String(most)).toEqual(sizes(anna));
    }
  }, 120_000);
});
