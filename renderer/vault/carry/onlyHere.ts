import { isDrafted } from '#renderer/vault/store/heldRecord.ts';
import type { CarryState } from '#shared/ipc/vault/carryCalls.ts';
import { recordsAmong } from './carryContent.ts';
import type { CarryVault } from './carryVault.ts';

/** [CA11] What the others do not have yet, in records, and who waits for it. */
export function onlyHere(vault: CarryVault): Omit<CarryState, 'working'> {
  const { book, circle } = vault;
  const hasOffice = vault.hasOffice();
  const waiting = book.outbox.standing();
  const onlyHereYet = waiting.filter(({ travelling }) => hasOffice || !travelling);
  const drafted = [...book.records.values()].filter(isDrafted).map(({ id }) => `${id} `);
  const others = !vault.keyring().sample && circle.membership().devices.size > 1;
  return {
    unsent: recordsAmong(book, [...onlyHereYet.map(({ key }) => key), ...drafted]),
    waiting: recordsAmong(book, [...waiting.map(({ key }) => key), ...drafted]),
    all: book.records.size,
    awaitedBy: hasOffice ? 'office' : others ? 'colleagues' : 'nobody',
  };
}
