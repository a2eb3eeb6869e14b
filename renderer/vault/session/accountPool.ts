import { z } from 'zod';
import { shelfOf } from './shelfOf.ts';
import type { OpenVault } from './openState.ts';

const Accounts = z.array(z.object({ name: z.string(), password: z.string() }));
type Account = z.infer<typeof Accounts>[number];
const POOL = 'pool/accounts';

/** [B3] Accounts on the office server that nobody has yet, in the sealed log of the laptop that was given the access file. */
export async function putPool(vault: OpenVault, accounts: readonly Account[]): Promise<void> {
  await shelfOf(vault).keep(POOL, accounts);
}

/** Each is given out once; null when there is none left. */
export async function takeAccount(vault: OpenVault): Promise<Account | null> {
  const [first, ...others] = Accounts.safeParse(vault.shelf.get(POOL)).data ?? [];
  if (first === undefined) return null;
  await putPool(vault, others);
  return first;
}
