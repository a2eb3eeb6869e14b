import { fail } from '#shared/kernel/result.ts';
import type { UnlockedSlots } from './keySlotsFile.ts';
import type { Changed } from './keysChange.ts';
import type { OpenVault } from './openState.ts';
import type { VaultState } from './vaultState.ts';

export function renewKeys(
  _state: VaultState,
  _vault: OpenVault,
  _unlocked: UnlockedSlots,
  _next: string,
): Changed<{ recoveryCode: string }> {
  return Promise.resolve(fail('vault/write-failed'));
}
