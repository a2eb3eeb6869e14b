import type { OfficeEntry } from '#shared/records/logEntries.ts';
import { accountGate, type AccountGate } from '#renderer/vault/sync/accountGate.ts';
import { officeLine } from '#renderer/vault/sync/officeLine.ts';
import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';
import type { OpenVault } from './openState.ts';

export type Connection = NonNullable<OfficeEntry['connection']>;
/** A connection with another password is another object, and so begins anew. */
const gates = new WeakMap<Connection, AccountGate>();

/** [Y28] The records' own line with this account. */
export function leadingLine(vault: OpenVault, connection: Connection): OfficeLine {
  return gateOf(connection).leading(lineOf(vault, connection));
}

/** [Y28] Everything else that asks with this account: files, numbers, the door. */
export function followingLine(vault: OpenVault, connection: Connection): OfficeLine {
  return gateOf(connection).following(lineOf(vault, connection));
}

/** [Y28] A person asks. */
export function forgiveAccount({ connection }: OpenVault): void {
  if (connection !== null) gateOf(connection).forgive();
}

function gateOf(connection: Connection): AccountGate {
  const gate = gates.get(connection) ?? accountGate();
  gates.set(connection, gate);
  return gate;
}

function lineOf({ ports }: OpenVault, { account, password }: Connection): OfficeLine {
  return officeLine(ports.files, { name: account, password });
}
