import type { Result } from '#shared/kernel/result.ts';
import type { VaultKey } from './keySlotsFile.ts';
import type { OpenVault } from './openState.ts';
import { openStages, type OpenFailure } from './openStages.ts';
import type { VaultPorts } from './vaultPorts.ts';

/** [V1] Reads the log into memory and goes on where it ends. For whoever does not need the stages in between. */
export function openVault(ports: VaultPorts, key: VaultKey): Promise<Result<OpenVault, OpenFailure>> {
  const { vault, hurry } = openStages(ports, key);
  hurry();
  return vault;
}
