import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { readAhead, type ReadAhead } from '#renderer/vault/snapshot/readAhead.ts';
import { createJoiningVault, createOfficeVault, type Created } from '../createVault.ts';
import { openVaultKey, type OpenedVaultKey } from '../openVaultKey.ts';
import { goOnline, inTurn } from '../officeSync.ts';
import { openStages, type Opening } from '../openStages.ts';
import type { OpenVault } from '../openState.ts';
import { completeFounding } from '../upkeepFounding.ts';
import { tryNewerAgain } from '../upkeepNewer.ts';
import { startUpkeep } from '../upkeep.ts';
import { stageOf, type VaultState } from '../vaultState.ts';

type OpeningCalls = Pick<Handlers<VaultCalls>, 'createOffice' | 'createSample' | 'createJoining' | 'unlock'>;

export interface OpeningRoom {
  readonly handlers: OpeningCalls;
  /** [V32] The sealed bytes that unlocking will want come into memory while somebody types the passphrase. */
  lookAhead(): void;
}

export function openingRoom(state: VaultState): OpeningRoom {
  const { ports } = state;
  let ahead: ReadAhead | null = null;
  const lookAhead = (): ReadAhead => (ahead ??= readAhead(ports.files, ports.warmUp));
  /** Never twice in one worker: RxDB's memory of the first would stay, and two writers would write over one log. */
  let isOpening = false;
  const once = async <Answer>(open: () => Promise<Result<Answer>>): Promise<Result<Answer>> => {
    if (isOpening || state.vault !== null || state.opening !== null) return fail('vault/already-open');
    isOpening = true;
    try {
      return await open();
    } finally {
      isOpening = false;
    }
  };
  const keep = (made: Result<{ readonly vault: OpenVault; readonly created: Created }>): Result<Created> => {
    if (!made.ok) return made;
    begin(state, made.value.vault);
    return ok(made.value.created);
  };
  const handlers: OpeningCalls = {
    createOffice: (input) => once(async () => keep(await createOfficeVault(ports, input))),
    createJoining: (input) => once(async () => keep(await createJoiningVault(ports, input))),
    createSample: (input) => once(async () => keep(await createOfficeVault(ports, { ...input, office: null }))),
    unlock: ({ secret }) =>
      once(async () => {
        const { files, end } = lookAhead();
        const key = await openVaultKey(ports, secret);
        if (!key.ok) return key;
        const opening = openStages(ports, key.value, files);
        // Changes of the keys wait for it: it may rewrite the slots too, and what it tidies away must not be theirs.
        state.keysTurn = finish(state, opening, key.value).finally(end);
        const listed = await opening.listed;
        if (!listed.ok) return listed;
        state.opening = opening;
        ports.emit('opened', { stage: state.vault === null ? 'register' : stageOf(state.vault) });
        return ok(null);
      }),
  };
  return {
    handlers,
    lookAhead: () => {
      if (state.opening === null && state.vault === null) lookAhead();
    },
  };
}

/** [V32] Behind the lists: the records, and only then sync and upkeep. */
async function finish(state: VaultState, opening: Opening, key: OpenedVaultKey): Promise<void> {
  const opened = await opening.vault;
  if (!opened.ok) return;
  state.opening ??= opening;
  begin(state, opened.value);
  void completeFounding(opened.value).catch(() => undefined);
  // What a newer program wrote is left as it is, the ways into it too.
  if (!opened.value.log.found.newer) await key.settle(opened.value).catch(() => undefined);
}

/** What follows once every record is there. */
export function begin(state: VaultState, vault: OpenVault): void {
  const { ports } = state;
  state.vault = vault;
  state.upkeep = startUpkeep(vault, vault.unread);
  if (!vault.log.found.newer) {
    // Before anything is asked of the office: it may have to be read again.
    void inTurn(vault, () => tryNewerAgain(vault)).catch(() => undefined);
    void inTurn(vault, () => goOnline(vault));
  }
  const stage = stageOf(vault);
  ports.emit('opened', { stage });
  if (stage === 'search') return;
  void vault.office?.register.indexed().then(() => {
    ports.emit('opened', { stage: 'search' });
  });
}
