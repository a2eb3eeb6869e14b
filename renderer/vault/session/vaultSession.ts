/** Answers everything that a page may ask of the vault. One session opens one vault, once: to lock is to end the process. */
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import { backupRoom } from './handlers/backup.ts';
import { carryHandlers } from './handlers/carry.ts';
import { filesHandlers } from './handlers/files.ts';
import { keysHandlers } from './handlers/keys.ts';
import { upkeepHandlers } from './handlers/upkeep.ts';
import { askingHandlers, invitingHandlers } from './handlers/joining.ts';
import { numbersHandlers } from './handlers/numbers.ts';
import { officeHandlers } from './handlers/office.ts';
import { openingRoom } from './handlers/opening.ts';
import { personHandlers } from './handlers/person.ts';
import { lettersHandlers } from './handlers/letters.ts';
import { readingHandlers } from './handlers/reading.ts';
import { writingHandlers } from './handlers/writing.ts';
import { stopTalking } from './officeSync.ts';
import { officeSource } from './officeSource.ts';
import type { VaultPorts } from './vaultPorts.ts';
import type { VaultState } from './vaultState.ts';

export interface VaultSession {
  readonly handlers: Handlers<VaultCalls>;
  /** For RxDB's storage; usable once the vault is open. */
  readonly records: RecordSource;
  /** Whoever sits before the lock screen is about to type: what that needs is read already. */
  lookAhead(): void;
  /** Stops clocks, loops and the replica. What was acknowledged is on disk already. */
  close(): Promise<void>;
}

export function vaultSession(ports: VaultPorts): VaultSession {
  const state: VaultState = { ports, vault: null, opening: null, upkeep: null, keysTurn: Promise.resolve() };
  const opening = openingRoom(state);
  const backups = backupRoom(state);
  return {
    handlers: {
      ...opening.handlers,
      async unlock(input) {
        const answer = await opening.handlers.unlock(input);
        if (answer.ok) void state.opening?.vault.then(backups.opened);
        return answer;
      },
      ...personHandlers(state),
      ...writingHandlers(state),
      ...readingHandlers(state),
      ...lettersHandlers(state),
      ...numbersHandlers(state),
      ...officeHandlers(state),
      ...invitingHandlers(state),
      ...askingHandlers(state),
      ...keysHandlers(state),
      ...backups.handlers,
      ...carryHandlers(state),
      ...filesHandlers(state),
      ...upkeepHandlers(state),
    },
    records: officeSource(state),
    lookAhead: opening.lookAhead,
    async close() {
      backups.close();
      await state.opening?.vault;
      state.upkeep?.stop();
      if (state.vault !== null) await stopTalking(state.vault);
      await state.vault?.office?.close();
    },
  };
}
