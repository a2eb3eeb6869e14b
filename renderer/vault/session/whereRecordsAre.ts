import type { RecordsPlace } from '#shared/ipc/vault/placeCalls.ts';
import { whoHas } from '#renderer/vault/heads/whoHas.ts';
import { isDrafted, stateOf } from '#renderer/vault/store/heldRecord.ts';
import type { OpenOffice, OpenVault } from './openState.ts';

/** Whether all of these records is at the office, and with whom. What is being typed is nowhere else yet. */
export function whereRecordsAre(
  { keyring, connection }: OpenVault,
  { book }: OpenOffice,
  ids: readonly string[],
): RecordsPlace {
  const records = ids.flatMap((id) => book.records.get(id) ?? []);
  const isHereOnly = book.outbox.holdsAnyOf(new Set(ids)) || records.some(isDrafted);
  const members = isHereOnly ? new Set<string>() : whoHas(book.heads.values(), records.map(stateOf));
  return {
    at: connection === null ? 'here' : isHereOnly ? 'waiting' : 'office',
    with: [...members].filter((member) => member !== keyring.memberId),
  };
}
