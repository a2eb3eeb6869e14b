import { profilesIn } from '#electron/main/profiles/profiles.ts';
import { writeProfileFile } from '#electron/main/profiles/profileFolder.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';
import { backupFiles } from '#electron/main/backups/backupFiles.ts';
import { carryFiles } from '#electron/main/carry/carryFiles.ts';
import { pickedFiles } from '#electron/main/backups/pickedFiles.ts';
import { chunkFiles } from '#electron/main/vaultFiles/chunkFiles.ts';
import { keyFiles } from '#electron/main/vaultFiles/keyFiles.ts';
import { noSealer } from '#electron/main/vaultFiles/laptopKey.ts';
import { vaultFiles } from '#electron/main/vaultFiles/vaultFiles.ts';
import { headlessVault } from '#renderer/vault/headlessVault.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';

export interface SampleWanted {
  /** A user-data folder of the app. */
  readonly out: string;
  readonly cases: number;
  readonly seed: number;
  readonly label: string;
  readonly passphrase: string;
}
export interface SampleWritten {
  readonly id: string;
  /** The profile's. */
  readonly folder: string;
  readonly cases: number;
  readonly records: number;
}

/** A whole profile as the app itself would have written it. Throws when the disk takes no more. */
export async function writeSample({ out, cases, seed, label, passphrase }: SampleWanted): Promise<SampleWritten> {
  const profiles = profilesIn(out);
  const id = await profiles.create();
  const folder = profiles.folderOf(id);
  const files = vaultFiles(nodeFileSystem, folder);
  const session = await headlessVault({
    files: {
      ...files.handlers,
      ...chunkFiles(nodeFileSystem, folder).handlers,
      ...keyFiles(nodeFileSystem, folder, noSealer).handlers,
      ...backupFiles(nodeFileSystem, folder, pickedFiles()).handlers,
      clearReplicas: () => Promise.resolve(ok(null)),
      ...carryFiles(nodeFileSystem, pickedFiles()).handlers,
      setOffice: () => Promise.resolve(ok(null)),
      officeFetch: () => Promise.resolve(fail('office/none')),
      cancelFetch: () => Promise.resolve(ok(null)),
      on: () => () => undefined,
    },
  });
  const created = await session.handlers.createSample({ displayName: label, passphrase, cases, seed });
  if (!created.ok) throw new Error(`The sample could not be written: ${created.code}`);
  await session.handlers.settle(null);
  let records = 0;
  for (const type of recordTypes) records += [...session.records.heads(type)].length;
  await session.close();
  await files.close();
  await writeProfileFile(folder, { label, sample: true }); // Last, so that a half-written one is not called a sample.
  return { id, folder, cases, records };
}
