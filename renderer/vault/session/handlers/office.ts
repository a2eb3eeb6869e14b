import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromUtf8 } from '#shared/kernel/bytes.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { readAccessFile } from '#shared/sync/accessFile.ts';
import { checkOffice } from '#renderer/vault/sync/checkOffice.ts';
import { forgiveAccount, leadingLine, type Connection } from '../accountLine.ts';
import { goOffline, goOnline, inTurn, keepConnection, syncStateOf } from '../officeSync.ts';
import type { OpenVault } from '../openState.ts';
import { putPool } from '../accountPool.ts';
import { whenMember, whenOpen, type VaultState } from '../vaultState.ts';

type Office = Pick<
  Handlers<VaultCalls>,
  'syncState' | 'connectOffice' | 'connectWithAccessFile' | 'acceptServerKey' | 'forgetOffice' | 'syncNow' | 'setPaused'
>;

export function officeHandlers(state: VaultState): Office {
  return {
    syncState: () => whenOpen(state, (vault) => ok(syncStateOf(vault))),
    connectOffice: ({ origin, pins, account, password, circleDatabase }) =>
      whenMember(state, (vault) =>
        inTurn(vault, () => connect(vault, { origin, pins, account, password, database: circleDatabase })),
      ),
    connectWithAccessFile: ({ bytes }) => whenMember(state, (vault) => inTurn(vault, () => connectWith(vault, bytes))),
    acceptServerKey: ({ origin, pin }) =>
      whenMember(state, (vault) => inTurn(vault, () => acceptKey(vault, origin, pin))),
    forgetOffice: () =>
      whenOpen(state, async (vault) => {
        await inTurn(vault, async () => {
          await goOffline(vault);
          await keepConnection(vault, null, false);
        });
        state.ports.emit('syncChanged', syncStateOf(vault));
        return ok(null);
      }),
    syncNow: () =>
      whenOpen(state, (vault) => {
        const { sync, heads } = vault;
        forgiveAccount(vault);
        heads?.ask();
        sync?.syncNow();
        return ok(null);
      }),
    setPaused: ({ paused }) =>
      whenOpen(state, async (vault) => {
        await keepConnection(vault, vault.connection, paused);
        if (!paused) forgiveAccount(vault);
        if (!paused && vault.sync === null) void inTurn(vault, () => goOnline(vault)); // Main may ask the person again.
        vault.sync?.setPaused(paused);
        return ok(null);
      }),
  };
}

/** [V7] Nothing is kept before the server has said who we are and which protocol it speaks. */
async function connect(vault: OpenVault, connection: Connection): Promise<Result<null>> {
  await goOffline(vault);
  const { origin, pins, database } = connection;
  const set = await vault.ports.files.setOffice({ origin, pins });
  if (!set.ok) {
    await goOnline(vault); // Back to the one before.
    return set.code === 'office/declined' ? fail('office/declined') : fail('office/unreachable', set.code);
  }
  const checked = await checkOffice(leadingLine(vault, connection), database);
  if (checked.ok) await keepConnection(vault, connection, false);
  else await vault.ports.files.setOffice(null);
  await goOnline(vault); // To the new one, or back to the one before.
  return checked.ok ? ok(null) : fail(`office/${checked.trouble}`);
}

/** [Y29] Where the server could not be spoken to with that key, the one before stays. */
async function acceptKey(vault: OpenVault, origin: string, pin: string): Promise<Result<null>> {
  const { connection, sync } = vault;
  if (connection?.origin !== origin || sync?.state().trouble !== 'pin-mismatch') return fail('office/not-allowed');
  return await connect(vault, { ...connection, pins: [pin] });
}

async function connectWith(vault: OpenVault, bytes: Uint8Array): Promise<Result<null>> {
  const access = readAccessFile(fromUtf8(bytes) ?? '');
  if (!access.ok) return access;
  const { origin, pins, circleDatabase, accounts } = access.value;
  const [first, ...others] = accounts;
  if (first === undefined) return fail('access/broken');
  const connected = await connect(vault, {
    origin,
    pins,
    account: first.name,
    password: first.password,
    database: circleDatabase,
  });
  if (connected.ok) await putPool(vault, others);
  return connected;
}
