import { isDrafted } from '#renderer/vault/store/heldRecord.ts';
import type { CarryState } from '#shared/ipc/vault/carryCalls.ts';
import { unsentFiles } from '#renderer/vault/files/takingFiles.ts';
import { recordsAmong } from './carryContent.ts';
import type { CarryVault } from './carryVault.ts';

/** [CA11] What the others do not have yet, in records, and who waits for it. */
export function onlyHere(vault: CarryVault): Omit<CarryState, 'working'> {
  const { book, circle } = vault;
  const hasOffice = vault.hasOffice();
  const waiting = book.outbox.standing();
  const onlyHereYet = waiting.filter(({ travelling }) => hasOffice || !travelling);
  const drafted = [...book.records.values()].filter(isDrafted).map(({ id }) => `${id} `);
  const files = unsentFiles(vault.caseFiles).map(({ id }) => `${id} `);
  const others = !vault.keyring().sample && circle.membership().devices.size > 1;
  return {
    // Without an office nobody ever says to have a file.
    unsent: recordsAmong(book, [...onlyHereYet.map(({ key }) => key), ...drafted, ...(hasOffice ? files : [])]),
    waiting: recordsAmong(book, [...waiting.map(({ key }) => key), ...drafted, ...files]),
    all: book.records.size,
    awaitedBy: hasOffice ? 'office' : others ? 'colleagues' : 'nobody',
  };
}
