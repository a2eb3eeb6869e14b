import { fail, type Result } from '#shared/kernel/result.ts';
import { listedOf, type Listed, type Opening } from './openStages.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import type { Upkeep } from './upkeep.ts';
import type { VaultPorts } from './vaultPorts.ts';

/** What all handlers share: the vault once it is open. One worker opens one vault, once. */
export interface VaultState {
  readonly ports: VaultPorts;
  /** Once every record can be asked for. */
  vault: OpenVault | null;
  /** From the moment when the passphrase was right. */
  opening: Opening | null;
  upkeep: Upkeep | null;
  /** [V14] What reads and rewrites the key slots, and takes other vaults out of the folder: one after the other. */
  keysTurn: Promise<unknown>;
}
/** How far a vault is that can be asked for every record. */
export function stageOf({ office }: OpenVault): 'records' | 'search' {
  return office === null || office.register.stage() === 'search' ? 'search' : 'records';
}

type Refused = Result<never, 'vault/locked' | 'vault/no-office'>;

/** Answers `vault/locked` before unlock. */
export async function whenOpen<Answer>(
  state: VaultState,
  act: (vault: OpenVault) => Promise<Answer> | Answer,
): Promise<Answer | Refused> {
  const vault = await whenThere(state);
  return vault === null ? fail('vault/locked') : act(vault);
}

/** [V32] A call that comes while records are still being read waits for them: nothing is lost or answered wrongly. */
async function whenThere(state: VaultState): Promise<OpenVault | null> {
  if (state.vault !== null || state.opening === null) return state.vault;
  const opened = await state.opening.vault;
  return opened.ok ? opened.value : null;
}

/** [V32] For calls that need no more than lists show, and write nothing. */
export async function whenListed<Answer>(
  state: VaultState,
  act: (listed: Listed) => Promise<Answer> | Answer,
): Promise<Answer | Refused> {
  if (state.vault !== null) return act(listedOf(state.vault));
  const listed = await state.opening?.listed;
  return listed?.ok === true ? act(listed.value) : fail('vault/locked');
}

/** Answers `vault/no-office` while waiting to be let in. */
export async function whenMember<Answer>(
  state: VaultState,
  act: (vault: OpenVault, office: OpenOffice) => Promise<Answer> | Answer,
): Promise<Answer | Refused> {
  const vault = await whenThere(state);
  if (vault === null) return fail('vault/locked');
  const { office } = vault;
  return office === null ? fail('vault/no-office') : act(vault, office);
}

/** [V35] The same, and `vault/newer` where a newer program wrote: then nothing is changed, in memory neither. */
export function whenWritable<Answer>(
  state: VaultState,
  act: (vault: OpenVault, office: OpenOffice) => Promise<Answer> | Answer,
): Promise<Answer | Refused | Result<never, 'vault/newer'>> {
  return whenMember(state, (vault, office) => (vault.log.found.newer ? fail('vault/newer') : act(vault, office)));
}
