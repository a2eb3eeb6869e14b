/** What the vault itself keeps about the ways into it. */
import { z } from 'zod';
import type { OpenVault } from './openState.ts';

/** When the recovery code was made. */
export const RECOVERY_MADE_AT = 'keys/recoveryMadeAt';
/** The vaults that a passphrase for duress opens, or is about to. */
export const DURESS = 'keys/duress';

const Duress = z.object({
  /** Vault ids, in hex; more than one while it is being changed. */
  ids: z.array(z.string()),
  /** Its slot is written. */
  set: z.boolean(),
});

export function recoveryMadeAt({ shelf }: OpenVault): number {
  const at = shelf.get(RECOVERY_MADE_AT);
  return typeof at === 'number' ? at : 0;
}

export function duressOf({ shelf }: OpenVault): z.infer<typeof Duress> | null {
  return Duress.safeParse(shelf.get(DURESS)).data ?? null;
}
