import type { FileSystem } from '#electron/main/vaultFiles/fileSystem.ts';
import type { PickedFiles } from '#electron/main/backups/pickedFiles.ts';
import type { Sealer } from '#electron/main/vaultFiles/laptopKey.ts';
import { headlessVault, type HeadlessOptions } from '#renderer/vault/headlessVault.ts';
import type { VaultSession } from '#renderer/vault/session/vaultSession.ts';
import { filesOf, type Network } from './diskFiles.ts';

export { filesOf, profileFolder, valueOf } from './diskFiles.ts';

export const passphrase = 'correct horse battery';
export const office = {
  name: 'Test office',
  letterhead: '',
  countryRules: 'generic',
  signatory: '',
  nextLetterNumber: 1363,
  nextCaseNumber: 41,
} as const;

export interface FolderVault extends VaultSession {
  readonly calls: VaultSession['handlers'];
}
export async function vaultIn(
  folder: string,
  more: Partial<HeadlessOptions> & {
    readonly disk?: FileSystem;
    readonly network?: Network;
    readonly picked?: PickedFiles;
    readonly sealer?: Sealer;
  } = {},
): Promise<FolderVault> {
  const { disk, network, picked, sealer, ...rest } = more;
  const files = filesOf(folder, disk, network, picked, sealer);
  const session = await headlessVault({ files, options: { cheapPassphrase: true, retryMs: 20 }, ...rest });
  return {
    ...session,
    calls: session.handlers,
    close: async () => {
      await session.close();
      await files.close();
    },
  };
}
