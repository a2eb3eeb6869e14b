import { LAYOUT } from '#shared/envelope/body.ts';
import { newestSchema, recordMigrations } from '#shared/records/migrations.ts';
import { retryNewer } from '#renderer/vault/store/retryNewer.ts';
import type { OpenVault } from './openState.ts';
import { shelfOf } from './shelfOf.ts';

/** On the shelf: what the program understood that last tried what was kept aside as newer. */
const TRIED = 'vault/newer-tried';

/** A text that is another one as soon as a program reads newer envelopes or records than the one before. */
export function understood(): string {
  const schemas = Object.keys(recordMigrations).map((type) => `${type} ${String(newestSchema(type))}`);
  return [`envelope ${String(LAYOUT)}`, ...schemas.sort()].join(', ');
}

/** [V37] What an older program kept aside as newer is tried again, once by each program that understands something else.
 *  Costs nothing where nothing is kept aside. The office is read again from its beginning where something was too large
 *  to be kept. */
export async function tryNewerAgain(vault: OpenVault): Promise<void> {
  const { office, log } = vault;
  if (office === null || log.found.newer) return;
  const { book, context, store } = office;
  const isAside = [...book.quarantined.values()].some(({ reason }) => reason === 'envelope/newer');
  const shelf = shelfOf(vault);
  if (!isAside || shelf.all().get(TRIED) === understood()) return;
  const { notKept } = await retryNewer(book, context, log.readAt);
  if (notKept && store.sync.checkpoint().since !== null) await store.sync.saveCheckpoint({ since: '0' });
  await shelf.keep(TRIED, understood());
}
