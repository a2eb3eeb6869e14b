import type { carryCalls, CarryState } from '#shared/ipc/vault/carryCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { bringFrom } from '#renderer/vault/carry/bringFrom.ts';
import type { CarryVault } from '#renderer/vault/carry/carryVault.ts';
import { onlyHere } from '#renderer/vault/carry/onlyHere.ts';
import { takeAlong } from '#renderer/vault/carry/takeAlong.ts';
import { backupSource } from '#renderer/vault/backup/backupSink.ts';
import type { OpenOffice, OpenVault } from '../openState.ts';
import { whenMember, whenOpen, whenWritable, type VaultState } from '../vaultState.ts';

const TELL_MS = 200;
const nobodyWaits = { unsent: 0, waiting: 0, all: 0, awaitedBy: 'nobody' } as const;

export function carryHandlers(state: VaultState): Handlers<typeof carryCalls> {
  let working: CarryState['working'] = null;
  let told = 0;
  const stateIn = (vault: OpenVault): CarryState => ({
    working,
    ...(vault.office === null ? nobodyWaits : onlyHere(carryVaultOf(vault, vault.office))),
  });
  /** [CA10] One at a time, and what it does is told as it goes on. */
  const alone = async <Value>(
    vault: OpenVault,
    doing: NonNullable<CarryState['working']>['doing'],
    act: (onProgress: (records: number, part: number) => void) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    if (working !== null) return fail('carry/busy');
    const tell = (now: CarryState['working']): void => {
      working = now;
      told = performance.now();
      state.ports.emit('carryChanged', stateIn(vault));
    };
    tell({ doing, records: 0, part: 0 });
    try {
      return await act((records, part) => {
        working = { doing, records, part };
        if (performance.now() - told >= TELL_MS) tell(working);
      });
    } finally {
      tell(null);
    }
  };
  return {
    carryState: () => whenOpen(state, (vault) => ok(stateIn(vault))),
    takeAlong: (asked) =>
      whenMember(state, (vault, office) =>
        alone(vault, 'taking', (onProgress) => takeAlong(carryVaultOf(vault, office), asked, onProgress)),
      ),
    bringFrom: ({ token }) =>
      whenWritable(state, (vault, office) =>
        alone(vault, 'bringing', async (onProgress) => {
          const source = await backupSource(vault.ports.files, { token });
          if (!source.ok) return fail('carry/not-readable', source.code);
          return bringFrom(carryVaultOf(vault, office), source.value, onProgress);
        }),
      ),
  };
}

/** An open vault as its carry files see it. */
function carryVaultOf(vault: OpenVault, office: OpenOffice): CarryVault {
  const { files, crypto, clock } = vault.ports;
  const { circle, book, context, store } = office;
  return {
    ...{ files, crypto, clock, circle, book, context, store },
    log: vault.log,
    caseFiles: office.files.work,
    keyring: () => vault.keyring,
    hasOffice: () => vault.connection !== null,
    send: (documents) => office.send(documents),
  };
}
